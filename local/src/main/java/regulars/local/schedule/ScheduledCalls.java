package regulars.local.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import regulars.local.clock.LocalClock;
import regulars.local.event.LambdaEvents;
import regulars.local.function.FunctionFailure;
import regulars.local.function.FunctionHost;
import regulars.local.log.RunLog;
import regulars.local.template.Place;
import regulars.local.template.ScheduleSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls functions as EventBridge Scheduler does: without waiting for an answer, so Lambda tries a failed call twice
 * more, after one minute and two.
 */
public final class ScheduledCalls {
    private static final RunLog LOG = RunLog.of("schedule");
    private static final String OWNER = "schedule";
    private static final List<Duration> RETRIES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(2));

    private final Place place;
    private final LocalClock clock;
    private final AtomicInteger retrying = new AtomicInteger();

    public ScheduledCalls(Place place, LocalClock clock) {
        this.place = place;
        this.clock = clock;
    }

    /** Returns when the function has answered or failed for the first time. */
    void call(FunctionHost function, ScheduleSource source, Instant at) {
        call(function, LambdaEvents.bytes(event(source, at)), 0);
    }

    private void call(FunctionHost function, byte[] event, int failures) {
        try {
            function.invoke(event);
        } catch (FunctionFailure e) {
            LOG.say(e.getMessage(), e.getCause());
            if (failures < RETRIES.size()) {
                retrying.incrementAndGet();
                Thread.ofVirtual().name(OWNER).start(() -> callAgain(function, event, failures + 1));
            }
        }
    }

    private void callAgain(FunctionHost function, byte[] event, int failures) {
        try {
            clock.pause(OWNER, RETRIES.get(failures - 1));
            call(function, event, failures);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            retrying.decrementAndGet();
        }
    }

    /** Calls that are being tried again right now, those that wait for their time left out. */
    public int atWork() {
        return Math.max(0, retrying.get() - clock.waiting(OWNER));
    }

    private JsonNode event(ScheduleSource source, Instant at) {
        ObjectNode event = JsonMapper.shared().createObjectNode().put("version", "0")
                .put("id", UUID.randomUUID().toString()).put("detail-type", "Scheduled Event")
                .put("source", "aws.scheduler").put("account", Place.ACCOUNT)
                .put("time", at.truncatedTo(ChronoUnit.SECONDS).toString()).put("region", place.region());
        event.putArray("resources").add(source.arn());
        return event.put("detail", "{}");
    }
}
