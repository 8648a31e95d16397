package regulars.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockTest {
    /** A Wednesday. */
    private static final Instant START = Instant.parse("2031-01-01T00:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final int SHARDS = 4;
    private static final int QUARTERS_A_DAY = 96;

    @TempDir
    private Path folder;

    @Test
    void everyOccurrenceOnTheWayIsFiredAtItsInstant() {
        try (var sample = standing()) {
            sample.putDue("0", "once", START.plus(Duration.ofMinutes(20)));
            sample.putDue("1", "weekly", START.plus(Duration.ofDays(1)));

            Map<String, Integer> fired = sample.local().advance(Duration.ofDays(9));

            assertEquals(Map.of("DueFunction", 9 * QUARTERS_A_DAY, "DailyFunction", 7), fired);
            assertEquals(Map.of("once at 2031-01-01T00:30:00Z", 1, "weekly at 2031-01-02T00:00:00Z", 1,
                    "weekly at 2031-01-09T00:00:00Z", 1), sample.seen("due", ""));
            assertEquals(START.plus(Duration.ofDays(9)), sample.local().now());
            assertEquals(7, sample.seen("daily", "morning for 2031-01-0").size());
            assertEquals(1, sample.seen("daily", "morning for 2031-01-09T07:30:00Z at 2031-01-09T07:30:00Z").size());
        }
    }

    @Test
    void aMoveByManyStepsIsAMoveAtOnce() {
        assertEquals(story(Duration.ofDays(30)), story(Duration.ofHours(7)));
    }

    @Test
    void leavingOutWhatFindsNothingDueChangesNothing() throws IOException {
        Path template = Path.of("target", "test-classes", "template.yaml");
        Path complete = template.resolveSibling("complete.yaml");
        Files.writeString(complete, Files.readString(template).replace("      DueIndex: due\n", ""));

        assertEquals(story("template.yaml", Duration.ofDays(3)), story("complete.yaml", Duration.ofDays(3)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "UpdateItem | SET #d = :d",
        "UpdateItem | SET #s = :s, #d = :d REMOVE elsewhere",
        "UpdateItem | REMOVE elsewhere SET #d=:d,#s=:s",
        "UpdateItem | SET #d = if_not_exists(elsewhere, :d), #s = :s",
        "Transaction | SET #d = :d, #s = :s"})
    void whatBecomesDueEarlierIsSeenHoweverItIsWritten(String call, String expression) {
        try (var sample = standing()) {
            sample.putDue("0", "once", START.plus(YEAR));
            sample.local().advance(Duration.ofDays(1));
            update(sample, call, expression, START.plus(Duration.ofDays(2)));
            sample.local().advance(Duration.ofDays(2));

            assertEquals(Map.of("once at 2031-01-03T00:00:00Z", 1), sample.seen("due", ""));
        }
    }

    private static void update(Sample sample, String call, String expression, Instant due) {
        var update = sample.request("Key", "OPEN#0", "once").put("UpdateExpression", expression);
        var names = update.putObject("ExpressionAttributeNames").put("#d", "due");
        var values = update.putObject("ExpressionAttributeValues");
        values.putObject(":d").put("S", due.toString());
        if (expression.contains("#s")) {
            names.put("#s", "shard");
            values.putObject(":s").put("S", "SHARD#1");
        }
        var transaction = Sample.MAPPER.createObjectNode();
        transaction.putArray("TransactItems").addObject().set("Update", update);
        var answer = call.equals("Transaction") ? sample.ask("DynamoDB_20120810.TransactWriteItems", transaction)
                : sample.ask("DynamoDB_20120810.UpdateItem", update);
        assertEquals(200, answer.statusCode(), answer.body());
    }

    private static Map<String, Integer> story(Duration step) {
        return story("template.yaml", step);
    }

    /** What was done when, in nine days with things that are due once, every week, or put later. */
    private static Map<String, Integer> story(String template, Duration step) {
        try (var sample = Sample.start(Options.inMemory().withClock(() -> START), template)) {
            sample.putDue("0", "once-before", START.minusSeconds(1));
            sample.putDue("1", "weekly", START.plus(Duration.ofHours(5)).plusSeconds(7));
            sample.putDue("2", "sent-poison", START.plus(Duration.ofDays(2)));
            moveTo(sample, START.plus(Duration.ofDays(4)), step);
            sample.putDue("3", "once-later", START.plus(Duration.ofDays(5)));
            moveTo(sample, START.plus(Duration.ofDays(9)), step);

            var seen = new TreeMap<>(sample.seen("due", ""));
            seen.putAll(sample.seen("work", ""));
            seen.putAll(sample.seen("daily", ""));
            assertEquals(5 + 2 + 7, seen.values().stream().mapToInt(Integer::intValue).sum(), seen.toString());
            return seen;
        }
    }

    private static void moveTo(Sample sample, Instant target, Duration step) {
        while (sample.local().now().plus(step).isBefore(target)) {
            sample.local().advance(step);
        }
        sample.local().moveTo(target);
    }

    @Test
    void aRetryWaitsByTheClockAndEndsAmongTheDeadLetters() {
        try (var sample = standing()) {
            sample.putDue("0", "sent-poison", START);

            sample.local().advance(Duration.ofMinutes(15));
            assertEquals(1, sample.seen("work", "sent-poison").get("sent-poison"));

            sample.local().advance(Duration.ofMinutes(1));
            assertEquals(2, sample.seen("work", "sent-poison").get("sent-poison"));
            assertEquals(1, sample.queue("WorkQueue").path("deadLetters").asInt());
        }
    }

    @Test
    void aScheduledCallThatFailsIsTriedTwiceMore() {
        try (var sample = standing()) {
            sample.local().moveTo(Instant.parse("2031-01-14T00:00:00Z"));

            assertEquals(Map.of("morning for 2031-01-13T07:30:00Z at 2031-01-13T07:30:00Z", 1,
                    "morning for 2031-01-13T07:30:00Z at 2031-01-13T07:31:00Z", 1,
                    "morning for 2031-01-13T07:30:00Z at 2031-01-13T07:33:00Z", 1),
                    sample.seen("daily", "morning for 2031-01-13"));
        }
    }

    @Test
    void aRunThatIsStartedAgainGoesOnFromWhereTheClockWas() {
        var options = Options.inMemory().withClock(() -> START).withDataFolder(folder);
        try (var sample = Sample.start(options)) {
            sample.local().advance(Duration.ofDays(40));
        }
        try (var sample = Sample.start(options)) {
            assertEquals(START.plus(Duration.ofDays(40)), sample.local().now());
        }
    }

    @Test
    void theClockGoesForwardOnlyAndNotTooFar() {
        try (var sample = standing()) {
            assertThrows(IllegalArgumentException.class, () -> sample.local().moveTo(START.minusMillis(1)));
            assertThrows(IllegalArgumentException.class, () -> sample.local().advance(Duration.ofDays(3654)));
            assertThrows(IllegalArgumentException.class, () -> sample.local().advance(Duration.ofSeconds(-1)));

            assertEquals(START, sample.local().now());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"advance\":\"P1M\"}", "{\"advance\":\"-PT1S\"}", "{\"advance\":\"P9999D\"}",
            "{\"advance\":\"PT9223372036854775807S\"}", "{\"advance\":60}", "{\"at\":\"2031-02-01T00:00:00\"}",
            "{\"at\":\"2030-12-31T23:59:59Z\"}", "{\"at\":\"2031-02-30T00:00:00Z\"}", "{\"at\":\"+1000000-01-01T00:00:00Z\"}",
            "{\"at\":\"tomorrow\"}", "{\"advance\":\"P1D\",\"at\":\"2031-02-01T00:00:00Z\"}"})
    void whatIsNoWayForwardIsRefused(String body) {
        try (var sample = standing()) {
            var answer = sample.send("POST", "/_local/clock", body, "content-type", "application/json");

            assertEquals(400, answer.statusCode(), answer.body());
            assertEquals("application/problem+json", answer.headers().firstValue("content-type").orElseThrow());
            assertEquals(START, sample.local().now());
        }
    }

    @Test
    void theClockIsReadAndMovedOverHttp() {
        try (var sample = standing()) {
            var moved = sample.send("POST", "/_local/clock", "{\"advance\":\"P1D\"}");
            assertEquals("{\"now\":\"2031-01-02T00:00:00Z\",\"fired\":{\"DailyFunction\":1,\"DueFunction\":96}}", moved.body());
            sample.send("POST", "/_local/clock", "{\"at\":\"2031-01-02T01:00:00+01:00\"}");

            assertEquals("{\"now\":\"2031-01-02T00:00:00Z\",\"moved\":\"PT24H\",\"next\":[]}", sample.get("/_local/clock").body());
        }
    }

    @Test
    void movesAtTheSameTimeFollowOneAnother() {
        try (var sample = standing()) {
            var moves = IntStream.range(0, 4)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> sample.local().advance(Duration.ofHours(6))))
                    .toList();

            assertEquals(QUARTERS_A_DAY, moves.stream().mapToInt(move -> move.join().get("DueFunction")).sum());
            assertEquals(START.plus(Duration.ofDays(1)), sample.local().now());
        }
    }

    @Test
    void aClockThatRunsOnFiresToo() {
        var started = System.nanoTime();
        try (var sample = Sample.start(Options.inMemory()
                .withClock(() -> START.plus(Duration.ofSeconds(14 * 60 + 58)).plusNanos(System.nanoTime() - started)))) {
            sample.putDue("0", "once", START);
            sample.putDue("1", "sent", START);
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (sample.seen("due", "once").isEmpty() && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            sample.local().drain();

            assertEquals(1, sample.seen("due", "once at 2031-01-01T00:15:0").size());
            assertEquals(Map.of("sent", 1), sample.seen("work", "sent"));
        }
    }

    @Test
    void occurrencesThatFindNothingDueAreCountedWithoutACall() {
        var calls = new AtomicInteger();
        var options = Options.inMemory().withClock(() -> START).withInterceptors((call, service) -> {
            calls.addAndGet(call.caller().equals("DueFunction") ? 1 : 0);
            return service.answer(call);
        });
        try (var sample = Sample.start(options)) {
            for (int member = 0; member < 20; member++) {
                sample.putDue(Integer.toString(member % 4), "once-" + member, START.plus(YEAR).plusSeconds(member));
            }
            Map<String, Integer> fired = sample.local().advance(Duration.ofDays(30));

            assertEquals(30 * QUARTERS_A_DAY, fired.get("DueFunction"));
            assertEquals(SHARDS * fired.get("DailyFunction"), calls.get(), "only when another function's turn is at the same instant");
        }
    }

    private static Sample standing() {
        return Sample.start(Options.inMemory().withClock(() -> START));
    }
}
