package regulars.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import regulars.domain.message.Channel;
import regulars.letters.Letters;
import regulars.letters.Message;
import regulars.platform.store.Member;
import regulars.platform.store.SendId;
import regulars.platform.text.Language;

/** Whatever happens to queue, function and provider, a member gets a message once or not at all. */
class OnceTest {
    private final Post post = new Post();
    private final Member ania = post.member("Ania", Channel.EMAIL, Language.ENGLISH);
    private final Sends sends = new Sends(post.platform.table(), post.fixture.world());

    @AfterEach
    void nothingPersonalIsLogged() {
        post.close();
        String log = String.join("", post.context.lines());
        assertFalse(log.contains("Ania") || log.contains("guest@example.com"), log);
    }

    @Test
    void itIsSentOnceHoweverOftenItIsAskedForAtTheSameTime() throws Exception {
        SendId wish = post.birthday(ania);

        var asks = IntStream.range(0, 8).<Callable<Boolean>>mapToObj(_ -> () -> post.ask(wish)).toList();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var ask : executor.invokeAll(asks)) {
                ask.get();
            }
        }
        assertTrue(post.ask(wish));
        assertEquals(1, post.providers.taken().size());
        assertEquals(List.of("birthday sent"), post.owner.told());
    }

    @Test
    void whoFindsAnotherAtWorkComesAgain() {
        SendId wish = post.birthday(ania);
        assertTrue(sends.claim(wish, Channel.EMAIL));

        assertFalse(post.ask(wish));
        assertEquals("claimed", post.line(wish));
        assertEquals(List.of(), post.providers.taken());
    }

    @Test
    void aClaimThatWasLeftBehindIsNotSentAgainAndTheOwnerIsTold() {
        SendId wish = post.birthday(ania);
        assertTrue(sends.claim(wish, Channel.EMAIL));
        post.fixture.clock().advance(Duration.ofMinutes(6));

        assertTrue(post.ask(wish));
        assertTrue(post.ask(wish));
        assertEquals("unknown", post.line(wish));
        assertEquals(List.of("birthday unknown"), post.owner.told());
        assertEquals(List.of(), post.providers.taken());
    }

    @ParameterizedTest
    @EnumSource(value = Providers.Mood.class, names = {"HANGS_UP", "FAILS"})
    void aFailureAfterWhichItMayHaveGoneOutIsNotRepeated(Providers.Mood mood) {
        SendId wish = post.birthday(ania);
        post.providers.are(mood);
        assertTrue(post.ask(wish));
        assertEquals("unknown", post.line(wish));
        int taken = post.providers.taken().size();

        post.providers.are(Providers.Mood.WELL);
        assertTrue(post.ask(wish));
        assertEquals(taken, post.providers.taken().size());
        assertEquals(List.of("birthday unknown"), post.owner.told());
    }

    @Test
    void whatTheProviderRefusesForGoodIsNotTriedAgain() {
        SendId wish = post.birthday(ania);
        post.providers.are(Providers.Mood.REFUSES);
        assertTrue(post.ask(wish));
        assertEquals("skipped refused", post.line(wish));

        post.providers.are(Providers.Mood.WELL);
        assertTrue(post.ask(wish));
        assertEquals(List.of(), post.providers.taken());
        assertEquals(List.of("birthday skipped refused"), post.owner.told());
    }

    @ParameterizedTest
    @EnumSource(value = Providers.Mood.class, names = {"ADMITS_NOBODY", "PAUSES"})
    void whatTheProviderTakesFromNobodyHereIsTriedAgain(Providers.Mood mood) {
        SendId wish = post.birthday(ania);
        post.providers.are(mood);
        assertFalse(post.ask(wish));
        assertEquals("planned", post.line(wish));
        assertEquals(List.of(), post.owner.told());

        post.providers.are(Providers.Mood.WELL);
        assertTrue(post.ask(wish));
        assertEquals("sent", post.line(wish));
        assertTrue(post.only().text().contains("2 stamps"), post.only().text());
    }

    @Test
    void aProviderThatTakesAMessageAndNeverAnswersLeavesItUnknown() {
        Duration patience = Duration.ofMillis(300);
        var letter = new Letters().platform(Language.ENGLISH, "sign-in-unknown", Map.of(), Optional.empty(), Optional.empty());
        var mail = SesMail.of(post.platform.aws(), post.fixture.world(), patience);
        post.providers.are(Providers.Mood.HANGS);

        assertInstanceOf(Outcome.Unknown.class, mail.send(new Message.Mail("guest@example.com", "Us", letter, Optional.empty()), Map.of()));
    }

    @Test
    void anSmsThatMayHaveGoneOutIsPaidFor() {
        var sms = SnsSms.of(post.platform.aws(), post.platform.table(), post.fixture.world(), Duration.ofMillis(300));
        post.providers.are(Providers.Mood.HANGS);

        assertInstanceOf(Outcome.Unknown.class, sms.send(new Message.Sms(Post.PHONE, "Hello")));
        assertTrue(post.spent() > 0);
    }

    @Test
    void throttledSmsCostNothing() {
        Member bySms = post.member("Ola", Channel.SMS, Language.ENGLISH);
        SendId wish = post.birthday(bySms);
        post.providers.are(Providers.Mood.THROTTLES);

        assertTrue(post.ask(wish));
        assertEquals("held", post.line(wish));
        assertEquals(0, post.spent());
    }
}
