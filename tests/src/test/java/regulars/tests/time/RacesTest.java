package regulars.tests.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import regulars.tests.system.Answer;
import regulars.tests.system.Call;
import regulars.tests.system.Counter;
import regulars.tests.system.Guest;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import tools.jackson.databind.JsonNode;

/** Time against people: whoever is first, the ledger and the messages agree about it. */
@SystemTest(own = true)
class RacesTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    private final Regulars regulars;

    RacesTest(Regulars regulars) {
        this.regulars = regulars;
    }

    @Test
    void aReservationThatNobodyConfirmsGivesItsCostBackByItself() {
        Story story = Story.open(regulars);
        Guest guest = story.guest("Ewa", WARSAW);
        story.stamp(guest, 5);
        story.cafe().counter().reserve(guest.code(), story.cafe().program());

        regulars.advance(Duration.ofHours(1));

        assertEquals(5, guest.balance());
        JsonNode newest = guest.send(Call.get("/v1/card/history?limit=1")).expect(200).json().at("/items/0");
        assertEquals("release", newest.path("type").stringValue(), "it is in the ledger, though nobody came");
    }

    @RepeatedTest(3)
    void aReservationThatLapsesWhileItIsConfirmedEndsOneWay() {
        Story story = Story.open(regulars);
        Guest guest = story.guest("Ewa", WARSAW);
        story.stamp(guest, 5);
        Answer reserved = story.cafe().counter().send(Counter.reservation(guest.code(), story.cafe().program())).expect(201);
        String redemption = reserved.text("redemptionId");
        regulars.moveTo(Instant.parse(reserved.text("expiresAt")).minusMillis(300));

        var moving = CompletableFuture.runAsync(() -> regulars.advance(Duration.ofMinutes(20)));
        List<Answer> answers = IntStream.range(0, 20).mapToObj(_ -> story.cafe().counter().confirm(redemption)).toList();
        moving.join();

        String end = regulars.client().send(Call.get("/v1/redemptions/" + redemption).as(story.cafe().counter().token())).expect(200).text("status");
        boolean confirmed = answers.stream().anyMatch(answer -> answer.status() == 200);
        assertEquals(confirmed ? "redeemed" : "expired", end);
        assertEquals(confirmed ? 0 : 5, guest.balance());
    }

    @Test
    void whoComesInTheLastMinuteIsNotAskedToComeBack() {
        Story story = Story.open(regulars);
        Guest guest = story.guest("Ewa", WARSAW);
        story.stamp(guest, 1);
        story.until(story.today(WARSAW).plusDays(28), LocalTime.of(9, 59, 30), WARSAW);
        story.stamp(guest, 1);
        regulars.advance(Duration.ofDays(20));
        assertEquals(List.of(), Story.mails(guest, "It has been a while"));

        regulars.advance(Duration.ofDays(60));
        assertEquals(1, Story.mails(guest, "It has been a while").size());
    }

    @RepeatedTest(3)
    void aVisitInTheMinuteOfAWinBackLeavesNoHalfMessage() {
        Story story = Story.open(regulars);
        Guest guest = story.guest("Ewa", WARSAW);
        story.stamp(guest, 1);
        story.until(story.today(WARSAW).plusDays(28), LocalTime.of(9, 59, 59), WARSAW);
        String code = guest.code();

        var moving = CompletableFuture.runAsync(() -> regulars.advance(Duration.ofMinutes(1)));
        story.cafe().counter().give(code, 1);
        moving.join();

        int mails = Story.mails(guest, "It has been a while").size();
        List<String> ended = story.ended("Ewa").stream().filter(line -> line.startsWith("win-back")).toList();
        assertTrue(mails <= 1 && ended.size() <= 1 && (mails == 1) == ended.contains("win-back sent"), mails + " " + ended);
        assertEquals(2, guest.balance());
    }
}
