package regulars.cloud.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.cloud.table.Schema.Index;
import regulars.cloud.table.Schema.KeyAttribute;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Where DynamoDB's documentation says one thing and DynamoDB Local does another, and what random requests seldom meet. */
class SimulatedTableTest {
    private static final String NAME = "table";

    private final List<Change> changes = new ArrayList<>();
    private final SimulatedTable table = new SimulatedTable(new Schema(NAME,
            new Index("", KeyAttribute.text("pk"), KeyAttribute.text("sk"), false, false), List.of()), changes::addAll);

    private static Map<String, AttributeValue> key(String sort) {
        return Map.of("pk", AttributeValue.fromS("p"), "sk", AttributeValue.fromS(sort));
    }

    private static TransactWriteItem put(String sort) {
        return TransactWriteItem.builder().put(put -> put.tableName(NAME).item(key(sort))).build();
    }

    private static void assertInvalid(Executable request) {
        assertEquals("ValidationException", assertThrows(DynamoDbException.class, request).awsErrorDetails().errorCode());
    }

    @Test
    void aTransactionWritesAnItemOnce() {
        assertInvalid(() -> table.transactWriteItems(transaction -> transaction.transactItems(put("a"), put("b"), put("a"))));
        assertEquals(List.of(), table.all());
    }

    @Test
    void aTransactionHasAHundredWritesAtMost() {
        List<TransactWriteItem> writes = IntStream.rangeClosed(0, 100).mapToObj(Integer::toString).map(SimulatedTableTest::put).toList();
        assertInvalid(() -> table.transactWriteItems(transaction -> transaction.transactItems(writes)));
        table.transactWriteItems(transaction -> transaction.transactItems(writes.subList(0, 100)));
        assertEquals(100, table.all().size());
    }

    @Test
    void whatCannotBeDoneInATransactionIsNamedAndNothingIsDone() {
        var update = TransactWriteItem.builder().update(write -> write.tableName(NAME).key(key("b")).updateExpression("SET a = b + :one")
                .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1")))).build();
        var cancelled = assertThrows(TransactionCanceledException.class,
                () -> table.transactWriteItems(transaction -> transaction.transactItems(put("a"), update)));
        assertEquals(List.of("None", "ValidationError"), cancelled.cancellationReasons().stream().map(reason -> reason.code()).toList());
        assertEquals(List.of(), table.all());
        assertEquals(List.of(), changes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1e0", "01", "1"})
    void aNumberHasOneForm(String text) {
        table.putItem(put -> put.tableName(NAME).item(Map.of("pk", AttributeValue.fromS("p"), "sk", AttributeValue.fromS("a"), "n", AttributeValue.fromN(text))));
        assertEquals("1", table.all().getFirst().get("n").n());
    }

    @Test
    void aNumberHasThirtyEightDigits() {
        var item = Map.of("pk", AttributeValue.fromS("p"), "sk", AttributeValue.fromS("a"), "n", AttributeValue.fromN("1".repeat(39)));
        assertInvalid(() -> table.putItem(put -> put.tableName(NAME).item(item)));
    }

    @Test
    void anItemHas400Kilobytes() {
        var item = Map.of("pk", AttributeValue.fromS("p"), "sk", AttributeValue.fromS("a"), "t", AttributeValue.fromS("x".repeat(400 * 1024)));
        assertInvalid(() -> table.putItem(put -> put.tableName(NAME).item(item)));
    }

    @Test
    void aPageHasAMegabyte() {
        for (int i = 0; i < 4; i++) {
            var item = Map.of("pk", AttributeValue.fromS("p"), "sk", AttributeValue.fromS("a" + i), "t", AttributeValue.fromS("x".repeat(390 * 1024)));
            table.putItem(put -> put.tableName(NAME).item(item));
        }
        var page = table.query(query -> query.tableName(NAME).keyConditionExpression("pk = :p").expressionAttributeValues(Map.of(":p", AttributeValue.fromS("p"))));
        assertEquals(3, page.count());
        assertEquals("a2", page.lastEvaluatedKey().get("sk").s());
    }

    @Test
    void whatChangesNothingIsNotTold() {
        table.putItem(put -> put.tableName(NAME).item(key("a")));
        table.putItem(put -> put.tableName(NAME).item(key("a")));
        assertEquals(1, changes.size());
        assertTrue(changes.getFirst().before().isEmpty());
    }

    @Test
    void anotherTableIsNotThere() {
        assertThrows(ResourceNotFoundException.class, () -> table.getItem(get -> get.tableName("another").key(key("a"))));
    }
}
