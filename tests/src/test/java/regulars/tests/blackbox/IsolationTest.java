package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.tests.system.Owner.object;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import regulars.tests.contract.Contract;
import regulars.tests.contract.Operation;
import regulars.tests.contract.ValidCalls;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Counter;
import regulars.tests.system.Guest;
import regulars.tests.system.MovableClock;
import regulars.tests.system.Owner;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import regulars.tests.table.TableView;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every route against strangers, generated from the contract. */
@SystemTest
class IsolationTest {
    private static final List<String> KINDS = List.of("session", "device", "card", "preferences");
    private static final Set<String> GUESTS = Set.of("card", "preferences");
    private static final Set<String> NAME_SOMETHING_IN_THE_BODY = Set.of("giveStamps", "reserveReward", "giveUnits", "validateCoupon", "reserveCoupon", "lookUpCard", "labelMember", "previewMessage");
    /** What a path names that is nobody's own. */
    private static final Set<String> WORDS = Set.of("kind", "locale");

    private final Regulars regulars;
    private final MovableClock clock;
    private final TableView table;

    IsolationTest(Regulars regulars, MovableClock clock, TableView table) {
        this.regulars = regulars;
        this.clock = clock;
        this.table = table;
    }

    private static Stream<Operation> secured() {
        return Contract.read().operations().stream().filter(operation -> !operation.isPublic());
    }

    private static DynamicTest test(Operation operation, org.junit.jupiter.api.function.Executable test) {
        return DynamicTest.dynamicTest(operation.id(), test);
    }

    @TestFactory
    Stream<DynamicTest> anothersIdsAreNotThere() {
        Cafe ours = Cafe.open(regulars);
        ValidCalls theirs = ValidCalls.of(Cafe.open(regulars));
        return secured().filter(operation -> !WORDS.containsAll(operation.pathVariables()) || NAME_SOMETHING_IN_THE_BODY.contains(operation.id()))
                .map(operation -> test(operation, () -> {
                    Call call = withoutOverride(theirs.of(operation));
                    assertEquals(404, ours.owner().send(call).status());
                    if (operation.credentials().contains("device")) {
                        assertEquals(404, ours.counter().send(call.key(Call.newKey())).status());
                    }
                    assertTrue(regulars.client().send(call.key(Call.newKey())).status() < 300, "it was there for its own");
                }));
    }

    /** Which is for owners alone. */
    private static Call withoutOverride(Call call) {
        if (call.body().length == 0) {
            return call;
        }
        var body = (ObjectNode) JsonMapper.shared().readTree(call.body());
        body.remove("override");
        return call.json(body);
    }

    @Test
    void anothersProgramIsNotThereForOnesOwnCard() {
        Cafe ours = Cafe.open(regulars);
        Cafe theirs = Cafe.open(regulars);
        Guest guest = ours.guestWith(10);
        ours.counter().send(Counter.reservation(guest.code(), theirs.program())).expect(404);
        var stamps = object().put("card", guest.code());
        stamps.putArray("programIds").add(theirs.program());
        ours.counter().send(Call.post("/v1/stamps").json(stamps)).expect(404);
        assertEquals(10, guest.balance());
    }

    @TestFactory
    Stream<DynamicTest> withoutAGoodCredentialNothingIsAnswered() {
        Cafe cafe = Cafe.open(regulars);
        ValidCalls calls = ValidCalls.of(cafe);
        return secured().map(operation -> test(operation, () -> {
            Call call = calls.of(operation);
            String token = calls.token(operation).orElseThrow();
            assertAll(forgeries(token).map(header -> () -> assertEquals(401, regulars.client()
                    .send(call.header("Authorization", header).key(Call.newKey())).status(), header)));
            assertEquals(401, regulars.client().send(call.without("Authorization")).status());
        }));
    }

    private static Stream<String> forgeries(String token) {
        char last = token.charAt(token.length() - 1);
        return Stream.of("Bearer", "Bearer x", "Basic " + token, token, "Bearer " + token + "x", "Bearer " + token.substring(1),
                "Bearer 2" + token.substring(1), "Bearer " + token.substring(0, token.length() - 4) + (last == 'A' ? "BBBB" : "AAAA"),
                "Bearer " + "x".repeat(5000));
    }

    @TestFactory
    Stream<DynamicTest> aRevokedOrExpiredCredentialIsRefusedEverywhere() {
        Cafe cafe = Cafe.open(regulars);
        ValidCalls calls = ValidCalls.of(cafe);
        Counter revoked = cafe.owner().pairDevice("Lost");
        cafe.owner().send(Call.delete("/v1/devices/" + revoked.device())).expect(204);
        Owner signedOut = cafe.owner().signIn();
        signedOut.send(Call.delete("/v1/session")).expect(204);
        Owner expired = cafe.owner().signIn();
        expire(cafe.owner().merchant());
        Owner fresh = cafe.owner().signIn();
        clock.forward(Duration.ofSeconds(5));
        return secured().filter(operation -> !GUESTS.containsAll(operation.credentials())).map(operation -> test(operation, () -> {
            Call call = new ValidCalls(new Cafe(regulars, fresh, cafe.counter(), cafe.program()), calls.guest()).of(operation);
            Stream.of(revoked.token(), signedOut.token(), expired.token(), cafe.owner().token()).forEach(token ->
                    assertEquals(401, regulars.client().send(call.as(token).key(Call.newKey())).status()));
        }));
    }

    /** Lets all sessions of a merchant end a second ago. */
    private void expire(String merchant) {
        String ended = clock.instant().minusSeconds(1).toString();
        table.family("CREDENTIAL").stream()
                .filter(item -> item.text("merchant").equals(merchant) && item.text("kind").equals("session"))
                .forEach(item -> table.change(item, attributes -> {
                    attributes.put("expires", AttributeValue.fromS(ended));
                    return attributes;
                }));
    }

    @TestFactory
    Stream<DynamicTest> aCredentialOfAnotherKindMayNot() {
        ValidCalls calls = ValidCalls.of(Cafe.open(regulars));
        return secured().map(operation -> test(operation, () -> {
            Call call = calls.of(operation);
            KINDS.stream().filter(kind -> !operation.credentials().contains(kind)).forEach(kind -> {
                int status = regulars.client().send(call.as(calls.token(kind)).key(Call.newKey())).status();
                // A guest's links are known to one function each, and to the others they are strangers.
                assertTrue(status == 403 || status == 401 && GUESTS.contains(kind), kind + ": " + status);
            });
        }));
    }

    @TestFactory
    Stream<DynamicTest> anIdThatIsOnlyTheBeginningOfAnotherIsNotThere() {
        ValidCalls calls = ValidCalls.of(Cafe.open(regulars));
        return secured().filter(operation -> !operation.pathVariables().isEmpty()).map(operation -> test(operation, () -> {
            Call call = calls.of(operation);
            String id = call.path().split("/")[3];
            Stream.of(id.substring(0, id.length() - 1), id + "0", id.substring(0, 1), id + "%23", id + "%2F..", "%00" + id, id.toLowerCase(java.util.Locale.ROOT) + "_",
                    "@", "ENTRY%23" + id, "%E2%80%AE" + id).forEach(other -> assertEquals(404, regulars.client()
                            .send(new Call(call.method(), call.path().replace(id, other), call.headers(), call.body()).key(Call.newKey())).status(), other));
        }));
    }
}
