package regulars.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import regulars.platform.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Counts each thing that is due, with the time; {@code weekly} is due again after a week, {@code sent} goes to the
 * queue.
 */
public final class DueFunction implements RequestStreamHandler {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int SHARDS = 4;

    private final World world;
    private final Aws aws;

    public DueFunction(World world) {
        this.world = world;
        this.aws = new Aws(world);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) {
        IntStream.range(0, SHARDS).mapToObj(number -> "SHARD#" + number).flatMap(this::due).forEach(this::work);
    }

    private Stream<JsonNode> due(String shard) {
        ObjectNode request = table().put("IndexName", "due")
                .put("KeyConditionExpression", "#s = :s AND due <= :now");
        request.putObject("ExpressionAttributeNames").put("#s", "shard");
        request.putObject("ExpressionAttributeValues").<ObjectNode>set(":s", text(shard))
                .set(":now", text(world.clock().instant().toString()));
        var answer = aws.call("DynamoDB_20120810.Query", request);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
        return MAPPER.readTree(answer.body()).path("Items").valueStream();
    }

    private void work(JsonNode item) {
        String name = item.at("/sk/S").asString();
        aws.count("due", name + " at " + world.clock().instant());
        if (name.startsWith("sent")) {
            aws.call("AmazonSQS.SendMessage", MAPPER.createObjectNode().put("QueueUrl", aws.setting("WORK_QUEUE_URL"))
                    .put("MessageBody", name));
        }
        ObjectNode update = table();
        update.putObject("Key").<ObjectNode>set("pk", item.path("pk")).set("sk", item.path("sk"));
        if (name.startsWith("weekly")) {
            Instant next = Instant.parse(item.at("/due/S").asString()).plus(Duration.ofDays(7));
            update.put("UpdateExpression", "SET #d = :d").putObject("ExpressionAttributeNames").put("#d", "due");
            update.putObject("ExpressionAttributeValues").set(":d", text(next.toString()));
        } else {
            update.put("UpdateExpression", "REMOVE #s, due").putObject("ExpressionAttributeNames").put("#s", "shard");
        }
        aws.call("DynamoDB_20120810.UpdateItem", update);
    }

    private ObjectNode table() {
        return MAPPER.createObjectNode().put("TableName", aws.setting("TABLE_NAME"));
    }

    private static ObjectNode text(String text) {
        return MAPPER.createObjectNode().put("S", text);
    }
}
