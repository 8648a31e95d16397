package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.tests.system.Owner.object;

import java.time.Duration;
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
import tools.jackson.databind.node.ObjectNode;

/** Stamps, points and cashback of one card in one scan: exact, explained, and undone without a trace. */
@SystemTest
class PurchasesTest {
    private static final int PROGRAMS = 3;

    private final Regulars regulars;
    private Cafe cafe;
    private Guest guest;
    private String points;
    private String cashback;

    PurchasesTest(Regulars regulars) {
        this.regulars = regulars;
    }

    @BeforeEach
    void aCafeWithThreePrograms() {
        cafe = Cafe.open(regulars);
        points = cafe.owner().addProgram(pointsTerms());
        cashback = cafe.owner().addProgram(cashbackTerms());
        guest = cafe.guest();
    }

    /** A point for every ten złoty, doubled on every day of these years, and none for tobacco. */
    private static ObjectNode pointsTerms() {
        ObjectNode terms = object().put("kind", "points").put("name", "Points").put("currency", "PLN").put("afterSpending", "debt");
        terms.putArray("rates").addObject().put("units", 1).put("per", 1000).putObject("except").putArray("categories").add("tobacco");
        terms.withArray("rewards").addObject().put("id", "cake").put("name", "A cake").put("cost", 2);
        terms.withArray("rewards").addObject().put("id", "dinner").put("name", "A dinner").put("cost", 100);
        terms.putArray("promotions").addObject().put("id", "double").put("name", "Double points").put("from", "2026-01-01")
                .put("lastDay", "2099-12-31").put("multiplierPercent", 200);
        return terms;
    }

    /** Five in a hundred. */
    private static ObjectNode cashbackTerms() {
        ObjectNode terms = object().put("kind", "cashback").put("name", "Purse").put("currency", "PLN");
        terms.putArray("rates").addObject().put("units", 5).put("per", 100);
        return terms;
    }

    private static ObjectNode amount(long amount) {
        return object().put("currency", "PLN").put("amount", amount);
    }

    private Call purchase(ObjectNode purchase) {
        ObjectNode body = object().put("card", guest.code());
        body.set("purchase", purchase);
        return Call.post("/v1/purchases").json(body);
    }

    private JsonNode buy(long amount) {
        return cafe.counter().send(purchase(amount(amount))).expect(201).json();
    }

    private static JsonNode of(JsonNode lines, String program) {
        return lines.valueStream().filter(line -> line.path("programId").stringValue().equals(program)).findFirst().orElseThrow();
    }

    private long balance(String program) {
        return of(guest.card().path("programs"), program).path("balance").longValue();
    }

    @Test
    void oneScanGivesInEveryProgramAndSaysWhy() {
        JsonNode movements = buy(1340).path("movements");

        assertEquals(PROGRAMS, movements.size(), "one entry");
        assertEquals(1, of(movements, cafe.program()).path("amount").longValue());
        assertEquals(67, of(movements, cashback).path("amount").longValue(), "5 % of 13.40");
        JsonNode gained = of(movements, points);
        assertEquals(2, gained.path("amount").longValue(), "1.34, doubled");
        assertEquals("17/25", gained.at("/explanation/carriedAfter").stringValue());
        assertEquals("67/50", gained.at("/explanation/rates/0/earned").stringValue());
        assertEquals("double", gained.at("/explanation/promotions/0/id").stringValue());
        assertEquals(1, gained.path("rewardsReady").intValue());
    }

    @Test
    void whatIsCarriedOverIsNeverLost() {
        long given = 0;
        for (int i = 0; i < 25; i++) {
            given += of(buy(1340).path("movements"), points).path("amount").longValue();
        }
        assertEquals(25 * 268 / 100, given);
        assertEquals(given, balance(points));
    }

