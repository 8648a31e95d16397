package regulars.stamping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.domain.CardCode;
import regulars.fixture.FunctionFixture;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.fixture.Shop;
import regulars.platform.store.Accounts;

class StampingFunctionTest {
    private final FunctionFixture fixture = new FunctionFixture();
    private final StampingFunction function = new StampingFunction(fixture.world());
    private Shop shop = Shop.open(fixture.platform());
    private CardCode card = shop.newCard();

    private HttpCall give(String key) {
        return HttpCall.sample("stamping-give.json").bearer(shop.device()).field("card", card.value()).key(key);
    }

    private HttpCall reverse(String entry, String key) {
        return HttpCall.sample("stamping-reverse.json").path("POST", "/v1/stamps/" + entry + "/reversal")
                .bearer(shop.device()).key(key);
    }

    private long balance() {
        return fixture.platform().accounts().findConsistent(shop.merchant(), card.account()).orElseThrow()
                .account().holding(shop.coffee()).balance();
    }

    private int entries() {
        return fixture.platform().accounts().all(shop.merchant(), card.account()).size();
    }

    @Test
    void aStampLandsOnTheCard() {
        Answer answer = give("first-stamp").send(function);

        assertEquals(201, answer.status());
        assertEquals(1, answer.json().at("/movements/0/balance").intValue());
        assertEquals(10, answer.json().at("/movements/0/goal").intValue());
        assertEquals(1, balance());
    }

    @Test
    void theDeviceIsNamedInTheEntry() {
        give("first-stamp").send(function);

        var entry = fixture.platform().accounts().all(shop.merchant(), card.account()).getFirst().sealed().entry();
        assertEquals("D0D0D0D0D0", entry.actor().id());
    }

    @Test
    void theSameRequestIsAnsweredAgainAndHasNoSecondEffect() {
        Answer first = give("same-key").field("stamps", 3).send(function);
        fixture.clock().advance(Duration.ofDays(400));
        Answer again = give("same-key").field("stamps", 3).send(function);

        assertEquals(first.text(), again.text());
        assertEquals(3, balance());
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        give("same-key").send(function);

        assertEquals("key-reused", give("same-key").field("stamps", 2).send(function).code());
        assertEquals(1, balance());
    }

    @Test
    void aRetryDoesNotMeetTheCoolDownThatItCausedItself() {
        shop = Shop.open(fixture.platform(), OptionalLong.of(1), Optional.of(Duration.ofMinutes(15)));
        card = shop.newCard();

        Answer first = give("first-key").send(function);
        assertEquals(first.text(), give("first-key").send(function).text());
        Answer second = give("second-key").send(function);
        assertEquals(409, second.status());
        assertEquals("cool-down", second.code());
        assertEquals(15, second.json().at("/params/minutes").intValue());
    }

    @Test
    void aHundredEqualRequestsAtOnceGiveOneStamp() throws Exception {
        var answers = atOnce(100, _ -> give("one-key-for-all").send(function));

        assertEquals(1, answers.size());
        assertEquals(1, balance());
        assertEquals(1, entries());
    }

    @Test
    void manyStampsAtOnceAllCount() throws Exception {
        atOnce(30, i -> {
            Answer answer = give("key-number-" + i).send(function);
            assertEquals(201, answer.status(), answer.text());
            return answer;
        });

        assertEquals(30, balance());
        assertEquals(30, entries());
    }

    private interface Numbered {
        Answer call(int number);
    }

