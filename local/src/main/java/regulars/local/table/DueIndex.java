package regulars.local.table;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import regulars.local.aws.AwsApi;
import regulars.local.template.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Knows when something in an index of what is due is due next. It looks into the index once and then watches what is
 * written; it may name an instant too early, never one too late.
 */
public final class DueIndex {
    private static final String DYNAMODB = "DynamoDB_20120810.";

    private final AwsApi dynamo;
    private final Table table;
    private final String index;
    private final String shard;
    private final String due;
    private final Set<String> shards = new HashSet<>();
    private boolean known;
    private Instant next = Instant.MAX;

    public DueIndex(AwsApi dynamo, Table table, String index) {
        this.dynamo = dynamo;
        this.table = table;
        this.index = index;
        this.shard = table.partitionKey(Optional.of(index));
        this.due = table.sortKey(Optional.of(index));
    }

    public Table table() {
        return table;
    }

    String shardAttribute() {
        return shard;
    }

    String dueAttribute() {
        return due;
    }

    /** There is, or will be, something in this shard. */
    synchronized void hasShard(String name) {
        shards.add(name);
    }

    /** Something was written that is due then. */
    synchronized void written(String at) {
        next = earlier(next, instant(at));
    }

    /** Something was written in a way that does not show what is due when. */
    synchronized void forget() {
        known = false;
    }

    /** Whether anything may be due at this instant. */
    public boolean mayHold(Instant at) {
        if (!isUpToDate(at)) {
            look();
        }
        return !next().isAfter(at);
    }

    private synchronized boolean isUpToDate(Instant at) {
        return known && next.isAfter(at);
    }

    private synchronized Instant next() {
        return next;
    }

    /** What is written meanwhile makes it earlier again. */
    private void look() {
        begin().forEach(name -> first(name).ifPresent(this::written));
    }

    private synchronized Set<String> begin() {
        if (!known) {
            known = true;
            scan().map(item -> item.path(shard).path("S").asString()).forEach(shards::add);
        }
        next = Instant.MAX;
        return Set.copyOf(shards);
    }

    private Optional<String> first(String name) {
        ObjectNode request = request().put("Limit", 1).put("KeyConditionExpression", "#s = :s");
        request.putObject("ExpressionAttributeNames").put("#s", shard);
        request.putObject("ExpressionAttributeValues").putObject(":s").put("S", name);
        return dynamo.call(DYNAMODB + "Query", request).path("Items").valueStream()
                .map(item -> item.path(due).path("S").asString()).findFirst();
    }

    /** Every item of the index, in no order. */
    public Stream<JsonNode> scan() {
        return Stream.iterate(Optional.of(page(JsonMapper.shared().missingNode())), Optional::isPresent,
                page -> page.filter(answer -> answer.has("LastEvaluatedKey"))
                        .map(answer -> page(answer.path("LastEvaluatedKey"))))
                .flatMap(page -> page.orElseThrow().path("Items").valueStream());
    }

    private JsonNode page(JsonNode after) {
        ObjectNode request = request();
        if (after.isObject()) {
            request.set("ExclusiveStartKey", after);
        }
        return dynamo.call(DYNAMODB + "Scan", request);
    }

    private ObjectNode request() {
        return JsonMapper.shared().createObjectNode().put("TableName", table.name()).put("IndexName", index);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** A text that is no instant is taken for due. */
    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return Instant.MIN;
        }
    }
}