    @Test
    void linesCountByWhatTheyAre() {
        ObjectNode receipt = object().put("currency", "PLN");
        receipt.withArray("lines").addObject().put("category", "tobacco").put("unitPrice", 2000);
        receipt.withArray("lines").addObject().put("sku", "latte").put("quantity", 2).put("unitPrice", 1000).put("discount", 500);
        JsonNode movements = cafe.counter().send(purchase(receipt)).expect(201).json().path("movements");

        assertEquals(3, of(movements, points).path("amount").longValue(), "15.00 without tobacco, doubled");
        assertEquals(175, of(movements, cashback).path("amount").longValue());
    }

    @Test
    void aQuoteSaysTheSameAndWritesNothing() {
        ObjectNode body = object();
        body.set("purchase", amount(1340));
        JsonNode forAnyone = quote(body);
        JsonNode forTheGuest = quote(body.put("card", guest.code()));

        assertEquals(2, of(forAnyone, points).path("amount").longValue());
        assertEquals(forAnyone, forTheGuest);
        assertEquals(0, balance(points));
        assertEquals(of(buy(1340).path("movements"), points).path("explanation"), of(forTheGuest, points).path("explanation"));
    }

    private JsonNode quote(ObjectNode body) {
        return cafe.counter().send(Call.of("POST", "/v1/quotes").json(body)).expect(200).json().path("items");
    }

    @Test
    void undoingAPurchaseLeavesWhatThereWouldBeWithoutIt() {
        buy(990);
        String second = buy(1340).path("entryId").stringValue();
        buy(770);
        cafe.counter().send(cafe.counter().undo(second)).expect(201);

        assertEquals((990 + 770) * 2 / 1000, balance(points));
        assertEquals((990 + 770) * 5 / 100, balance(cashback));
        assertEquals(2, balance(cafe.program()));
        String ledger = guest.send(Call.get("/v1/card/ledger")).expect(200).text();
        assertEquals(4, assertInstanceOf(LedgerVerifier.Verdict.Sound.class, LedgerVerifier.verify(ledger)).entries());
    }

    @Test
    void aRewardIsChosenByItsName() {
        buy(1340);
        ObjectNode wish = object().put("card", guest.code()).put("programId", points);
        assertEquals("not-enough", redeem(wish.deepCopy().put("rewardId", "dinner")).expect(409).code());
        assertEquals("reward-unknown", redeem(wish.deepCopy().put("rewardId", "boat")).expect(404).code());

        Answer cake = redeem(wish.put("rewardId", "cake")).expect(201);
        assertEquals("A cake", cake.text("reward"));
        assertEquals("A cake", cafe.counter().confirm(cake.text("redemptionId")).expect(200).text("reward"));
        assertEquals(0, balance(points));
    }

    @Test
    void cashbackIsSpentInPart() {
        buy(10_000);
        ObjectNode wish = object().put("card", guest.code()).put("programId", cashback);
        assertEquals("not-enough", redeem(wish.deepCopy().put("value", 501)).expect(409).code());
        cafe.counter().confirm(redeem(wish.put("value", 120)).expect(201).text("redemptionId")).expect(200);

        assertEquals(380, balance(cashback));
    }

    private Answer redeem(ObjectNode wish) {
        return cafe.counter().send(Call.post("/v1/redemptions").json(wish));
    }

    @Test
    void aPurchaseEarnsOnceAlsoAfterItWasUndone() {
        ObjectNode body = object().put("card", guest.code()).put("reference", "till-1/4711");
        body.set("purchase", amount(5000));
        List<Answer> answers = regulars.client().sendTogether(10, _ -> Call.post("/v1/purchases").json(body).as(cafe.counter().token()));
        assertEquals(1, answers.stream().filter(answer -> answer.status() == 201).count());
        assertTrue(answers.stream().allMatch(answer -> answer.status() == 201 || answer.code().equals("purchase-known")));
        assertEquals(10, balance(points));

        String entry = answers.stream().filter(answer -> answer.status() == 201).findFirst().orElseThrow().text("entryId");
        cafe.counter().send(cafe.counter().undo(entry)).expect(201);
        assertEquals("purchase-known", cafe.counter().send(Call.post("/v1/purchases").json(body)).expect(409).code());
        assertEquals(0, balance(points));
    }

