package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.tests.system.Owner.object;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regulars.domain.ledger.LedgerVerifier;
import regulars.tests.system.Answer;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Things are brought back one by one, some before the till has told of the purchase. */
@SystemTest
class RefundsTest {
    private final Regulars regulars;
    private Cafe cafe;
    private Guest guest;
    private String points;

    RefundsTest(Regulars regulars) {
        this.regulars = regulars;
    }

    /** A point for every złoty, and ten on top from fifty złoty on. */
    @BeforeEach
    void aCafeWithStampsAndPoints() {
        cafe = Cafe.open(regulars);
        ObjectNode terms = object().put("kind", "points").put("name", "Points").put("currency", "PLN").put("afterSpending", "debt");
        terms.putArray("rates").addObject().put("units", 1).put("per", 100);
        terms.putArray("rewards").addObject().put("id", "cake").put("name", "A cake").put("cost", 40);
        terms.putArray("promotions").addObject().put("id", "big").put("name", "A big basket").put("from", "2026-01-01")
                .put("minimumAmount", 5000).put("bonus", 10);
        points = cafe.owner().addProgram(terms);
        guest = cafe.guest();
    }

    /** Three coffees at 12.50 and a cake at 19.90. */
    private ObjectNode basket() {
        ObjectNode body = object().put("card", guest.code());
        ObjectNode purchase = body.putObject("purchase").put("currency", "PLN");
        purchase.withArray("lines").addObject().put("sku", "coffee").put("quantity", 3).put("unitPrice", 1250);
        purchase.withArray("lines").addObject().put("sku", "cake").put("unitPrice", 1990);
        return body;
    }

    private ObjectNode amount(long amount) {
        ObjectNode body = object().put("card", guest.code());
        body.putObject("purchase").put("currency", "PLN").put("amount", amount);
        return body;
    }

    private JsonNode buy(ObjectNode body) {
        return cafe.counter().send(Call.post("/v1/purchases").json(body)).expect(201).json();
    }

    private Call undo(String entry, ObjectNode part) {
        return cafe.counter().undo(entry).json(part);
    }

    private static ObjectNode line(int line, int quantity) {
        ObjectNode part = object();
        part.putArray("lines").addObject().put("line", line).put("quantity", quantity);
        return part;
    }

    private long balance() {
        return guest.card().path("programs").valueStream().filter(program -> program.path("programId").stringValue().equals(points))
                .findFirst().orElseThrow().path("balance").longValue();
    }

    @Test
    void thingsComeBackInAnyOrderAndTheRestIsWorthWhatItAloneWouldBe() {
        String entry = buy(basket()).path("entryId").stringValue();
        assertEquals(57 + 10, balance(), "57.40 and the bonus");

        JsonNode first = cafe.counter().send(undo(entry, line(0, 1))).expect(201).json();
        assertEquals(44, balance(), "44.90, and the bonus is missed");
        assertEquals(4490, first.at("/kept/amount").longValue());
        assertEquals(1, cafe.counter().balance(guest.code()), "the visit stands");

        cafe.counter().send(undo(entry, line(1, 1))).expect(201);
        assertEquals(25, balance());
        assertEquals("more-than-left", cafe.counter().send(undo(entry, line(0, 3))).expect(409).code());
        JsonNode last = cafe.counter().send(undo(entry, object())).expect(201).json();
        assertEquals(0, balance());
        assertTrue(last.path("kept").isMissingNode());
        assertEquals(0, cafe.counter().balance(guest.code()));
        assertEquals("already-reversed", cafe.counter().send(undo(entry, line(0, 1))).expect(409).code());

        String ledger = guest.send(Call.get("/v1/card/ledger")).expect(200).text();
        assertEquals(4, assertInstanceOf(LedgerVerifier.Verdict.Sound.class, LedgerVerifier.verify(ledger)).entries());
    }

    @Test
    void aRefundIsGivenOnceWhateverHappensToTheAnswer() {
        String entry = buy(amount(4000)).path("entryId").stringValue();
        Call refund = undo(entry, object().put("amount", 1550));
        List<Answer> answers = regulars.client().sendTogether(10, _ -> refund);

        assertEquals(1, answers.stream().map(Answer::text).distinct().count());
        assertEquals(24, balance());
        assertEquals("more-than-left", cafe.counter().send(undo(entry, object().put("amount", 2451))).expect(409).code());
        assertEquals("part-unknown", cafe.counter().send(undo(entry, line(0, 1))).expect(409).code());
    }

