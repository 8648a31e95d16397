package regulars.deliveryfeedback;

import java.util.Map;
import java.util.Optional;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.log.Log;
import regulars.platform.queue.QueueFunction;
import tools.jackson.databind.JsonNode;

/**
 * Takes what the provider of e-mail reports: that a message was delivered, bounced or called unwanted. Reports come
 * twice, late, in any order, and of messages that are none of this table's; nothing of them is logged that names a person.
 */
public final class DeliveryFeedbackFunction extends QueueFunction {
    private final TakeReport reports;

    /** For Lambda. */
    public DeliveryFeedbackFunction() {
        this(World.ofLambda());
    }

    /** For the local run and tests. */
    public DeliveryFeedbackFunction(World world) {
        var platform = new Platform(world);
        this.reports = new TakeReport(platform.table(), new Consequences(platform));
    }

    @Override
    protected void handle(JsonNode event, Log log) {
        Optional<Report> report = Report.of(event);
        if (report.isEmpty()) {
            log.info("report of no message", Map.of("kind", Report.kind(event)));
            return;
        }
        report.ifPresent(found -> log.info(reports.take(found) ? "report noted" : "report changes nothing",
                Map.of("merchant", found.send().merchant(), "member", found.send().member().value(),
                        "kind", found.send().kind().code(), "feedback", found.feedback().code())));
    }
}
