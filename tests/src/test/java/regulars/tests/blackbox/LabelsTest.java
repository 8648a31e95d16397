package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.tests.system.Owner.object;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import regulars.tests.system.Answer;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Counter;
import regulars.tests.system.Guest;
import regulars.tests.system.Owner;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The owner calls guests what they are, and promotions and discounts ask for it. */
@SystemTest
class LabelsTest {
    private static final int WRITERS = 6;

    private final Regulars regulars;
    private Cafe cafe;
    private String discounts;
    private Guest guest;

    LabelsTest(Regulars regulars) {
        this.regulars = regulars;
    }

    @BeforeEach
    void aCafeThatKnowsItsStudents() {
        Owner owner = Owner.signUp(regulars, "Kawa i ciasto");
        cafe = new Cafe(regulars, owner, owner.pairDevice("Counter phone"), owner.addProgram(terms()));
        discounts = owner.addProgram(lessForStudents());
        guest = cafe.guest();
    }

    private static ObjectNode terms() {
        ObjectNode terms = Owner.terms(10);
        terms.withArray("promotions").addObject().put("id", "young").put("name", "Students").put("from", "2020-01-01").put("bonus", 1)
                .putArray("labels").add("student").add("pupil");
        return terms;
    }

    private static ObjectNode lessForStudents() {
        ObjectNode terms = object().put("kind", "discount").put("name", "Students pay less").put("currency", "PLN");
        terms.withArray("discounts").addObject().put("percent", 10).putArray("labels").add("student");
        return terms;
    }

    private Call label(String... labels) {
        ObjectNode body = object().put("card", guest.code());
        var given = body.putArray("labels");
        List.of(labels).forEach(given::add);
        return Call.put("/v1/cards/labels").json(body);
    }

    private long scan() {
        return cafe.counter().give(guest.code(), 1).at("/movements/0/amount").longValue();
    }

    private JsonNode savings(ObjectNode body) {
        body.putObject("purchase").put("currency", "PLN").put("amount", 1000);
        return cafe.counter().send(Call.of("POST", "/v1/quotes").json(body)).expect(200).json().path("savings");
    }

    @Test
    void whatAsksForALabelCountsWhileTheGuestHasIt() {
        assertEquals(1, scan());
        cafe.owner().send(label("vegan", "pupil")).expect(200);
        assertEquals(2, scan());
        cafe.owner().send(label("vegan")).expect(200);
        assertEquals(1, scan());
        assertEquals(4, guest.balance());
    }

    @Test
    void whatWasGivenIsTakenBackAlthoughTheLabelIsGone() {
        cafe.owner().send(label("student")).expect(200);
        String entry = cafe.counter().give(guest.code(), 1).path("entryId").stringValue();
        cafe.owner().send(label()).expect(200);
        cafe.counter().send(Call.post("/v1/stamps/" + entry + "/reversal").json(object().put("reason", "Returned"))).expect(201);
        assertEquals(0, guest.balance());
    }

    @Test
    void whoeverShowsNoCardHasNone() {
        assertTrue(savings(object()).isEmpty());
        assertTrue(savings(object().put("card", guest.code())).isEmpty());
        cafe.owner().send(label("student")).expect(200);
        assertEquals(100, savings(object().put("card", guest.code())).at("/0/amount").longValue());
        assertTrue(savings(object()).isEmpty());
    }

    @Test
    void theCardShowsADiscountToThoseWhomItIsForAndNotWhatTheyAreCalled() {
        assertTrue(shown(guest.card()).isEmpty());
        cafe.owner().send(label("student")).expect(200);
        assertEquals(object().put("percent", 10), shown(guest.card()).get(0));
        JsonNode staff = cafe.counter().lookUp(guest.code());
        assertEquals("student", staff.at("/labels/0").stringValue());
    }

    private JsonNode shown(JsonNode card) {
        return card.path("programs").valueStream().filter(one -> one.path("programId").stringValue().equals(discounts))
                .findFirst().orElseThrow().path("discounts");
    }

    @Test
    void whatIsNoLabelIsRefusedByItsPlace() {
        Answer refused = cafe.owner().send(label("student", "Ex-Friend")).expect(400, "invalid-request");
        assertEquals(List.of("/labels/1"), List.copyOf(refused.pointers()));
        ObjectNode terms = terms();
        terms.withArray("promotions").get(0).asObject().putArray("labels").add("a b");
        refused = cafe.owner().send(Call.put("/v1/programs/" + cafe.program()).json(terms)).expect(400, "invalid-request");
        assertEquals(List.of("/promotions/0/labels/0"), List.copyOf(refused.pointers()));
    }

    @Test
    void aPhoneMayNotAndAnotherShopDoesNotKnowTheCard() {
        cafe.counter().send(label("student")).expect(403);
        Owner.signUp(regulars, "Bar Mleczny").send(label("student")).expect(404, "card-unknown");
        assertEquals(1, scan());
    }

    @Test
    void labelsAndScansAtOnceLoseNeither() throws InterruptedException, ExecutionException {
        var writes = new ArrayList<Future<Answer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, WRITERS).forEach(number -> {
                writes.add(threads.submit(() -> cafe.counter().send(Counter.stamp(guest.code(), 1)).expect(201)));
                writes.add(threads.submit(() -> cafe.owner().send(label("student", "number-" + number)).expect(200)));
            });
        }
        for (Future<Answer> write : writes) {
            write.get();
        }
        JsonNode labels = cafe.counter().lookUp(guest.code()).path("labels");
        assertTrue(IntStream.range(0, WRITERS).anyMatch(one -> labels.get(0).stringValue().equals("number-" + one)), labels::toString);
        long before = guest.balance();
        assertTrue(before >= WRITERS && before <= 2 * WRITERS, "each scan gave a stamp, and a second one once there was a label");
        assertEquals(2, scan());
        assertEquals(before + 2, guest.balance());
    }
}