    @Test
    void ofThreeThingsThreeComeBackHoweverManyAskAtOnce() {
        String entry = buy(basket()).path("entryId").stringValue();
        List<Answer> answers = regulars.client().sendTogether(12, _ -> undo(entry, line(0, 1)));

        assertEquals(3, answers.stream().filter(answer -> answer.status() == 201).count());
        assertTrue(answers.stream().allMatch(answer -> answer.status() == 201 || answer.code().equals("more-than-left")));
        assertEquals(19, balance());
    }

    @Test
    void whatIsSpentIsOwed() {
        String entry = buy(amount(4000)).path("entryId").stringValue();
        String cake = cafe.counter().send(Call.post("/v1/redemptions").json(object().put("card", guest.code()).put("programId", points)))
                .expect(201).text("redemptionId");
        cafe.counter().confirm(cake).expect(200);
        cafe.counter().send(undo(entry, object().put("amount", 1000))).expect(201);
        assertEquals(5, buy(amount(1500)).path("movements").get(1).path("balance").longValue(), "15 less the debt of 10");
    }

    @Test
    void aRefundMayComeBeforeItsPurchase() {
        Call refund = Call.post("/v1/purchases/reversals").json(object().put("reference", "till-2/1")).as(cafe.counter().token());
        assertEquals("waiting", regulars.client().send(refund).expect(202).text("status"));

        JsonNode receipt = buy(amount(4000).put("reference", "till-2/1"));
        assertTrue(receipt.path("undoneBy").isString());
        assertEquals(0, balance());
        assertEquals(0, cafe.counter().balance(guest.code()));
        assertEquals("waiting", regulars.client().send(refund).expect(202).text("status"), "the first answer again");
        assertEquals("purchase-known", cafe.counter().send(Call.post("/v1/purchases").json(amount(4000).put("reference", "till-2/1")))
                .expect(409).code());
        assertEquals("already-reversed", refund("till-2/1", object()).expect(409).code());
    }

    @Test
    void aPurchaseIsFoundByTheTillsName() {
        buy(basket().put("reference", "till-2/2"));
        assertEquals(4490, refund("till-2/2", line(0, 1)).expect(201).json().at("/kept/amount").longValue());
        assertEquals("part-unknown", refund("till-2/none", line(0, 1)).expect(409).code());

        Answer elsewhere = Cafe.open(regulars).counter().send(Call.post("/v1/purchases/reversals").json(object().put("reference", "till-2/2")));
        assertEquals("waiting", elsewhere.expect(202).text("status"), "another merchant's purchase is none");
        assertEquals(44, balance());
    }

    @Test
    void refundAndPurchaseAtOnceLeaveNothing() {
        for (int round = 0; round < 5; round++) {
            String reference = "race/" + round;
            regulars.client().sendTogether(2, number -> number == 0
                    ? Call.post("/v1/purchases").json(amount(4000).put("reference", reference)).as(cafe.counter().token())
                    : Call.post("/v1/purchases/reversals").json(object().put("reference", reference)).as(cafe.counter().token()));
        }
        assertEquals(0, balance());
    }

    private Answer refund(String reference, ObjectNode part) {
        return cafe.counter().send(Call.post("/v1/purchases/reversals").json(part.put("reference", reference)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/amount           | {\"amount\":0}",
        "/amount           | {\"amount\":1,\"lines\":[{\"line\":0}]}",
        "/lines            | {\"lines\":[]}",
        "/lines/0/line     | {\"lines\":[{\"line\":-1}]}",
        "/lines/0/line     | {\"lines\":[{\"quantity\":1}]}",
        "/lines/0/quantity | {\"lines\":[{\"line\":0,\"quantity\":0}]}",
        "/lines/0/sku      | {\"lines\":[{\"line\":0,\"sku\":\"coffee\"}]}"})
    void whatIsWrongIsNamedAndNothingHappens(String pointer, String part) {
        String entry = buy(basket()).path("entryId").stringValue();
        Answer answer = cafe.counter().send(undo(entry, (ObjectNode) JsonMapper.shared().readTree(part))).expect(400);

        assertTrue(answer.json().path("errors").valueStream().anyMatch(error -> error.path("pointer").stringValue().equals(pointer)),
                answer.text());
        assertEquals(67, balance());
    }
}
