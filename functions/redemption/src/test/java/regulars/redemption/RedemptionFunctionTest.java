package regulars.redemption;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import regulars.domain.CardCode;
import regulars.domain.ledger.Actor;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.Request;
import regulars.domain.ledger.Sha256;
import regulars.fixture.FunctionFixture;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.fixture.Shop;
import regulars.platform.Platform;
import regulars.platform.json.Json;
import regulars.platform.store.LedgerWriter.Keyed;
import regulars.platform.store.LedgerWriter.Proposal;
import regulars.platform.store.Refusals;

class RedemptionFunctionTest {
    private final FunctionFixture fixture = new FunctionFixture();
    private final Platform platform = fixture.platform();
    private final RedemptionFunction function = new RedemptionFunction(fixture.world());
    private final Shop shop = Shop.open(platform);
    private final CardCode card = shop.newCard();

    @BeforeEach
    void aFullCard() {
        stamps("full-card", 10);
    }

    private void stamps(String key, int count) {
        var keyed = new Keyed(shop.merchant(), new EntryId(card.account(), key), Sha256.of(key.getBytes()));
        platform.ledger().post(keyed, account -> {
            var request = Request.now(keyed.entry(), keyed.hash(), Actor.SYSTEM, fixture.world().now());
            var decision = Ledger.earn(account, platform.programs().load(shop.merchant()),
                    new Command.Earn(request, count, Set.of(), false));
            return new Proposal(Refusals.accepted(decision, fixture.world().now()), Json.object());
        });
    }

    private Answer reserve(String key) {
        return HttpCall.sample("redemption-reserve.json").bearer(shop.device()).key(key)
                .field("card", card.value()).field("programId", shop.coffee().value()).send(function);
    }

    private Answer end(String id, String how, String key) {
        return HttpCall.sample(how.equals("confirmation") ? "redemption-confirm.json" : "redemption-release.json")
                .path("POST", "/v1/redemptions/" + id + "/" + how).bearer(shop.device()).key(key).send(function);
    }

    private Answer show(String id) {
        return HttpCall.sample("redemption-show.json").path("GET", "/v1/redemptions/" + id).bearer(shop.device()).send(function);
    }

    private static String id(Answer answer) {
        return answer.json().path("redemptionId").stringValue();
    }

    private static String status(Answer answer) {
        return answer.json().path("status").stringValue();
    }

    private long available() {
        return platform.accounts().findConsistent(shop.merchant(), card.account()).orElseThrow().account()
                .asOf(fixture.world().now(), platform.programs().load(shop.merchant()).zone()).available(shop.coffee());
    }

    @Test
    void aFullCardIsReservedConfirmedAndGone() {
        Answer reserved = reserve("reserve-1");
        assertEquals(201, reserved.status(), reserved.text());
        assertEquals("reserved", status(reserved));
        assertEquals(0, available());

        Answer confirmed = end(id(reserved), "confirmation", "confirm-1");
        assertEquals("redeemed", status(confirmed), confirmed.text());
        assertEquals("redeemed", status(show(id(reserved))));
        assertEquals(0, available());
    }

    @Test
    void aReleasedRewardGivesItsStampsBack() {
        String id = id(reserve("reserve-1"));

        assertEquals("released", status(end(id, "release", "release-1")));
        assertEquals("released", status(show(id)));
        assertEquals(10, available());
        assertEquals("already-released", end(id, "confirmation", "confirm-1").code());
    }

    @Test
    void aRewardThatNobodyConfirmsLapsesAndGivesItsStampsBack() {
        String id = id(reserve("reserve-1"));
        fixture.clock().advance(Duration.ofMinutes(10));

        assertEquals("expired", status(show(id)));
        assertEquals(10, available());
        assertEquals("reservation-lapsed", end(id, "confirmation", "confirm-1").code());
        assertEquals(201, reserve("reserve-2").status());
        assertEquals("expired", status(show(id)));
        assertEquals("reservation-lapsed", end(id, "release", "release-1").code());
    }

    @Test
    void aConfirmationIsAnsweredAgainButNotGivenTwice() {
        String id = id(reserve("reserve-1"));
        Answer first = end(id, "confirmation", "confirm-1");
        fixture.clock().advance(Duration.ofDays(30));

        assertEquals(first.text(), end(id, "confirmation", "confirm-1").text());
        assertEquals("already-redeemed", end(id, "confirmation", "confirm-2").code());
        assertEquals("already-redeemed", end(id, "release", "release-1").code());
    }

    @Test
    void aKeyBelongsToOneRequest() {
        String id = id(reserve("one-key-1"));

        assertEquals("key-reused", end(id, "confirmation", "one-key-1").code());
        assertEquals("key-reused", end(id, "release", "one-key-1").code());
        assertEquals("reserved", status(show(id)));
    }

    @Test
    void whatIsMissingIsSaid() {
        reserve("reserve-1");
        stamps("some-more", 7);
        Answer refused = reserve("reserve-2");

        assertEquals("not-enough", refused.code());
        assertEquals(3, refused.json().at("/params/missing").intValue());
    }

    @Test
    void fiftyAtOnceGetTheLastFullCardOnce() throws Exception {
        List<Answer> answers = atOnce(50, i -> reserve("reserve-" + i));

        assertEquals(1, answers.stream().filter(answer -> answer.status() == 201).count());
        assertEquals(49, answers.stream().filter(answer -> answer.code().equals("not-enough")).count());
        assertEquals(0, available());
    }

    @Test
    void aRewardIsHandedOutOrReleasedButNeverBoth() throws Exception {
        String id = id(reserve("reserve-1"));
        List<Answer> answers = atOnce(20, i -> end(id, i % 2 == 0 ? "confirmation" : "release", "end-key-" + i));

        assertEquals(1, answers.stream().filter(answer -> answer.status() == 200).count());
        assertEquals(status(show(id)).equals("redeemed") ? 0 : 10, available());
    }

    private interface Numbered {
        Answer call(int number);
    }

    private static List<Answer> atOnce(int count, Numbered call) throws InterruptedException {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, count).<Callable<Answer>>mapToObj(i -> () -> call.call(i)).toList();
            return executor.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }

    @Test
    void anotherMerchantSeesNothing() {
        String id = id(reserve("reserve-1"));
        Shop other = Shop.open(platform);

        assertEquals(404, HttpCall.sample("redemption-show.json").path("GET", "/v1/redemptions/" + id)
                .bearer(other.device()).send(function).status());
        assertEquals(404, HttpCall.sample("redemption-confirm.json").path("POST", "/v1/redemptions/" + id + "/confirmation")
                .bearer(other.device()).send(function).status());
        assertEquals("reserved", status(show(id)));
    }

    @Test
    void anEarnIsNoRedemption() {
        assertEquals("reservation-unknown", show(card.account() + "-full-card").code());
        assertEquals("reservation-unknown", show("nonsense").code());
    }
}
