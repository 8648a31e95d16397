package regulars.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regulars.domain.message.Channel;
import regulars.domain.message.MessageKind;
import regulars.domain.message.Purpose;
import regulars.platform.store.Due;
import regulars.platform.store.Member;
import regulars.platform.store.SendId;
import regulars.platform.text.Language;

class QuietNightTest {
    private final Post post = new Post();

    @AfterEach
    void close() {
        post.close();
    }

    private Member ania() {
        return post.member("Ania", Channel.EMAIL, Language.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({
            "Pacific/Auckland, 2026-11-20T10:15:30Z, 2026-11-20T19:00:00Z",
            "Asia/Kathmandu, 2026-11-20T16:00:00Z, 2026-11-21T02:15:00Z",
            "America/St_Johns, 2026-11-20T10:15:30Z, 2026-11-20T11:30:00Z",
            "Europe/Warsaw, 2026-10-24T22:30:00Z, 2026-10-25T07:00:00Z",
            "Europe/Warsaw, 2027-03-27T22:30:00Z, 2027-03-28T06:00:00Z"})
    void atNightAMessageWaitsForTheMembersMorning(String zone, String night, Instant morning) {
        post.at(night);
        SendId wish = post.birthday(post.livingIn(zone, ania()));

        assertTrue(post.ask(wish));
        assertEquals("held", post.line(wish));
        assertEquals(Optional.of(morning), post.due(wish));
        assertEquals(List.of(), post.owner.told());

        post.at(morning.toString());
        assertTrue(post.ask(wish));
        assertEquals("sent", post.line(wish));
        assertEquals(Optional.empty(), post.due(wish));
        assertEquals(1, post.providers.taken().size());
    }

    @Test
    void withoutAZoneOfTheirOwnItIsThatOfTheMerchant() {
        post.at("2026-11-20T22:00:00Z");
        SendId wish = post.birthday(ania());

        assertTrue(post.ask(wish));
        assertEquals(Optional.of(Instant.parse("2026-11-21T07:00:00Z")), post.due(wish));
    }

    @Test
    void aHeldLineLiesInTheIndexOfWhatIsDueAndKeepsItsDetails() {
        post.at("2026-11-20T22:00:00Z");
        SendId wish = post.birthday(ania());
        post.ask(wish);

        var item = post.platform.table().getConsistent(wish.key()).orElseThrow();
        assertEquals(Due.shard(wish.key().partition()), item.text(Due.SHARD));
        assertEquals(Map.of("gift", "2", "program", post.shop.coffee().value()), item.texts("details"));
        assertEquals(Optional.of(wish), SendId.of(item.key()));
    }

    @Test
    void ofAMessageThatIsHeldForAMemberWhoIsGoneNothingStays() {
        post.at("2026-11-20T22:00:00Z");
        SendId wish = post.birthday(ania());
        post.ask(wish);
        post.platform.table().delete(Member.key(wish.merchant(), wish.member()));

        post.at("2026-11-21T07:00:00Z");
        assertTrue(post.ask(wish));
        assertEquals(Optional.empty(), post.platform.table().getConsistent(wish.key()));
        assertEquals(List.of(), post.owner.told());
        assertEquals(List.of(), post.providers.taken());
    }

    @Test
    void askedTwiceInTheNightItIsHeldOnceAndSentOnce() {
        post.at("2026-11-20T22:00:00Z");
        SendId wish = post.birthday(ania());
        post.ask(wish);
        post.ask(wish);
        post.at("2026-11-21T07:00:00Z");
        post.ask(wish);
        post.ask(wish);

        assertEquals(List.of("birthday sent"), post.owner.told());
        assertEquals(1, post.providers.taken().size());
    }

    @Test
    void whatIsDecidedInTheNightCountsInTheMorning() {
        post.at("2026-11-20T22:00:00Z");
        Member ania = ania();
        SendId wish = post.birthday(ania);
        post.ask(wish);
        post.decide(ania, Purpose.MARKETING, false);
        post.at("2026-11-21T07:00:00Z");

        assertTrue(post.ask(wish));
        assertEquals("skipped no-consent", post.line(wish));
        assertEquals(Optional.empty(), post.due(wish));
    }

    @Test
    void whatNobodyHasPlannedIsHeldToo() {
        var regular = new Regular(post, ania());
        regular.stamp(10);
        post.at("2026-11-20T22:00:00Z");
        String occurrence = post.shop.coffee() + "/test";

        assertTrue(post.askAccount(MessageKind.REWARD_READY, regular.member(), occurrence));
        SendId id = post.id(regular.member(), MessageKind.REWARD_READY, occurrence);
        assertEquals("held", post.line(id));
        post.at("2026-11-21T07:00:00Z");
        assertTrue(post.ask(id));
        assertEquals("sent", post.line(id));
    }

    @Test
    void whatIsOverBeforeTheMorningIsNotHeld() {
        post.at("2026-11-20T22:00:00Z");
        SendId wish = post.plan(ania(), MessageKind.BIRTHDAY, "2026",
                Optional.of(post.fixture.world().now().plus(Duration.ofHours(8))), Map.of());

        assertTrue(post.ask(wish));
        assertEquals("skipped too-late", post.line(wish));
    }

    @Test
    void aWelcomeIsAnswerEnoughToComeByNight() {
        post.at("2026-11-20T22:00:00Z");
        assertTrue(post.welcome(ania()));

        assertEquals(List.of("welcome sent"), post.owner.told());
    }
}
