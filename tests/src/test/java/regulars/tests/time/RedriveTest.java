package regulars.tests.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.tests.system.Owner.object;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import regulars.local.Local;
import regulars.local.Options;
import regulars.local.door.AwsError;
import regulars.tests.system.Call;
import regulars.tests.system.Client;
import regulars.tests.system.Guest;
import regulars.tests.system.Regulars;

/** The provider has locked the account out, so messages lie among the dead letters; three weeks later an operator sends them back. */
class RedriveTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final LocalTime NOON = LocalTime.NOON;

    private volatile boolean down;
    private final Local local = Local.start(Options.inMemory()
            .withClock(InstantSource.offset(InstantSource.system(), Duration.between(Instant.now(), Instant.parse("2041-06-19T10:00:00Z"))))
            .withInterceptors((call, service) -> down && call.service().equals("ses")
                    ? AwsError.of(call, 400, "AccountSuspendedException", "Ask us") : service.answer(call)));
    private final Regulars regulars = new Regulars(new Client(local.baseAddress()));

    @AfterEach
    void stop() {
        local.close();
    }

    @Test
    void whatIsStaleIsDroppedAndSaysSoAndWhatIsStillTrueGoesOutOnce() {
        Story story = Story.open(regulars);
        story.set(Story.automations());
        Guest born = story.guest("Jola", WARSAW, MonthDay.from(story.today(WARSAW).plusDays(1)));
        Guest full = story.guest("Ola", WARSAW);
        Guest spent = story.guest("Iga", WARSAW);
        regulars.drain();
        down = true;
        story.stamp(full, 5);
        story.stamp(spent, 5);
        story.until(story.today(WARSAW).plusDays(1), NOON, WARSAW);
        regulars.drain();
        assertEquals(3, deadLetters());

        down = false;
        story.cafe().counter().confirm(story.cafe().counter().reserve(spent.code(), story.cafe().program())).expect(200);
        story.until(story.today(WARSAW).plusDays(21), NOON, WARSAW);
        for (int time = 0; time < 2; time++) {
            regulars.client().sendUnchecked(Call.of("POST", "/_local/queues/MessagesQueue/redrive").json(object())).expect(200);
            regulars.drain();
        }

        assertEquals(0, deadLetters());
        assertTrue(story.ended("Jola").contains("birthday skipped too-late"), story.ended("Jola").toString());
        assertTrue(story.ended("Iga").contains("reward-ready skipped no-longer-true"), story.ended("Iga").toString());
        assertEquals(List.of(0, 0, 1), List.of(Story.mails(born, "All the best").size(), Story.mails(spent, "Your reward").size(),
                Story.mails(full, "Your reward").size()));
        assertEquals(1, born.balance(), "the gift itself was given on the day");
    }

    private int deadLetters() {
        return regulars.client().sendUnchecked(Call.get("/_local/queues.json")).expect(200).json().path("queues").valueStream()
                .filter(queue -> queue.path("id").asString().equals("MessagesQueue")).mapToInt(queue -> queue.path("deadLetters").asInt()).sum();
    }
}