    private static HashSet<String> atOnce(int count, Numbered call) throws InterruptedException, ExecutionException {
        var answers = new HashSet<String>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, count).<Callable<Answer>>mapToObj(i -> () -> call.call(i)).toList();
            for (var future : executor.invokeAll(calls)) {
                answers.add(future.get().text());
            }
        }
        return answers;
    }

    @Test
    void theOwnerOverridesTheCapWithAReasonAndTheDeviceCannot() {
        shop = Shop.open(fixture.platform(), OptionalLong.of(1), Optional.empty());
        card = shop.newCard();
        give("first-key").send(function);
        HttpCall overridden = give("second-key").field("override", Map.of("reason", "a birthday round"));

        assertEquals("daily-cap-reached", give("third-key").send(function).code());
        assertEquals(403, overridden.send(function).status());
        assertEquals(201, overridden.bearer(shop.owner()).send(function).status());
        assertEquals(2, balance());
        assertTrue(fixture.platform().accounts().all(shop.merchant(), card.account()).getLast().note()
                .orElseThrow().contains("birthday"));
    }

    @Test
    void anUndoneStampIsGoneAndCannotBeUndoneTwice() {
        String entry = give("first-key").field("stamps", 4).send(function).json().path("entryId").stringValue();

        Answer undone = reverse(entry, "undo-key-1").send(function);
        assertEquals(201, undone.status(), undone.text());
        assertEquals(-4, undone.json().at("/movements/0/amount").intValue());
        assertEquals(0, balance());
        assertEquals(undone.text(), reverse(entry, "undo-key-1").send(function).text());
        assertEquals("already-reversed", reverse(entry, "undo-key-2").send(function).code());
    }

    @Test
    void anotherMerchantsCardAndEntryDoNotExist() {
        String entry = give("first-key").send(function).json().path("entryId").stringValue();
        Shop other = Shop.open(fixture.platform());

        assertEquals("card-unknown", give("other-key").bearer(other.device()).send(function).code());
        assertEquals("entry-unknown", reverse(entry, "other-key").bearer(other.device()).send(function).code());
        assertEquals(1, balance());
    }

    @Test
    void anUnknownCredentialIsRefused() {
        assertEquals(401, give("first-key").bearer("forged").send(function).status());
        assertEquals(401, give("first-key").without("authorization").send(function).status());
        assertEquals(0, entries());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "1000000000", "\"1\"", "null", "[]"})
    void aNumberOfStampsThatIsNoneIsNamed(String stamps) {
        Answer answer = give("first-key").body("{\"card\":\"" + card.value() + "\",\"stamps\":" + stamps + "}").send(function);

        assertEquals(400, answer.status());
        assertEquals("/stamps", answer.json().at("/errors/0/pointer").stringValue());
        assertEquals(0, entries());
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        Answer answer = give("first-key").body("{\"stamps\":\"many\",\"sparkles\":1}").send(function);

        assertEquals(400, answer.status());
        assertEquals("[\"/card\",\"/stamps\",\"/sparkles\"]", pointers(answer));
    }

    private static String pointers(Answer answer) {
        var pointers = new StringBuilder("[");
        answer.json().path("errors").forEach(error -> pointers.append('"').append(error.path("pointer").stringValue()).append("\","));
        return pointers.deleteCharAt(pointers.length() - 1).append(']').toString();
    }

    @Test
    void aRefusalSpeaksTheReadersLanguage() {
        Answer answer = give("first-key").field("card", "7K3M-9QX2-4CA8").header("accept-language", "pl-PL,pl;q=0.9").send(function);

        assertEquals("Nie znamy tej karty", answer.json().path("title").stringValue());
        assertEquals("pl", answer.header("content-language"));
    }

    @Test
    void bodiesThatAreNoRequestAreRefused() {
        assertEquals(400, give("first-key").body("{\"card\":").send(function).status());
        assertEquals(400, give("first-key").body("[]").send(function).status());
        assertEquals(400, give("first-key").body("{\"card\":\"a\",\"card\":\"b\"}").send(function).status());
        assertEquals(400, give("first-key").body("[".repeat(500) + "]".repeat(500)).send(function).status());
        assertEquals(413, give("first-key").body("\"" + "x".repeat(70_000) + "\"").send(function).status());
        assertEquals(415, give("first-key").header("content-type", "text/plain").send(function).status());
        assertEquals(400, give("first-key").without("idempotency-key").send(function).status());
        assertEquals(405, give("first-key").path("DELETE", "/v1/stamps").send(function).status());
        assertEquals(404, give("first-key").path("POST", "/v1/stamps/a/b/c").send(function).status());
        assertEquals(0, entries());
    }

    @Test
    void theEntryThatFillsACardSaysSoAndNoOther() {
        for (int stamps : new int[] {9, 1, 10}) {
            give("stamps-" + stamps).field("stamps", stamps).send(function);
        }

        var ready = fixture.platform().table().list(Accounts.partition(shop.merchant(), card.account()), "ENTRY#").stream()
                .sorted(Comparator.comparingLong(item -> item.number("n"))).map(item -> item.optionalText("r")).toList();
        assertEquals(List.of(Optional.empty(), Optional.of(shop.coffee().value()), Optional.empty()), ready);
    }
}
