package regulars.tests.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import regulars.local.Local;
import regulars.local.Options;
import regulars.local.door.AwsError;
import regulars.tests.system.Call;
import regulars.tests.system.Client;
import regulars.tests.system.Guest;
import regulars.tests.system.Regulars;

/** The day's quota of e-mails is used up from morning to noon: whatever would have gone out goes out later, once each, and nothing fails. */
class ThrottledTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final int GUESTS = 12;

    private volatile boolean usedUp;
    private final AtomicInteger asked = new AtomicInteger();
    private final Local local = Local.start(Options.inMemory()
            .withClock(InstantSource.offset(InstantSource.system(), Duration.between(Instant.now(), Instant.parse("2042-03-19T10:00:00Z"))))
            .withInterceptors((call, service) -> {
                if (!usedUp || !call.service().equals("ses")) {
                    return service.answer(call);
                }
                asked.incrementAndGet();
                return AwsError.of(call, 429, "TooManyRequestsException", "Daily message quota exceeded.");
            }));
    private final Regulars regulars = new Regulars(new Client(local.baseAddress()));

    @AfterEach
    void stop() {
        local.close();
    }

    @Test
    void nothingIsLostNothingIsDoubledAndNothingLiesAmongTheDeadLetters() {
        Story story = Story.open(regulars);
        story.set(Story.automations());
        var birthday = MonthDay.from(story.today(WARSAW).plusDays(1));
        List<Guest> guests = IntStream.range(0, GUESTS).mapToObj(number -> story.guest("Jola" + number, WARSAW, birthday)).toList();
        story.untilNext(LocalTime.of(8, 30), WARSAW);
        regulars.drain();
        usedUp = true;
        story.stamp(guests.getFirst(), 5);
        story.untilNext(LocalTime.NOON, WARSAW);
        regulars.drain();
        guests.forEach(guest -> assertEquals(List.of(), Story.mails(guest, "All the best")));
        assertTrue(asked.get() > 0 && asked.get() < GUESTS * 4, "asked " + asked);

        usedUp = false;
        story.untilNext(LocalTime.of(14, 0), WARSAW);
        regulars.drain();

        guests.forEach(guest -> assertEquals(1, Story.mails(guest, "All the best").size()));
        assertEquals(1, Story.mails(guests.getFirst(), "Your reward").size());
        assertEquals(List.of("birthday sent", "reward-ready sent", "welcome sent"), story.ended("Jola0").stream().sorted().toList());
        assertEquals(0, deadLetters());
    }

    private int deadLetters() {
        return regulars.client().sendUnchecked(Call.get("/_local/queues.json")).expect(200).json().path("queues").valueStream()
                .mapToInt(queue -> queue.path("deadLetters").asInt()).sum();
    }
}
