package regulars.card;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import regulars.domain.AccountId;
import regulars.domain.coupon.Coupon;
import regulars.domain.coupon.CouponId;
import regulars.platform.BriefMemory;
import regulars.platform.World;
import regulars.platform.json.Json;
import regulars.platform.store.coupon.CouponJson;
import regulars.platform.store.coupon.Coupons;
import regulars.platform.store.coupon.Voucher;
import tools.jackson.databind.node.ArrayNode;

/** Coupons that guests may take by themselves, each guest one. What was read of a merchant's is believed for some seconds. */
final class OfferedCoupons {
    /** Most that a card offers, the newest first; each costs the look whether this guest has taken it. */
    private static final int SHOWN_LIMIT = 20;
    private static final Duration BELIEVED = Duration.ofSeconds(5);
    private static final int BELIEVED_MAX = 200;

    private final Coupons coupons;
    private final BriefMemory<List<Coupon>> memory;

    OfferedCoupons(Coupons coupons, World world) {
        this.coupons = coupons;
        this.memory = new BriefMemory<>(world.clock(), BELIEVED, BELIEVED_MAX);
    }

    /** Those that can be taken now and have not been, as the contract's {@code CouponPromise}. */
    ArrayNode of(Card card) {
        String merchant = card.member().merchant();
        LocalDate today = card.programs().localDate(card.now());
        ArrayNode offered = Json.array();
        memory.get(merchant, () -> Optional.of(takable(merchant))).orElseThrow().stream()
                .filter(coupon -> coupon.withheldFromGuests(today).isEmpty()).limit(SHOWN_LIMIT)
                .filter(coupon -> taken(merchant, coupon.id(), card.account().id()).isEmpty())
                .forEach(coupon -> offered.add(CouponJson.promise(coupon.id(), coupon.terms(), coupon.terms().validity().lastDay(today))));
        return offered;
    }

    private List<Coupon> takable(String merchant) {
        return coupons.list(merchant).stream().filter(Coupon::isActive).filter(coupon -> coupon.terms().guestsMayTake())
                .sorted(Comparator.comparing(Coupon::begun).reversed()).toList();
    }

    /** The one that the account has taken. */
    Optional<Voucher> taken(String merchant, CouponId coupon, AccountId account) {
        return coupons.voucher(merchant, tag(merchant, coupon, account));
    }

    /** Where the one lies that the account takes. */
    String tag(String merchant, CouponId coupon, AccountId account) {
        return coupons.tag(merchant, coupons.code(merchant, coupon, cause(account)).value());
    }

    /** What the code is derived from: the account and nothing else, so that there is one however often it is taken. */
    static String cause(AccountId account) {
        return "taken/" + account;
    }
}
