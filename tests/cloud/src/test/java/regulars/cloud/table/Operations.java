package regulars.cloud.table;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Draws requests, with what of each answer counts. */
final class Operations {
    private final Dice dice;
    private final String table;

    Operations(long seed, String table) {
        this.dice = new Dice(seed);
        this.table = table;
    }

    /** What is asked for, and what of the answer counts. */
    record Operation(Object request, Function<DynamoDbClient, String> answer) { }

    Operation next() {
        return switch (dice.below(8)) {
            case 0 -> get();
            case 1, 2 -> put();
            case 3 -> update();
            case 4 -> delete();
            case 5 -> transact();
            default -> query();
        };
    }

    private Operation get() {
        var key = dice.key();
        boolean consistent = dice.oneIn(2);
        var request = GetItemRequest.builder().tableName(table).key(key).consistentRead(consistent).build();
        return new Operation(request, client -> Shown.text(client.getItem(request).item()));
    }

    private Map<String, AttributeValue> item(Map<String, AttributeValue> key) {
        var item = new HashMap<>(key);
        IntStream.range(0, dice.below(4)).forEach(_ -> item.put(dice.of(List.of("a", "b", "c", "w")), dice.value()));
        item.putAll(dice.indexed());
        return item;
    }

    /** The condition of every third write, with what belongs to it. */
    private record Asked(String condition, Map<String, String> names, Map<String, AttributeValue> values, boolean shown) {
        static Asked of(Dice dice, Map<String, String> names, Map<String, AttributeValue> values) {
            String condition = dice.oneIn(2) ? dice.condition(names, values) : null;
            if (dice.oneIn(80)) {
                names.put("#unused", "unused");
            }
            return new Asked(condition, names, values, dice.oneIn(2));
        }

