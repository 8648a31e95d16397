package regulars.couponissuing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import regulars.domain.CardCode;
import regulars.domain.coupon.Coupon;
import regulars.domain.coupon.CouponId;
import regulars.domain.coupon.CouponStatus;
import regulars.domain.coupon.CouponTerms;
import regulars.domain.coupon.Effect;
import regulars.domain.coupon.IssueWhen;
import regulars.domain.coupon.IssueWindow;
import regulars.domain.coupon.Validity;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Actor;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.Decision;
import regulars.domain.ledger.Entry;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.Request;
import regulars.domain.ledger.Sha256;
import regulars.domain.program.Selection;
import regulars.domain.purchase.SalesChannel;
import regulars.domain.tier.TierMeasure;
import regulars.fixture.FunctionFixture;
import regulars.fixture.QuietContext;
import regulars.fixture.Shop;
import regulars.local.RuntimeEvents;
import regulars.platform.Platform;
import regulars.platform.json.Json;
import regulars.platform.store.LedgerWriter.Keyed;
import regulars.platform.store.LedgerWriter.Proposal;
import regulars.platform.store.Refusals;
import regulars.platform.store.coupon.Coupons;
import regulars.platform.store.coupon.HeldCoupon;
import regulars.platform.store.coupon.Voucher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CouponIssuingFunctionTest {
    private static final CouponId ID = new CouponId("C0FFEE00");

    private final FunctionFixture fixture = new FunctionFixture();
    private final Platform platform = fixture.platform();
    private final CouponIssuingFunction function = new CouponIssuingFunction(fixture.world());
    private final Shop shop = Shop.open(platform);
    private final CardCode card = shop.newCard();

    private void coupon(long threshold, IssueWindow window) {
        var terms = new CouponTerms("Tenth visit", Optional.empty(), new Effect.FreeItem("A cake"), Optional.empty(), 0, Optional.empty(),
                Selection.NOTHING, Validity.ALWAYS, OptionalInt.of(1), OptionalInt.empty(), Set.of(SalesChannel.values()), false, false, false,
                Optional.of(new IssueWhen(TierMeasure.STAMPS, threshold, window)));
        platform.table().transact(platform.coupons().create(shop.merchant(),
                new Coupon(ID, 1, fixture.world().now(), CouponStatus.ACTIVE, terms, 0, 0)));
    }

    private interface Rule {
        Decision decide(Account account, Request request);
    }

    private void post(String key, Rule rule) {
        var keyed = new Keyed(shop.merchant(), new EntryId(card.account(), key), Sha256.of(key.getBytes()));
        platform.ledger().post(keyed, account -> new Proposal(Refusals.accepted(rule.decide(account,
                Request.now(keyed.entry(), keyed.hash(), Actor.SYSTEM, fixture.world().now())), fixture.world().now()), Json.object()));
    }

    private void stamps(String key, int count) {
        post(key, (account, request) -> Ledger.earn(account, platform.programs().load(shop.merchant()),
                new Command.Earn(request, count, Set.of(), false)));
    }

    private void reverse(String key, String original) {
        Entry entry = platform.accounts().entry(shop.merchant(), new EntryId(card.account(), original)).orElseThrow().sealed().entry();
        post(key, (account, request) -> Ledger.reverse(account, platform.programs().load(shop.merchant()),
                new Command.Reverse(request, entry, false)));
    }

    private JsonNode look() {
        ObjectNode event = (ObjectNode) Json.read(RuntimeEvents.sample("coupon-issuing-entry.json"));
        ((ObjectNode) event.at("/Records/0")).put("body", Json.write(Json.object().put("v", 1).put("type", "entry")
                .put("merchant", shop.merchant()).put("account", card.account().value()).put("sequence", 1)));
        var output = new ByteArrayOutputStream();
        try {
            function.handleRequest(new ByteArrayInputStream(RuntimeEvents.bytes(event)), output, new QuietContext());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Json.read(output.toByteArray()).path("batchItemFailures");
    }

    private List<HeldCoupon> held() {
        LocalDate today = platform.programs().load(shop.merchant()).localDate(fixture.world().now());
        return HeldCoupon.list(platform.table(), shop.merchant(), card.account(), today);
    }

    private long issued() {
        return platform.coupons().find(shop.merchant(), ID).orElseThrow().issued();
    }

    @Test
    void whoReachesTheThresholdIsGivenOneHoweverOftenTheNewsComes() {
        coupon(10, IssueWindow.MONTH);
        stamps("first", 9);
        look();
        assertEquals(0, held().size());

        stamps("second", 1);
        IntStream.range(0, 3).forEach(_ -> assertEquals(0, look().size()));
        stamps("third", 15);
        look();

        assertEquals(1, held().size());
        assertEquals(1, issued());
    }

    @Test
    void newsThatComesManyTimesAtOnceGivesOne() throws InterruptedException {
        coupon(10, IssueWindow.YEAR);
        stamps("first", 10);

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            callers.invokeAll(IntStream.range(0, 8).<Callable<JsonNode>>mapToObj(_ -> this::look).toList());
        }
        assertEquals(1, held().size());
        assertEquals(1, issued());
    }

    @Test
    void theNextMonthGivesTheNextAndALifetimeOnlyOne() {
        coupon(10, IssueWindow.MONTH);
        stamps("first", 10);
        look();
        fixture.clock().advance(Duration.ofDays(15));
        stamps("second", 10);
        look();

        assertEquals(2, held().size());
    }

    @Test
    void anUnusedOneIsTakenBackAndGivenAgain() {
        coupon(10, IssueWindow.LIFETIME);
        stamps("first", 10);
        look();
        reverse("undo", "first");
        look();
        assertEquals(0, held().size());
        assertEquals(0, issued());

        stamps("second", 10);
        look();
        assertEquals(1, held().size());
        assertEquals(1, issued());
    }

    @Test
    void aReservedOneStays() {
        coupon(10, IssueWindow.LIFETIME);
        stamps("first", 10);
        look();
        HeldCoupon held = held().getFirst();
        Coupons coupons = platform.coupons();
        Voucher voucher = coupons.typed(shop.merchant(), coupons.code(shop.merchant(), ID, held.cause()).value()).orElseThrow();
        platform.table().transact(List.of(voucher.with(voucher.tally().holding("USE", fixture.world().now().plusSeconds(600)))
                .write(shop.merchant())));
        reverse("undo", "first");
        look();

        assertEquals(1, held().size());
    }
}
