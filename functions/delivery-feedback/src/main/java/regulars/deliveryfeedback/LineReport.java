package regulars.deliveryfeedback;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import regulars.domain.message.Feedback;
import regulars.platform.store.SendLine;
import regulars.platform.store.SendLine.Status;
import regulars.platform.table.Write;

/** A report on a message's line, under the conditions that it is of this message and that no other came in between. */
final class LineReport {
    private static final String OF_THIS_MESSAGE =
            "(#status = :sent AND #providerId = :providerId OR #status = :unknown)";

    private LineReport() {
    }

    static Write write(Report report, SendLine line) {
        Map<String, Object> values = new HashMap<>(Map.of(":sent", Status.SENT.code(), ":unknown", Status.UNKNOWN.code(),
                ":providerId", report.providerId(), ":feedback", report.feedback().code()));
        line.feedback().ifPresent(before -> values.put(":before", before.code()));
        return Write.update(report.send().key(), "SET #status = :sent, #providerId = :providerId, #feedback = :feedback",
                OF_THIS_MESSAGE + " AND " + unchanged(line.feedback()), values);
    }

    private static String unchanged(Optional<Feedback> before) {
        return before.isPresent() ? "#feedback = :before" : "attribute_not_exists(#feedback)";
    }
}
