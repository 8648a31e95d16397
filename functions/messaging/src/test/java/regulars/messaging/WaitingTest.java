package regulars.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import regulars.domain.message.Channel;
import regulars.domain.message.MessageKind;
import regulars.local.RuntimeEvents;
import regulars.messaging.Providers.Mood;
import regulars.platform.json.Json;
import regulars.platform.store.Member;
import regulars.platform.store.SendId;
import regulars.platform.text.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a provider takes no more just now, messages wait and nothing fails. */
class WaitingTest {
    private final Post post = new Post();
    private final Member ania = post.member("Ania", Channel.EMAIL, Language.ENGLISH);

    @AfterEach
    void close() {
        post.close();
    }

    private long minutesUntilDue(SendId id) {
        return Math.round(Duration.between(post.fixture.world().now(), post.due(id).orElseThrow()).toMillis() / 60_000.0);
    }

    private void pass(Duration time) {
        post.fixture.clock().advance(time);
    }

    @ParameterizedTest
    @EnumSource(value = Mood.class, names = {"THROTTLES", "IS_OVERLOADED", "HAS_NO_QUOTA_LEFT"})
    void itWaitsAndGoesOutOnceWhenTheProviderTakesItAgain(Mood mood) {
        SendId wish = post.birthday(ania);
        post.providers.are(mood);
        assertTrue(post.ask(wish), "nothing has failed");
        assertEquals("held", post.line(wish));
        assertEquals(List.of(), post.owner.told());
        assertFalse(String.join("", post.context.lines()).contains("ERROR"), post.context.lines().toString());

        post.providers.are(Mood.WELL);
        pass(Duration.ofMinutes(1));
        assertTrue(post.ask(wish));
        assertTrue(post.ask(wish));
        assertEquals("sent", post.line(wish));
        assertEquals(Optional.empty(), post.due(wish));
        assertTrue(post.only().text().contains("2 stamps"), post.only().text());
    }

    @Test
    void itWaitsLongerEachTime() {
        SendId wish = post.birthday(ania);
        post.providers.are(Mood.THROTTLES);
        var minutes = new ArrayList<Long>();
        for (int time = 0; time < 5; time++) {
            post.ask(wish);
            minutes.add(minutesUntilDue(wish));
            pass(Duration.ofMinutes(minutes.getLast()));
        }
        assertEquals(List.of(1L, 5L, 15L, 60L, 60L), minutes);
        assertEquals(5, post.providers.asked());
    }

    @Test
    void whoseTimeIsOverByThenIsGivenUpAndTheOwnerIsTold() {
        Instant soon = post.fixture.world().now().plus(Duration.ofSeconds(90));
        SendId wish = post.plan(ania, MessageKind.BIRTHDAY, "2026", Optional.of(soon), Map.of());
        post.providers.are(Mood.THROTTLES);
        post.ask(wish);
        assertEquals("held", post.line(wish));

        pass(Duration.ofSeconds(60));
        assertTrue(post.ask(wish));
        assertEquals(List.of("birthday skipped too-late"), post.owner.told());
        assertEquals(Optional.empty(), post.due(wish));
    }

    @Test
    void whatHasNoTimeOfItsOwnIsGivenUpAfterThreeDays() {
        post.providers.are(Mood.THROTTLES);
        assertTrue(post.welcome(ania));
        SendId welcome = post.id(ania, MessageKind.WELCOME, "1");
        for (int day = 0; day < 2; day++) {
            pass(Duration.ofDays(1));
            assertTrue(post.ask(welcome));
            assertEquals("held", post.line(welcome));
        }
        pass(Duration.ofDays(1));
        assertTrue(post.ask(welcome));

        assertEquals(List.of("welcome skipped not-taken"), post.owner.told());
        assertEquals(Optional.empty(), post.due(welcome));
    }

    @Test
    void theRestOfABatchDoesNotAskAgain() {
        List<SendId> wishes = IntStream.range(0, 9).mapToObj(number -> post.birthday(post.member("Guest", Channel.EMAIL, "guest" + number + "@example.com", Language.ENGLISH)))
                .toList();
        SendId text = post.birthday(post.member("Ola", Channel.SMS, Language.ENGLISH));
        post.providers.are(Mood.THROTTLES);

        assertEquals(List.of(), post.failures(batch(wishes)));
        assertEquals(1, post.providers.asked());
        wishes.forEach(wish -> assertEquals("held", post.line(wish)));
        assertTrue(post.ask(text));
        assertEquals(2, post.providers.asked(), "another provider is asked for itself");
        post.welcome(ania);
        assertEquals(3, post.providers.asked(), "what somebody waits for is tried all the same");

        post.providers.are(Mood.WELL);
        pass(Duration.ofMinutes(1));
        assertEquals(List.of(), post.failures(batch(wishes)));
        wishes.forEach(wish -> assertEquals("sent", post.line(wish)));
        assertEquals(9, post.providers.taken().size());
    }

    @Test
    void aCodeThatSomebodyWaitsForFailsAtOnce() {
        String code = post.code("sign-in", true, Language.ENGLISH);
        post.providers.are(Mood.THROTTLES);

        assertFalse(post.code("sign-in", code));
    }

    private static JsonNode batch(List<SendId> ids) {
        var event = (ObjectNode) Json.read(RuntimeEvents.sample("messaging-birthday.json"));
        JsonNode sample = event.at("/Records/0");
        var records = event.putArray("Records");
        ids.forEach(id -> records.add(((ObjectNode) sample.deepCopy()).put("messageId", id.member().value()).put("body", id.request())));
        return event;
    }
}
