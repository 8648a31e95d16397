package regulars.deliveryfeedback;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import regulars.domain.message.Feedback;
import regulars.platform.store.SendLine.Status;
import regulars.platform.table.Write;

/** A report on a message's line, under the conditions that it is of this message and weighs more than what stands there. */
final class LineReport {
    private static final String OF_THIS_MESSAGE =
            "(#status = :sent AND #providerId = :providerId OR #status = :unknown)";

    private LineReport() {
    }

    static Write write(Report report) {
        List<Feedback> lighter = report.feedback().lighter();
        Map<String, Object> values = new HashMap<>(Map.of(":sent", Status.SENT.code(), ":unknown", Status.UNKNOWN.code(),
                ":providerId", report.providerId(), ":feedback", report.feedback().code()));
        IntStream.range(0, lighter.size()).forEach(i -> values.put(":lighter" + i, lighter.get(i).code()));
        return Write.update(report.send().key(), "SET #status = :sent, #providerId = :providerId, #feedback = :feedback",
                OF_THIS_MESSAGE + " AND (" + news(lighter) + ")", values);
    }

    private static String news(List<Feedback> lighter) {
        String none = "attribute_not_exists(#feedback)";
        return lighter.isEmpty() ? none : IntStream.range(0, lighter.size()).mapToObj(i -> ":lighter" + i)
                .collect(Collectors.joining(", ", none + " OR #feedback IN (", ")"));
    }
}
