package regulars.local;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

class DoorTest {
    private static Local local;
    private static Clients clients;
    private static DynamoDbClient dynamo;
    private static String table;

    @BeforeAll
    static void start() {
        local = Sample.start(Options.inMemory().withoutTriggers()).local();
        clients = Clients.of(local, "AskFunction");
        dynamo = clients.dynamo();
        table = local.environment("AskFunction").get("TABLE_NAME");
    }

    @AfterAll
    static void stop() {
        clients.close();
        local.close();
    }

    @Test
    void whatTheRoleAllowsIsDone() {
        dynamo.putItem(put -> put.tableName(table).item(key("OPEN#1", "a")));

        assertEquals(key("OPEN#1", "a"), dynamo.getItem(get -> get.tableName(table).key(key("OPEN#1", "a"))).item());
    }

    @Test
    void anActionThatTheRoleDoesNotNameIsDenied() {
        assertDenied(() -> dynamo.deleteItem(delete -> delete.tableName(table).key(key("OPEN#1", "a"))));
        assertDenied(() -> dynamo.scan(scan -> scan.tableName(table)));
    }

    @Test
    void aLeadingKeyOutsideTheRoleIsDenied() {
        assertDenied(() -> dynamo.putItem(put -> put.tableName(table).item(key("CLOSED#1", "a"))));
        assertDenied(() -> dynamo.getItem(get -> get.tableName(table).key(key("CLOSED#1", "a"))));
    }

    @Test
    void aQueryIsHeldToTheKeyItAsksFor() {
        assertDoesNotThrow(() -> query("#p = :p AND begins_with(sk, :s)", "OPEN#1"));
        assertDenied(() -> query("#p = :p AND begins_with(sk, :s)", "CLOSED#1"));
        assertDenied(() -> query("begins_with(sk, :s) AND :p = #p", "CLOSED#1"));
    }

    @Test
    void anIndexIsAnotherResourceThanItsTable() {
        assertDenied(() -> dynamo.query(query -> query.tableName(table).indexName("by-number")
                .keyConditionExpression("pk = :p")
                .expressionAttributeValues(Map.of(":p", Clients.text("OPEN#1")))));
    }

    @Test
    void oneItemOfATransactionOutsideTheRoleDeniesItAll() {
        assertDenied(() -> dynamo.transactWriteItems(write -> write.transactItems(
                TransactWriteItem.builder().put(put("OPEN#2")).build(),
                TransactWriteItem.builder().put(put("CLOSED#2")).build())));

        assertEquals(false, dynamo.getItem(get -> get.tableName(table).key(key("OPEN#2", "a"))).hasItem());
    }

    @Test
    void aTransactionWithinTheRoleIsDone() {
        dynamo.transactWriteItems(write -> write.transactItems(
                TransactWriteItem.builder().put(put("OPEN#3")).build(),
                TransactWriteItem.builder().put(put("TASK#3")).build()));

        assertEquals(true, dynamo.getItem(get -> get.tableName(table).key(key("TASK#3", "a"))).hasItem());
    }

    @Test
    void anotherQueueIsDenied() {
        var sqs = clients.sqs();
        String url = local.environment("AskFunction").get("WORK_QUEUE_URL");

        var entry = SendMessageBatchRequestEntry.builder().id("1").messageBody("x").build();
        assertDoesNotThrow(() -> sqs.sendMessageBatch(send -> send.queueUrl(url).entries(entry)));
        assertDenied(() -> sqs.sendMessage(send -> send.queueUrl(url.replace("WorkQueue", "LostQueue"))
                .messageBody("x")));
        assertDenied(() -> sqs.receiveMessage(receive -> receive.queueUrl(url)));
    }

    @Test
    void aStrangerMayDoNothing() {
        try (var strangers = new Clients(local.environment("AskFunction"), "Stranger")) {
            assertDenied(() -> strangers.dynamo().getItem(get -> get.tableName(table).key(key("OPEN#1", "a"))));
        }
    }

    private static void assertDenied(Executable call) {
        var denied = assertThrows(AwsServiceException.class, call);
        assertEquals("AccessDeniedException", denied.awsErrorDetails().errorCode());
    }

    private static void query(String condition, String key) {
        dynamo.query(query -> query.tableName(table).keyConditionExpression(condition)
                .expressionAttributeNames(Map.of("#p", "pk"))
                .expressionAttributeValues(Map.of(":p", Clients.text(key), ":s", Clients.text("a"))));
    }

    private static Put put(String pk) {
        return Put.builder().tableName(table).item(key(pk, "a")).build();
    }

    private static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of("pk", Clients.text(pk), "sk", Clients.text(sk));
    }
}
