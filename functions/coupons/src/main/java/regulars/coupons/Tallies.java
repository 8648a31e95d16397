package regulars.coupons;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import regulars.domain.AccountId;
import regulars.domain.coupon.Basket;
import regulars.domain.coupon.CouponId;
import regulars.domain.coupon.Tally;
import regulars.platform.hash.Hashes;
import regulars.platform.store.coupon.TallyItem;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/** What is counted beside the code itself: how often a member has used a coupon, and which coupons are on a purchase. */
final class Tallies {
    private static final int FORM = 1;
    private static final Duration BASKET_KEPT = Duration.ofDays(30);

    private final Table table;

    Tallies(Table table) {
        this.table = table;
    }

    /** How often a member has used a coupon, by all of its codes. */
    record Member(CouponId coupon, AccountId account, Tally tally, long version) {
        Write write(String merchant, Tally next) {
            return TallyItem.write(Item.of(key(merchant, coupon, account), FORM), next, version);
        }

        private static Key key(String merchant, CouponId coupon, AccountId account) {
            return new Key("COUPON#" + merchant + "#" + coupon, "ACCOUNT#" + account);
        }
    }

    /** The coupons on a purchase that has a name.
     * @param id digest of the name */
    record OnPurchase(String id, Basket basket, long version) {
        Write write(String merchant, Basket next, Instant now) {
            return TallyItem.write(Item.of(key(merchant, id), FORM).with("combinable", next.combinable())
                    .expiring(now.plus(BASKET_KEPT)), next.tally(), version);
        }

        private static Key key(String merchant, String id) {
            return Key.main("BASKET#" + merchant + "#" + id);
        }
    }

    Member member(String merchant, CouponId coupon, AccountId account) {
        Optional<Item> item = table.getConsistent(Member.key(merchant, coupon, account));
        return new Member(coupon, account, item.map(TallyItem::tally).orElse(Tally.NONE), item.map(TallyItem::version).orElse(0L));
    }

    static String basketId(String reference) {
        return Hashes.sha256Hex(reference.getBytes(StandardCharsets.US_ASCII));
    }

    OnPurchase basket(String merchant, String id) {
        Optional<Item> item = table.getConsistent(OnPurchase.key(merchant, id));
        return new OnPurchase(id, item.map(found -> new Basket(TallyItem.tally(found), found.flag("combinable"))).orElse(Basket.EMPTY),
                item.map(TallyItem::version).orElse(0L));
    }
}
