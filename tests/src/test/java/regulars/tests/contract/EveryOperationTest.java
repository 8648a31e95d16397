package regulars.tests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import regulars.tests.Repository;
import regulars.tests.system.Answer;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;

/** The contract and the running system say the same, both ways. The client holds every answer to the contract. */
@SystemTest
class EveryOperationTest {
    private static final Contract CONTRACT = Contract.read();
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD");

    private final Regulars regulars;

    EveryOperationTest(Regulars regulars) {
        this.regulars = regulars;
    }

    @TestFactory
    Stream<DynamicTest> everyOperationSucceeds() {
        ValidCalls calls = ValidCalls.of(Cafe.open(regulars));
        return CONTRACT.operations().stream().map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
            Answer answer = regulars.client().send(calls.of(operation));
            assertTrue(operation.successes().contains(answer.status()), answer.status() + " " + answer.text());
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyOperationRefusesWithAProblem() {
        Cafe cafe = Cafe.open(regulars);
        return CONTRACT.operations().stream().map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
            Answer answer = regulars.client().send(wrong(operation, cafe));
            assertTrue(answer.status() >= 400 && answer.status() < 500, answer.status() + " " + answer.text());
        }));
    }

    /** Without a credential, for nobody's shop, without a body; and what takes none of these by the wrong method. */
    private static Call wrong(Operation operation, Cafe cafe) {
        String path = operation.path().replace("{publicName}", "nobody").replaceAll("\\{\\w+}", cafe.program());
        boolean canBeWrong = !operation.isPublic() || operation.body().isPresent() || path.contains("nobody");
        return Call.of(canBeWrong ? operation.method() : "DELETE", path);
    }

    @TestFactory
    Stream<DynamicTest> everyOtherMethodOfAPathIsRefusedAndToldWhichAreAllowed() {
        Cafe cafe = Cafe.open(regulars);
        return CONTRACT.operations().stream().map(Operation::path).distinct().map(path -> DynamicTest.dynamicTest(path, () -> {
            String actual = path.replaceAll("\\{\\w+}", cafe.program());
            var allowed = new TreeSet<>(METHODS.stream().filter(method -> CONTRACT.find(method, actual).isPresent()).toList());
            METHODS.stream().filter(method -> !allowed.contains(method) && !(method.equals("HEAD") && path.equals("/openapi.yaml"))).forEach(method -> {
                Answer answer = regulars.client().send(Call.of(method, actual)).expect(405);
                assertTrue(new TreeSet<>(List.of(answer.header("allow").split(", "))).containsAll(allowed), answer.header("allow"));
            });
        }));
    }

    @Test
    void everyUnknownPathIsAProblem() {
        Stream.of("/v1", "/v1/", "/v2/stamps", "/v1/stamp", "/v1/stamps/", "/v1/stamps//reversal", "/v1/session/mine",
                "/v1/card/ledger/all", "/v1/merchant/1", "/v1/programs/1/2/3", "/nothing/here", "/v1/%2e%2e/merchant", "/_local_")
                .forEach(path -> METHODS.stream().filter(method -> !method.equals("HEAD")).forEach(method ->
                        assertEquals(404, regulars.client().send(Call.of(method, path)
                                .header("Accept", "application/json")).status(), method + " " + path)));
    }

    @Test
    void theContractIsServedAsItLiesInTheTree() {
        assertEquals(Repository.text("docs/openapi.yaml"), regulars.client().send(Call.get("/openapi.yaml")).expect(200).text());
    }
}
