package regulars.platform.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The one table. Knows keys and conditions, not what the items mean. */
public final class Table {
    /** DynamoDB's own limit. */
    private static final int BATCH_MAX = 25;

    private final DynamoDbClient client;
    private final String name;

    public Table(DynamoDbClient client, String name) {
        this.client = client;
        this.name = name;
    }

    /** Half a read unit for up to 4 kB; may be some milliseconds behind. */
    public Optional<Item> get(Key key) {
        return get(key, false);
    }

    /** One read unit for up to 4 kB; sees every write that was acknowledged. */
    public Optional<Item> getConsistent(Key key) {
        return get(key, true);
    }

    private Optional<Item> get(Key key, boolean consistent) {
        var answer = client.getItem(get -> get.tableName(name).key(key.attributes()).consistentRead(consistent));
        return answer.hasItem() ? Optional.of(Item.of(answer.item())) : Optional.empty();
    }

    /** All items of a partition whose sort key begins with the prefix, in order of the sort key, strongly consistent. */
    public List<Item> list(String partition, String sortPrefix) {
        var request = QueryRequest.builder().tableName(name).consistentRead(true)
                .keyConditionExpression(Item.PARTITION + " = :p AND begins_with(" + Item.SORT + ", :s)")
                .expressionAttributeValues(Map.of(":p", Values.of(partition), ":s", Values.of(sortPrefix)))
                .build();
        return client.queryPaginator(request).items().stream().map(Item::of).toList();
    }

    /** Items of a partition from one sort key up to another, excluded, in order; may be some milliseconds behind. */
    public List<Item> between(String partition, String from, String until) {
        var request = QueryRequest.builder().tableName(name)
                .keyConditionExpression(Item.PARTITION + " = :p AND " + Item.SORT + " BETWEEN :from AND :until")
                .expressionAttributeValues(Map.of(":p", Values.of(partition), ":from", Values.of(from), ":until", Values.of(until)))
                .build();
        return client.queryPaginator(request).items().stream().map(Item::of)
                .filter(item -> !item.key().sort().equals(until)).toList();
    }

    /** A page of a partition, last sort key first; may be some milliseconds behind.
     * @param before items with a smaller sort key only */
    public List<Item> last(String partition, Optional<String> before, int limit) {
        var values = new HashMap<>(Map.of(":p", Values.of(partition)));
        before.ifPresent(sort -> values.put(":before", Values.of(sort)));
        return client.query(query -> query.tableName(name).scanIndexForward(false).limit(limit)
                .keyConditionExpression(Item.PARTITION + " = :p" + (before.isPresent() ? " AND " + Item.SORT + " < :before" : ""))
                .expressionAttributeValues(values)).items().stream().map(Item::of).toList();
    }

    /** A page of a partition, first sort key first; may be some milliseconds behind.
     * @param after items with a greater sort key only */
    public List<Item> first(String partition, Optional<String> after, int limit) {
        var values = new HashMap<>(Map.of(":p", Values.of(partition)));
        after.ifPresent(sort -> values.put(":after", Values.of(sort)));
        return client.query(query -> query.tableName(name).limit(limit)
                .keyConditionExpression(Item.PARTITION + " = :p" + (after.isPresent() ? " AND " + Item.SORT + " > :after" : ""))
                .expressionAttributeValues(values)).items().stream().map(Item::of).toList();
    }

    /** A page of a global index, in order of its range key; may be some milliseconds behind.
     * @param after the last one of the page before */
    public List<Item> page(IndexRange range, Optional<Item> after, int limit) {
        return client.query(query -> query.tableName(name).indexName(range.index()).limit(limit)
                .keyConditionExpression("#p = :p AND #s BETWEEN :from AND :until")
                .expressionAttributeNames(Map.of("#p", range.partitionName(), "#s", range.sortName()))
                .expressionAttributeValues(Map.of(":p", Values.of(range.partition()), ":from", Values.of(range.from()),
                        ":until", Values.of(range.until())))
                .exclusiveStartKey(after.map(Item::attributes).orElse(null))).items().stream().map(Item::of).toList();
    }

    /**
     * Items of a partition on a local index whose range key is a number, strongly consistent.
     * @param before items with a smaller number only; descending where given, else all ascending
     */
    public List<Item> listByNumber(String index, String attribute, String partition, Optional<Long> before, int limit) {
        var request = QueryRequest.builder().tableName(name).indexName(index).consistentRead(true)
                .keyConditionExpression(Item.PARTITION + " = :p AND " + attribute + " < :before")
                .expressionAttributeValues(Map.of(":p", Values.of(partition),
                        ":before", Values.of(before.orElse(Long.MAX_VALUE))))
                .scanIndexForward(before.isEmpty()).limit(limit).build();
        return before.isPresent()
                ? client.query(request).items().stream().map(Item::of).toList()
                : client.queryPaginator(request).items().stream().map(Item::of).toList();
    }