    @Test
    void aLatePurchaseIsWorthAndExplainedByTheTermsOfItsTime() {
        String before = regulars.now().toString();
        ObjectNode visits = object().put("kind", "points").put("name", "Points").put("perVisit", 1);
        regulars.advance(Duration.ofSeconds(10));
        cafe.owner().send(Call.put("/v1/programs/" + points).json(visits)).expect(200);
        regulars.advance(Duration.ofSeconds(10));

        ObjectNode late = object().put("card", guest.code()).put("occurredAt", before);
        late.set("purchase", amount(1340));
        JsonNode gained = of(cafe.counter().send(Call.post("/v1/purchases").json(late)).expect(201).json().path("movements"), points);
        assertEquals(2, gained.path("amount").longValue());
        assertEquals(1000, gained.at("/explanation/rates/0/per").intValue());
        assertEquals(1, of(buy(1340).path("movements"), points).path("amount").longValue(), "by the new terms");
    }

    @Test
    void anotherCurrencyIsRefused() {
        Answer answer = cafe.counter().send(purchase(object().put("currency", "EUR").put("amount", 100)));
        assertEquals("other-currency", answer.expect(409).code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/purchase/currency | {\"currency\":\"zl\",\"amount\":1}",
        "/purchase/amount   | {\"currency\":\"PLN\",\"amount\":-1}",
        "/purchase/amount   | {\"currency\":\"PLN\",\"amount\":1000000000001}",
        "/purchase/amount   | {\"currency\":\"PLN\",\"amount\":1.5}",
        "/purchase/amount   | {\"currency\":\"PLN\"}",
        "/purchase/lines    | {\"currency\":\"PLN\",\"lines\":[]}",
        "/purchase/lines/0/discount | {\"currency\":\"PLN\",\"lines\":[{\"unitPrice\":5,\"discount\":6}]}"})
    void whatIsWrongWithAPurchaseIsNamed(String pointer, String purchase) {
        var body = (ObjectNode) tools.jackson.databind.json.JsonMapper.shared().readTree(purchase);
        Answer answer = cafe.counter().send(purchase(body)).expect(400);

        assertTrue(answer.json().path("errors").valueStream().anyMatch(error -> error.path("pointer").stringValue().equals(pointer)),
                answer.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/rates    | {\"kind\":\"cashback\",\"name\":\"Purse\",\"currency\":\"PLN\"}",
        "/currency | {\"kind\":\"cashback\",\"name\":\"Purse\",\"rates\":[{\"units\":5,\"per\":100}]}",
        "/rates    | {\"name\":\"Stamps\",\"goal\":10,\"reward\":\"A coffee\",\"currency\":\"PLN\",\"rates\":[{\"units\":5,\"per\":100}]}",
        "/rates/0/per | {\"kind\":\"points\",\"name\":\"Points\",\"currency\":\"PLN\",\"rates\":[{\"units\":5,\"per\":0}]}"})
    void whatMakesNoProgramIsRefusedWithTheField(String pointer, String terms) {
        var body = tools.jackson.databind.json.JsonMapper.shared().readTree(terms);
        Answer answer = cafe.owner().send(Call.post("/v1/programs").json(body)).expect(400);

        assertTrue(answer.json().path("errors").valueStream().anyMatch(error -> error.path("pointer").stringValue().equals(pointer)),
                answer.text());
    }

    @Test
    void aProgramKeepsItsKind() {
        Answer answer = cafe.owner().send(Call.put("/v1/programs/" + points).json(cashbackTerms())).expect(400);
        assertEquals("/kind", answer.json().at("/errors/0/pointer").stringValue());
        JsonNode changed = cafe.owner().send(Call.put("/v1/programs/" + points).json(pointsTerms().put("name", "More points")))
                .expect(200).json();
        assertEquals(2, changed.path("version").intValue());
        assertEquals("tobacco", changed.at("/rates/0/except/categories/0").stringValue());
    }
}
