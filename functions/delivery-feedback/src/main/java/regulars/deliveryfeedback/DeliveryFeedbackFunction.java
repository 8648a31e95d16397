package regulars.deliveryfeedback;

import java.util.Map;
import java.util.Optional;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.log.Log;
import regulars.platform.queue.QueueFunction;
import regulars.platform.store.SendingRecords;
import tools.jackson.databind.JsonNode;

/**
 * Takes what the provider of e-mail reports: that a message was delivered, bounced or called unwanted. Reports come
 * twice, late, in any order, and of messages that are none of this table's; nothing of them is logged that names a person.
 */
public final class DeliveryFeedbackFunction extends QueueFunction {
    private final TakeReport reports;
    private final WatchLimits limits;

    /** For Lambda. */
    public DeliveryFeedbackFunction() {
        this(World.ofLambda());
    }

    /** For the local run and tests. */
    public DeliveryFeedbackFunction(World world) {
        var platform = new Platform(world);
        this.reports = new TakeReport(platform.table(), world, new Consequences(platform));
        this.limits = new WatchLimits(new SendingRecords(platform.table()), world);
    }

    @Override
    protected void handle(JsonNode event, Log log) {
        Optional<Report> report = Report.of(event);
        if (report.isEmpty()) {
            log.info("report of no message", Map.of("kind", Report.kind(event)));
            return;
        }
        report.ifPresent(found -> take(found, log));
    }

    private void take(Report report, Log log) {
        log.info(reports.take(report) ? "report noted" : "report changes nothing",
                Map.of("merchant", report.send().merchant(), "member", report.send().member().value(),
                        "kind", report.send().kind().code(), "feedback", report.feedback().code()));
        limits.after(report, log);
    }
}