        static Asked of(Dice dice) {
            return of(dice, new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        Map<String, String> namesOrNull() {
            return names.isEmpty() ? null : names;
        }

        Map<String, AttributeValue> valuesOrNull() {
            return values.isEmpty() ? null : values;
        }

        String onFailure() {
            return shown ? "ALL_OLD" : "NONE";
        }
    }

    private Operation put() {
        var item = item(dice.key());
        Asked asked = Asked.of(dice);
        var request = PutItemRequest.builder().tableName(table).item(item).conditionExpression(asked.condition())
                .expressionAttributeNames(asked.namesOrNull()).expressionAttributeValues(asked.valuesOrNull())
                .returnValues(asked.onFailure()).build();
        return new Operation(request, client -> Shown.text(client.putItem(request).attributes()));
    }

    private Operation update() {
        var key = dice.key();
        var names = new LinkedHashMap<String, String>();
        var values = new LinkedHashMap<String, AttributeValue>();
        String expression = dice.update(names, values);
        Asked asked = Asked.of(dice, names, values);
        var request = UpdateItemRequest.builder().tableName(table).key(key).updateExpression(expression)
                .conditionExpression(asked.condition()).expressionAttributeNames(asked.namesOrNull())
                .expressionAttributeValues(asked.valuesOrNull()).returnValues("ALL_NEW").build();
        return new Operation(request, client -> Shown.text(client.updateItem(request).attributes()));
    }

    private Operation delete() {
        var key = dice.key();
        Asked asked = Asked.of(dice);
        var request = DeleteItemRequest.builder().tableName(table).key(key).conditionExpression(asked.condition())
                .expressionAttributeNames(asked.namesOrNull()).expressionAttributeValues(asked.valuesOrNull()).returnValues("ALL_OLD").build();
        return new Operation(request, client -> Shown.text(client.deleteItem(request).attributes()));
    }

    /** Each of another item: DynamoDB Local takes two writes of one item where DynamoDB does not. */
    private Operation transact() {
        List<TransactWriteItem> writes = Stream.generate(dice::key).limit(1 + dice.below(4)).distinct().map(key -> write(key)).toList();
        return new Operation(writes, client -> {
            client.transactWriteItems(transaction -> transaction.transactItems(writes));
            return "committed";
        });
    }

    private TransactWriteItem write(Map<String, AttributeValue> key) {
        var item = item(key);
        var names = new LinkedHashMap<String, String>();
        var values = new LinkedHashMap<String, AttributeValue>();
        int kind = dice.below(3);
        String expression = kind == 0 ? dice.update(names, values) : "";
        Asked asked = Asked.of(dice, names, values);
        var write = TransactWriteItem.builder();
        return switch (kind) {
            case 0 -> write.update(update -> update.tableName(table).key(key).updateExpression(expression).conditionExpression(asked.condition())
                    .expressionAttributeNames(asked.namesOrNull()).expressionAttributeValues(asked.valuesOrNull())
                    .returnValuesOnConditionCheckFailure(asked.onFailure())).build();
            case 1 -> write.put(put -> put.tableName(table).item(item).conditionExpression(asked.condition())
                    .expressionAttributeNames(asked.namesOrNull()).expressionAttributeValues(asked.valuesOrNull())
                    .returnValuesOnConditionCheckFailure(asked.onFailure())).build();
            default -> write.delete(delete -> delete.tableName(table).key(key).conditionExpression(asked.condition())
                    .expressionAttributeNames(asked.namesOrNull()).expressionAttributeValues(asked.valuesOrNull())
                    .returnValuesOnConditionCheckFailure(asked.onFailure())).build();
        };
    }

    /** In pages, to the end. */
    private Operation query() {
        var request = QueryRequest.builder().tableName(table).scanIndexForward(dice.oneIn(3) ? null : dice.oneIn(2));
        Optional<Integer> limit = dice.oneIn(2) ? Optional.of(1 + dice.below(3)) : Optional.empty();
        switch (dice.below(5)) {
            case 0 -> request.keyConditionExpression("pk = :p").expressionAttributeValues(Map.of(":p", dice.partition()));
            case 1 -> request.keyConditionExpression("pk = :p AND begins_with(sk, :s)").expressionAttributeValues(Map.of(":p", dice.partition(), ":s", AttributeValue.fromS(dice.of(List.of("a", "b#", "@")))));
            case 2 -> request.keyConditionExpression("pk = :p AND sk " + dice.of(List.of("<", ">=", ">", "<=", "=")) + " :s")
                    .expressionAttributeValues(Map.of(":p", dice.partition(), ":s", AttributeValue.fromS(dice.of(List.of("a#1", "b#ż", "b#🎂")))));
            case 3 -> request.indexName("by-sequence").consistentRead(true).keyConditionExpression("pk = :p AND n < :n")
                    .expressionAttributeValues(Map.of(":p", dice.partition(), ":n", AttributeValue.fromN(Integer.toString(1 + dice.below(5)))));
            default -> request.indexName("due").consistentRead(dice.oneIn(10) ? true : null).keyConditionExpression("#p = :p AND #s BETWEEN :from AND :until")
                    .expressionAttributeNames(Map.of("#p", "shard", "#s", "due"))
                    .expressionAttributeValues(Map.of(":p", AttributeValue.fromS("s" + dice.below(2)), ":from", AttributeValue.fromS("2027-01"), ":until", AttributeValue.fromS("2027-02")));
        }
        QueryRequest first = request.limit(limit.orElse(null)).build();
        return new Operation(first, client -> pages(client, first));
    }

    /**
     * All pages as one: DynamoDB may say that there is more where there is nothing, and in an index there
     * is no order among those with the same key.
     */
    private static String pages(DynamoDbClient client, QueryRequest first) {
        var found = new ArrayList<Map<String, AttributeValue>>();
        Map<String, AttributeValue> start = Map.of();
        do {
            Map<String, AttributeValue> from = start;
            QueryResponse page = client.query(from.isEmpty() ? first : first.toBuilder().exclusiveStartKey(from).build());
            assertTrue(first.limit() == null || page.items().size() <= first.limit(), "a page has its limit");
            found.addAll(page.items());
            start = page.lastEvaluatedKey();
        } while (!start.isEmpty());
        if (first.indexName() != null) {
            String sort = first.indexName().equals("due") ? "due" : "n";
            Comparator<Map<String, AttributeValue>> order = Comparator.comparing(item -> item.get(sort), Scalars.ORDER);
            found.sort((Boolean.FALSE.equals(first.scanIndexForward()) ? order.reversed() : order).thenComparing(Shown::text));
        }
        return found.stream().map(Shown::text).toList().toString();
    }
}
