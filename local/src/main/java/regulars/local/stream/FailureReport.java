package regulars.local.stream;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import regulars.local.template.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What Lambda tells the on-failure destination: where in the stream the records are, not what is in them. */
final class FailureReport {
    private final Function function;
    private final String streamArn;
    private final InstantSource clock;

    FailureReport(Function function, String streamArn, InstantSource clock) {
        this.function = function;
        this.streamArn = streamArn;
        this.clock = clock;
    }

    String of(String shard, List<ObjectNode> records) {
        ObjectNode report = JsonMapper.shared().createObjectNode();
        report.putObject("requestContext").put("requestId", UUID.randomUUID().toString())
                .put("functionArn", function.arn()).put("condition", "RetryAttemptsExhausted");
        report.putObject("responseContext").put("statusCode", 200).put("executedVersion", "$LATEST")
                .put("functionError", "Unhandled");
        report.put("version", "1.0").put("timestamp", clock.instant().toString());
        report.putObject("DDBStreamBatchInfo").put("shardId", shard)
                .put("startSequenceNumber", StreamEvents.sequenceNumber(records.getFirst()))
                .put("endSequenceNumber", StreamEvents.sequenceNumber(records.getLast()))
                .put("approximateArrivalOfFirstRecord", arrival(records.getFirst()))
                .put("approximateArrivalOfLastRecord", arrival(records.getLast()))
                .put("batchSize", records.size()).put("streamArn", streamArn);
        return JsonMapper.shared().writeValueAsString(report);
    }

    private static String arrival(ObjectNode record) {
        return Instant.ofEpochSecond(record.path("dynamodb").path("ApproximateCreationDateTime").asLong(0)).toString();
    }
}
