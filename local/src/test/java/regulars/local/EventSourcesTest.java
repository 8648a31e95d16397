package regulars.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every test has names of its own, so that one run of the template does for all. */
class EventSourcesTest {
    private static Sample sample;

    @BeforeAll
    static void start() {
        sample = Sample.inMemory();
    }

    @AfterAll
    static void stop() {
        sample.close();
    }

    @Test
    void aMessageIsWorkedOnOnce() {
        sample.work("once-a", "once-b", "once-c");
        sample.local().drain();

        assertEquals(Map.of("once-a", 1, "once-b", 1, "once-c", 1), sample.seen("work", "once"));
    }

    @Test
    void onlyTheReportedMessageComesAgainAndEndsAmongTheDeadLetters() {
        int before = deadLetters();
        sample.work("report-a", "report-poison", "report-b");
        sample.local().drain();

        assertEquals(Map.of("report-a", 1, "report-b", 1, "report-poison", 2), sample.seen("work", "report"));
        assertEquals(before + 1, deadLetters());
    }

    @Test
    void aCrashBringsTheBatchAgain() {
        int before = deadLetters();
        sample.work("crash-bomb");
        sample.local().drain();

        assertEquals(Map.of("crash-bomb", 2), sample.seen("work", "crash"));
        assertEquals(before + 1, deadLetters());
    }

    @Test
    void aNewItemReachesTheFunctionThroughTheStreamWhatTheFilterLeavesOutDoesNot() {
        sample.put("TASK#1", "new-a");
        sample.put("OPEN#1", "new-b");
        sample.put("TASK#1", "new-a");
        sample.put("TASK#2", "new-c");
        sample.local().drain();

        assertEquals(Map.of("new-a", 1, "new-c", 1), sample.seen("task", "new"));
    }

    @Test
    void aReportedRecordIsTriedAgainThenGivenUpAndTheRestGoesOn() {
        int before = lost();
        sample.put("TASK#1", "give-poison");
        sample.put("TASK#1", "give-after");
        sample.local().drain();

        assertEquals(Set.of("give-poison", "give-after"), sample.seen("task", "give").keySet());
        assertEquals(before + 1, lost());
    }

    @Test
    void aCrashingRecordIsIsolatedByBisection() {
        int before = lost();
        for (String name : new String[] {"split-a", "split-b", "split-bomb", "split-c"}) {
            sample.put("TASK#1", name);
        }
        sample.local().drain();

        assertEquals(Set.of("split-a", "split-b", "split-bomb", "split-c"), sample.seen("task", "split").keySet());
        assertEquals(before + 1, lost());
    }

    @Test
    void drainingAnswersOverHttp() {
        sample.work("drain-a");

        assertEquals(200, sample.send("POST", "/_local/queues/drain", "").statusCode());
        assertEquals(Map.of("drain-a", 1), sample.seen("work", "drain"));
    }

    private static int deadLetters() {
        return sample.queue("WorkQueue").path("deadLetters").asInt();
    }

    private static int lost() {
        return sample.queue("LostQueue").path("waiting").asInt();
    }
}
