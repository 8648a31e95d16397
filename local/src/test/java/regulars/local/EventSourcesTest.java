package regulars.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventSourcesTest {
    private Sample sample;

    @BeforeEach
    void start() {
        sample = Sample.inMemory();
    }

    @AfterEach
    void stop() {
        sample.close();
    }

    @Test
    void aMessageIsWorkedOnOnce() {
        sample.work("a", "b", "c");
        sample.local().drain();

        assertEquals(Map.of("a", 1, "b", 1, "c", 1), sample.seen("work"));
    }

    @Test
    void onlyTheReportedMessageComesAgainAndEndsAmongTheDeadLetters() {
        sample.work("a", "poison", "b");
        sample.local().drain();

        assertEquals(Map.of("a", 1, "b", 1, "poison", 2), sample.seen("work"));
        assertEquals(1, sample.queue("WorkQueue").path("deadLetters").asInt());
        assertEquals(1, sample.queue("WorkDeadLetters").path("waiting").asInt());
    }

    @Test
    void aCrashBringsTheWholeBatchAgain() {
        sample.work("bomb");
        sample.local().drain();

        assertEquals(Map.of("bomb", 2), sample.seen("work"));
        assertEquals(1, sample.queue("WorkDeadLetters").path("waiting").asInt());
    }

    @Test
    void aNewItemReachesTheFunctionThroughTheStream() {
        sample.put("TASK#1", "a");
        sample.put("TASK#2", "b");
        sample.local().drain();

        assertEquals(Map.of("a", 1, "b", 1), sample.seen("task"));
    }

    @Test
    void whatTheFilterLeavesOutDoesNotReachTheFunction() {
        sample.put("OPEN#1", "a");
        sample.put("TASK#1", "b");
        sample.put("TASK#1", "b");
        sample.local().drain();

        assertEquals(Map.of("b", 1), sample.seen("task"));
    }

    @Test
    void aReportedRecordIsTriedAgainThenGivenUpAndTheRestGoesOn() {
        sample.put("TASK#1", "poison");
        sample.put("TASK#1", "after");
        sample.local().drain();

        assertEquals(1, sample.seen("task").get("after"));
        assertEquals(1, sample.queue("LostQueue").path("waiting").asInt());
    }

    @Test
    void aCrashingRecordIsIsolatedByBisection() {
        for (String name : new String[] {"a", "b", "bomb", "c", "d"}) {
            sample.put("TASK#1", name);
        }
        sample.local().drain();

        var seen = sample.seen("task");
        assertEquals(Set.of("a", "b", "bomb", "c", "d"), seen.keySet());
        assertEquals(1, sample.queue("LostQueue").path("waiting").asInt());
    }

    @Test
    void drainingAnswersOverHttp() {
        sample.work("a");

        assertEquals(200, sample.send("POST", "/_local/queues/drain", "").statusCode());
        assertEquals(Map.of("a", 1), sample.seen("work"));
    }
}
