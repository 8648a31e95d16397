package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import regulars.tests.contract.Contract;
import regulars.tests.contract.Operation;
import regulars.tests.contract.ValidCalls;
import regulars.tests.system.Answer;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import regulars.fixture.Stored;
import regulars.tests.table.TableView;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every body of the contract with every mistake: a problem that names the field, and nothing written. */
@SystemTest
class BadInputTest {
    private static final Contract CONTRACT = Contract.read();

    private final Regulars regulars;
    private final TableView table;

    BadInputTest(Regulars regulars, TableView table) {
        this.regulars = regulars;
        this.table = table;
    }

    /** All of them for an operation between two looks at the table, which is what takes the time. */
    @TestFactory
    Stream<DynamicTest> whatIsWrongIsRefusedAndWritesNothing() {
        ValidCalls calls = ValidCalls.of(Cafe.open(regulars));
        return CONTRACT.operations().stream().filter(Operation::changesSomething).map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
            Call valid = calls.of(operation);
            var before = snapshot();
            assertAll(operation.id(), () -> everyFieldWithEveryMistakeIsNamed(operation, valid), () -> whatIsNoJsonObjectIsRefused(operation, valid),
                    () -> aWriteWithoutAGoodKeyIsRefused(operation, valid));
            assertEquals(before, snapshot(), "nothing is written");
            int status = regulars.client().send(valid).status();
            assertTrue(operation.successes().contains(status), "without the mistake it succeeds, but: " + status);
        }));
    }

    /** Counters of attempts are no effect. */
    private Map<List<String>, Map<String, AttributeValue>> snapshot() {
        regulars.drain();
        return table.all().stream().filter(item -> !item.family().equals("LIMIT"))
                .collect(Collectors.toMap(item -> List.of(item.partition(), item.sort()), Stored::attributes));
    }

    private Answer send(Call call) {
        return regulars.client().send(call);
    }

    private void everyFieldWithEveryMistakeIsNamed(Operation operation, Call valid) {
        operation.body().ifPresent(schema -> {
            var body = (ObjectNode) JsonMapper.shared().readTree(valid.body());
            assertAll(Mistakes.of(schema, body).stream().map(mistake -> (Executable) () -> {
                Answer answer = send(valid.json(mistake.body()).key(Call.newKey())).expect(400);
                assertTrue(answer.pointers().stream().anyMatch(pointer -> pointer.startsWith(mistake.pointer())),
                        mistake + " was answered " + answer.text());
            }));
        });
    }

    private void whatIsNoJsonObjectIsRefused(Operation operation, Call valid) {
        if (operation.body().isEmpty()) {
            return;
        }
        String text = new String(valid.body(), StandardCharsets.UTF_8);
        Stream.of("{", "[" + text + "]", "\"text\"", "null", "7", text + text, text.substring(0, text.length() - 1), "\u0000", "{'a':1}",
                "{\"a\":NaN}", nested(40), nested(5000), text.substring(0, text.length() - 1) + "," + text.substring(1))
                .forEach(wrong -> assertEquals(400, send(valid.text(wrong).key(Call.newKey())).status(), wrong.substring(0, Math.min(80, wrong.length()))));
        send(valid.header("Content-Type", "text/plain")).expect(415, "not-json");
        send(valid.header("Content-Type", "application/x-www-form-urlencoded")).expect(415, "not-json");
        send(valid.text(text.substring(0, text.length() - 1) + ",\"pad\":\"" + "x".repeat(70_000) + "\"}")).expect(413, "too-large");
    }

    private static String nested(int depth) {
        return "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    }

    private void aWriteWithoutAGoodKeyIsRefused(Operation operation, Call valid) {
        if (!operation.takesKey()) {
            return;
        }
        assertEquals(List.of("header/Idempotency-Key"), send(valid.without("Idempotency-Key")).expect(400).pointers());
        Stream.of("short", "x".repeat(65), "with space", "quote\"12345", "slash/12345").forEach(key ->
                assertEquals(List.of("header/Idempotency-Key"), send(valid.key(key)).expect(400).pointers(), key));
    }
}