    /** Does all of the writes or none. */
    public Outcome transact(List<Write> writes) {
        try {
            client.transactWriteItems(transaction -> transaction.transactItems(writes.stream().map(this::item).toList()));
            return new Outcome.Committed();
        } catch (TransactionCanceledException e) {
            return refusal(e);
        }
    }

    /** Puts a new item; false where there already is one under its key. */
    public boolean insert(Item item) {
        try {
            client.putItem(put -> put.tableName(name).item(item.attributes())
                    .conditionExpression("attribute_not_exists(" + Item.PARTITION + ")"));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    /** Puts items of different keys, whatever was there, each by itself; gives the keys of those that were not taken. */
    public Set<Key> putAll(List<Item> items) {
        var left = new HashSet<Key>();
        for (int from = 0; from < items.size(); from += BATCH_MAX) {
            var puts = items.subList(from, Math.min(from + BATCH_MAX, items.size())).stream()
                    .map(item -> WriteRequest.builder().putRequest(put -> put.item(item.attributes())).build()).toList();
            client.batchWriteItem(batch -> batch.requestItems(Map.of(name, puts))).unprocessedItems()
                    .getOrDefault(name, List.of()).forEach(write -> left.add(Item.of(write.putRequest().item()).key()));
        }
        return left;
    }

    /** Changes attributes of an item; the item as it is afterwards, or nothing where the condition does not hold. */
    public Optional<Item> update(Key key, String expression, String condition, Map<String, Object> values) {
        var write = (Write.Update) Write.update(key, expression, condition, values);
        try {
            return Optional.of(Item.of(client.updateItem(update -> update.tableName(name).key(key.attributes())
                    .updateExpression(expression).conditionExpression(condition)
                    .expressionAttributeNames(names(expression + " " + condition))
                    .expressionAttributeValues(write.values().isEmpty() ? null : write.values())
                    .returnValues("ALL_NEW")).attributes()));
        } catch (ConditionalCheckFailedException e) {
            return Optional.empty();
        }
    }

    public void delete(Key key) {
        client.deleteItem(delete -> delete.tableName(name).key(key.attributes()));
    }

    private TransactWriteItem item(Write write) {
        return switch (write) {
            case Write.Put(Item item, var condition, var values) -> TransactWriteItem.builder()
                    .put(put -> put.tableName(name).item(item.attributes())
                            .conditionExpression(condition.orElse(null))
                            .expressionAttributeNames(names(condition.orElse("")))
                            .expressionAttributeValues(orNull(values))).build();
            case Write.Update(Key key, var expression, var condition, var values) -> TransactWriteItem.builder()
                    .update(update -> update.tableName(name).key(key.attributes())
                            .updateExpression(expression).conditionExpression(condition)
                            .expressionAttributeNames(names(expression + " " + condition))
                            .expressionAttributeValues(orNull(values))).build();
            case Write.Delete(Key key, var condition, var values) -> TransactWriteItem.builder()
                    .delete(delete -> delete.tableName(name).key(key.attributes())
                            .conditionExpression(condition.orElse(null))
                            .expressionAttributeNames(names(condition.orElse("")))
                            .expressionAttributeValues(orNull(values))).build();
        };
    }

    /** {@code #name} in an expression stands for the attribute {@code name}: no reserved word can get in the way. */
    private static Map<String, String> names(String expressions) {
        Set<String> found = new HashSet<>();
        for (String word : expressions.split("[^#A-Za-z0-9_]+")) {
            if (word.startsWith("#")) {
                found.add(word);
            }
        }
        if (found.isEmpty()) {
            return null;
        }
        return found.stream().collect(Collectors.toMap(word -> word, word -> word.substring(1)));
    }

    private static Map<String, AttributeValue> orNull(Map<String, AttributeValue> values) {
        return values.isEmpty() ? null : values;
    }

    private static Outcome refusal(TransactionCanceledException e) {
        List<CancellationReason> reasons = e.cancellationReasons();
        List<Integer> failed = IntStream.range(0, reasons.size())
                .filter(i -> "ConditionalCheckFailed".equals(reasons.get(i).code())).boxed().toList();
        boolean passing = reasons.stream().map(CancellationReason::code).anyMatch(Table::passes);
        if (failed.isEmpty() && !passing) {
            throw e;
        }
        return new Outcome.Refused(new ArrayList<>(failed));
    }

    /** Reasons that go away when the transaction is tried again. */
    private static boolean passes(String code) {
        return switch (code) {
            case "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded" -> true;
            default -> false;
        };
    }
}
