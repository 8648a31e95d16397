package regulars.local.stream;

import java.util.List;
import java.util.Optional;
import regulars.local.aws.AwsApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The run's own calls to a table's stream. */
final class StreamApi {
    private static final String STREAMS = "DynamoDBStreams_20120810.";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final AwsApi dynamo;
    private final String streamArn;

    StreamApi(AwsApi dynamo, String tableName) {
        this.dynamo = dynamo;
        this.streamArn = dynamo.call("DynamoDB_20120810.DescribeTable",
                MAPPER.createObjectNode().put("TableName", tableName))
                .path("Table").path("LatestStreamArn").asString();
    }

    String streamArn() {
        return streamArn;
    }

    /** The shards, parents before their children. */
    List<String> shards() {
        return dynamo.call(STREAMS + "DescribeStream", request()).path("StreamDescription").path("Shards").valueStream()
                .map(shard -> shard.path("ShardId").asString()).sorted().toList();
    }

    /** An iterator that begins after the sequence number, or at the oldest record. */
    String iterator(String shard, Optional<String> after) {
        ObjectNode request = request().put("ShardId", shard);
        after.ifPresentOrElse(number -> request.put("ShardIteratorType", "AFTER_SEQUENCE_NUMBER")
                .put("SequenceNumber", number),
                () -> request.put("ShardIteratorType", "TRIM_HORIZON"));
        return dynamo.call(STREAMS + "GetShardIterator", request).path("ShardIterator").asString();
    }

    /** Up to so many records and the iterator behind them; none behind a closed shard's last one. */
    Page records(String iterator, int limit) {
        JsonNode answer = dynamo.call(STREAMS + "GetRecords",
                MAPPER.createObjectNode().put("ShardIterator", iterator).put("Limit", limit));
        return new Page(answer.path("Records").valueStream().toList(), answer.path("NextShardIterator").asStringOpt());
    }

    record Page(List<JsonNode> records, Optional<String> next) {
    }

    private ObjectNode request() {
        return MAPPER.createObjectNode().put("StreamArn", streamArn);
    }
}
