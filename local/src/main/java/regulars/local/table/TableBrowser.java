package regulars.local.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regulars.local.aws.AwsApi;
import regulars.local.template.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a table by families: the first part of a partition's key, and the first part of the sort key within. Its keys are
 * read as a whole and kept until the table was written to.
 */
public final class TableBrowser {
    private static final String DYNAMODB = "DynamoDB_20120810.";
    /** Where the sort key begins with a time or an id. */
    private static final String OTHER = "line";

    private final AwsApi dynamo;
    private final Table table;
    private List<Key> keys = List.of();
    private boolean known;

    public TableBrowser(AwsApi dynamo, Table table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /** The keys of an item. */
    public record Key(String partition, String sort) {
        public String family() {
            return partition.replaceFirst("#.*", "");
        }

        /** The kind of item within its family. */
        public String kind() {
            String first = sort.replaceFirst("#.*", "");
            return first.matches("@\\w*|[A-Z-]+") ? first : OTHER;
        }
    }

    /** The table was written to. */
    public synchronized void forget() {
        known = false;
    }

    /** Every key, sorted. */
    public List<Key> keys() {
        if (!begin()) {
            return keys;
        }
        var found = new ArrayList<Key>();
        Optional<JsonNode> page = Optional.of(scan(Optional.empty()));
        while (page.isPresent()) {
            page.get().path("Items").forEach(item -> found.add(key(item)));
            page = page.map(answer -> answer.path("LastEvaluatedKey")).filter(JsonNode::isObject)
                    .map(after -> scan(Optional.of(after)));
        }
        found.sort(Comparator.comparing(Key::partition).thenComparing(Key::sort));
        keys = List.copyOf(found);
        return keys;
    }

    private synchronized boolean begin() {
        boolean stale = !known;
        known = true;
        return stale;
    }

    private JsonNode scan(Optional<JsonNode> after) {
        ObjectNode request = request().put("ProjectionExpression", "#p, #s");
        request.putObject("ExpressionAttributeNames").put("#p", partitionName()).put("#s", sortName());
        after.ifPresent(key -> request.set("ExclusiveStartKey", key));
        return dynamo.call(DYNAMODB + "Scan", request);
    }

    /** How many items there are of each kind, by family. */
    public Map<String, Map<String, Long>> families() {
        return keys().stream().collect(Collectors.groupingBy(Key::family, TreeMap::new,
                Collectors.groupingBy(Key::kind, TreeMap::new, Collectors.counting())));
    }

    /** The item with this key, in DynamoDB's own JSON. */
    public Optional<JsonNode> item(Key key) {
        ObjectNode request = request().put("ConsistentRead", true);
        request.putObject("Key").<ObjectNode>set(partitionName(), text(key.partition()))
                .set(sortName(), text(key.sort()));
        return Optional.of(dynamo.call(DYNAMODB + "GetItem", request).path("Item")).filter(JsonNode::isObject);
    }

    /** Every text in the main item of a member, an address among them. */
    public List<String> textsOf(String member) {
        return keys().stream().filter(key -> key.partition().endsWith("#" + member) && key.sort().equals("@"))
                .flatMap(key -> item(key).stream()).flatMap(TableBrowser::texts).toList();
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isContainer() ? node.valueStream().flatMap(TableBrowser::texts) : Stream.of(node.asString(""));
    }

    private Key key(JsonNode item) {
        return new Key(item.path(partitionName()).path("S").asString(""), item.path(sortName()).path("S").asString(""));
    }

    private String partitionName() {
        return table.partitionKey(Optional.empty());
    }

    private String sortName() {
        return table.sortKey(Optional.empty());
    }

    private ObjectNode request() {
        return JsonMapper.shared().createObjectNode().put("TableName", table.name());
    }

    private static ObjectNode text(String text) {
        return JsonMapper.shared().createObjectNode().put("S", text);
    }
}
