package regulars.card;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import regulars.domain.AccountId;
import regulars.domain.coupon.Coupon;
import regulars.domain.coupon.CouponId;
import regulars.domain.coupon.CouponRefusal;
import regulars.platform.http.Fields;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.Member;
import regulars.platform.store.coupon.CouponJson;
import regulars.platform.store.coupon.Coupons;
import regulars.platform.store.coupon.Voucher;
import regulars.platform.table.Write;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /v1/card/coupons}: a guest takes a coupon that is offered on the card. Whoever has taken it is answered with
 * the same one as long as it can be used, so that two phones at once both see it.
 */
final class TakeCoupon {
    private final Cards cards;
    private final Coupons coupons;
    private final OfferedCoupons offered;
    private final Idempotency idempotency;

    TakeCoupon(Cards cards, Coupons coupons, OfferedCoupons offered, Idempotency idempotency) {
        this.cards = cards;
        this.coupons = coupons;
        this.offered = offered;
        this.idempotency = idempotency;
    }

    Response take(Request request) {
        Card card = cards.own(request);
        Member member = card.member();
        Fields fields = request.fields();
        String id = fields.text("couponId", 1, CouponId.LENGTH);
        fields.done();
        return idempotency.once(request, member.merchant() + "#" + member.id(), () -> change(card, find(member.merchant(), id)),
                memo -> render(card, memo));
    }

    /** Guests know of no others than those they may take. */
    private Coupon find(String merchant, String id) {
        return Optional.of(id).filter(CouponId::isValid).flatMap(valid -> coupons.find(merchant, new CouponId(valid)))
                .filter(coupon -> coupon.terms().guestsMayTake()).orElseThrow(Problem::notFound);
    }

    private Change change(Card card, Coupon coupon) {
        String merchant = card.member().merchant();
        AccountId account = card.account().id();
        LocalDate today = card.programs().localDate(card.now());
        Optional<Voucher> taken = offered.taken(merchant, coupon.id(), account);
        taken.map(voucher -> voucher.spent(today)).orElseGet(() -> coupon.withheldFromGuests(today)).ifPresent(refusal -> {
            throw problem(refusal);
        });
        Voucher voucher = taken.orElseGet(() -> Voucher.issued(offered.tag(merchant, coupon.id(), account), coupon.id(), coupon.terms(),
                Optional.of(account), today));
        List<Write> writes = taken.isPresent() ? List.of() : Coupons.give(merchant, account, voucher, OfferedCoupons.cause(account), card.now());
        return new Change(writes, CouponJson.promise(coupon.id(), voucher.terms().orElseThrow(), voucher.lastDay()));
    }

    private static Problem problem(CouponRefusal refusal) {
        return Problem.of(409, refusal.code(), refusal.parameters());
    }

    /** The contract's {@code HeldCoupon}; its code is derived again and nowhere kept. */
    private Response render(Card card, JsonNode memo) {
        var coupon = new CouponId(memo.path("couponId").stringValue());
        String code = coupons.code(card.member().merchant(), coupon, OfferedCoupons.cause(card.account().id())).grouped();
        return Response.json(201, ((ObjectNode) memo).put("code", code));
    }
}
