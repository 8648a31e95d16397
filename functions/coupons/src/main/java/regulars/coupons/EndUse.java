package regulars.coupons;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import regulars.domain.coupon.Basket;
import regulars.domain.coupon.Tally;
import regulars.platform.World;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.campaign.CampaignCoupons;
import regulars.platform.store.coupon.Coupons;
import regulars.platform.store.coupon.HeldCoupon;
import regulars.platform.store.coupon.Voucher;
import regulars.platform.table.Write;

/** {@code /v1/coupons/uses/{useId}}: where a use stands, and how its reservation ends. */
final class EndUse {
    private final Coupons coupons;
    private final Tallies tallies;
    private final Uses uses;
    private final World world;
    private final Idempotency idempotency;

    EndUse(Coupons coupons, Tallies tallies, Uses uses, World world, Idempotency idempotency) {
        this.coupons = coupons;
        this.tallies = tallies;
        this.uses = uses;
        this.world = world;
        this.idempotency = idempotency;
    }

    Response show(Request http) {
        return Response.json(200, UseJson.of(uses.find(http), world.now()));
    }

    /** Used for good, also where the coupon has ended or its last day is over since: it was promised. */
    Response redeem(Request http) {
        return end(http, UseState.REDEEMED);
    }

    /** Given up: it can be used again. */
    Response release(Request http) {
        return end(http, UseState.RELEASED);
    }

    private Response end(Request http, UseState end) {
        http.optionalFields().done();
        return idempotency.once(http, http.merchant(), () -> change(http, end), memo -> Response.json(200, memo));
    }

    private Change change(Request http, UseState end) {
        Instant now = world.now();
        StoredUse use = uses.find(http);
        Voucher voucher = coupons.voucher(http.merchant(), use.id().tag()).orElseThrow();
        checkIsOpen(use, voucher, now);
        StoredUse ended = use.ended(end, now);
        var writes = new ArrayList<Write>(counted(http.merchant(), use, voucher, end, now));
        writes.add(ended.replace(http.merchant()));
        return new Change(writes, UseJson.of(ended, now));
    }

    /** What another caller's clock has taken for lapsed is gone, whatever the time is here. */
    private static void checkIsOpen(StoredUse use, Voucher voucher, Instant now) {
        switch (use.state(now)) {
            case REDEEMED -> throw Problem.of(409, "coupon-already-redeemed");
            case RELEASED -> throw Problem.of(409, "coupon-already-released");
            case EXPIRED -> throw lapsed();
            case RESERVED -> {
                if (!voucher.tally().isHeldBy(use.id().key())) {
                    throw lapsed();
                }
            }
        }
    }

    private static Problem lapsed() {
        return Problem.of(409, "coupon-reservation-lapsed");
    }

    private List<Write> counted(String merchant, StoredUse use, Voucher voucher, UseState end, Instant now) {
        boolean redeemed = end == UseState.REDEEMED;
        String key = use.id().key();
        UnaryOperator<Tally> count = tally -> redeemed ? tally.asOf(now).redeemed(key) : tally.asOf(now).without(key);
        Voucher next = voucher.with(count.apply(voucher.tally()));
        var writes = new ArrayList<Write>();
        writes.add(next.write(merchant));
        use.counted().map(account -> tallies.member(merchant, voucher.coupon(), account))
                .ifPresent(member -> writes.add(member.write(merchant, count.apply(member.tally()))));
        use.basket().map(id -> tallies.basket(merchant, id)).ifPresent(on ->
                writes.add(on.write(merchant, new Basket(count.apply(on.basket().tally()), on.basket().combinable()), now)));
        if (redeemed) {
            writes.add(Coupons.countUsed(merchant, voucher.coupon()));
            next.campaign().filter(_ -> next.tally().used() == 1).ifPresent(campaign -> writes.add(CampaignCoupons.countUsed(merchant, campaign)));
            next.account().filter(_ -> isUsedUp(next)).ifPresent(account -> writes.add(HeldCoupon.remove(merchant, account, next.tag())));
        }
        return writes;
    }

    private static boolean isUsedUp(Voucher voucher) {
        return voucher.terms().map(terms -> terms.uses().isPresent() && voucher.tally().used() >= terms.uses().getAsInt()).orElse(false);
    }
}
