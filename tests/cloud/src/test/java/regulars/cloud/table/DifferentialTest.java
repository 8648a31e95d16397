package regulars.cloud.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.cloud.table.Schema.Index;
import regulars.cloud.table.Schema.KeyAttribute;
import regulars.local.EmbeddedTable;
import regulars.platform.World;
import regulars.platform.aws.AwsClients;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The simulated table does what DynamoDB Local does: the same answers, the same refusals, the same items afterwards. */
class DifferentialTest {
    private static final int OPERATIONS = 2000;
    private static final int LOOK_EVERY = 200;

    private static EmbeddedTable embedded;
    private static DynamoDbClient real;

    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();

    @BeforeAll
    static void start() {
        embedded = EmbeddedTable.start();
        real = new AwsClients(World.of(embedded.environment(), InstantSource.system(), new Random())).build(DynamoDbClient.class, DynamoDbClient.builder(), "DYNAMODB");
    }

    @AfterAll
    static void stop() {
        real.close();
        embedded.close();
    }

    private static Schema schema() {
        KeyAttribute partition = KeyAttribute.text("pk");
        return new Schema(embedded.name(), new Index("", partition, KeyAttribute.text("sk"), false, false),
                List.of(new Index("by-sequence", partition, KeyAttribute.number("n"), false, false),
                        new Index("due", KeyAttribute.text("shard"), KeyAttribute.text("due"), true, true)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverIsAskedTheAnswersAreTheSame(long seed) {
        clear();
        var simulated = new SimulatedTable(schema(), changes::addAll);
        var operations = new Operations(seed, embedded.name());
        for (int i = 0; i < OPERATIONS; i++) {
            Operations.Operation operation = operations.next();
            String expected = answer(operation, real);
            assertEquals(expected, answer(operation, simulated), "operation " + i + " of seed " + seed + ": " + operation.request());
            outcomes.merge(expected.startsWith("!") ? expected : "answered", 1, Integer::sum);
            if (i % LOOK_EVERY == 0) {
                assertEquals(sorted(scan(real)), sorted(simulated.all()), "after operation " + i + " of seed " + seed);
            }
        }
        assertEquals(replayed(), sorted(simulated.all()), "what the stream tells makes the same items");
        assertTrue(outcomes.get("answered") > OPERATIONS / 3 && outcomes.size() > 4, outcomes::toString);
    }

    private static void clear() {
        scan(real).forEach(item -> real.deleteItem(delete -> delete.tableName(embedded.name()).key(Map.of("pk", item.get("pk"), "sk", item.get("sk")))));
    }

    private static List<Map<String, AttributeValue>> scan(DynamoDbClient client) {
        return client.scanPaginator(scan -> scan.tableName(embedded.name()).consistentRead(true)).items().stream().toList();
    }

    private List<String> replayed() {
        var items = new HashMap<Map<String, AttributeValue>, Map<String, AttributeValue>>();
        changes.forEach(change -> {
            assertEquals(items.getOrDefault(change.key(), Map.of()), change.before());
            if (change.after().isEmpty()) {
                items.remove(change.key());
            } else {
                items.put(change.key(), change.after());
            }
        });
        return sorted(List.copyOf(items.values()));
    }

    private static List<String> sorted(List<Map<String, AttributeValue>> items) {
        return items.stream().map(Shown::text).sorted().toList();
    }

    /** DynamoDB Local refuses as a whole where DynamoDB names the write of a transaction that cannot be done. */
    private static String answer(Operations.Operation operation, DynamoDbClient client) {
        try {
            return operation.answer().apply(client);
        } catch (TransactionCanceledException e) {
            if (e.cancellationReasons().stream().anyMatch(reason -> "ValidationError".equals(reason.code()))) {
                return "! ValidationException";
            }
            return "! cancelled " + e.cancellationReasons().stream().map(DifferentialTest::reason).toList();
        } catch (DynamoDbException e) {
            return "! " + e.awsErrorDetails().errorCode();
        }
    }

    private static String reason(CancellationReason reason) {
        return reason.code() + (reason.hasItem() ? " " + Shown.text(reason.item()) : "");
    }
}
