package regulars.platform.store.coupon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import regulars.domain.AccountId;
import regulars.domain.CouponCode;
import regulars.domain.coupon.Coupon;
import regulars.domain.coupon.CouponId;
import regulars.domain.coupon.CouponStatus;
import regulars.platform.json.Json;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/** Merchants' coupons and their codes in the table. */
public final class Coupons {
    private static final int FORM = 1;
    private static final String PREFIX = "TERMS#";

    private final Table table;
    private final CouponCodes codes;

    public Coupons(Table table, CouponCodes codes) {
        this.table = table;
        this.codes = codes;
    }

    /** All of a merchant's coupons, in order of creation. */
    public List<Coupon> list(String merchant) {
        return table.list(partition(merchant), PREFIX).stream().map(Coupons::coupon)
                .sorted(Comparator.comparing(Coupon::begun).thenComparing(coupon -> coupon.id().value())).toList();
    }

    public Optional<Coupon> find(String merchant, CouponId id) {
        return table.getConsistent(key(merchant, id)).map(Coupons::coupon);
    }

    /** The code that lies there. */
    public Optional<Voucher> voucher(String merchant, String tag) {
        return table.getConsistent(Voucher.key(merchant, tag)).map(item -> Voucher.of(tag, item));
    }

    /** The code as scanned or typed. */
    public Optional<Voucher> typed(String merchant, String code) {
        return codes.tags(merchant, code).stream().flatMap(tag -> voucher(merchant, tag).stream()).findFirst();
    }

    /** Puts a new coupon, with its code where it is one for everyone. */
    public List<Write> create(String merchant, Coupon coupon) {
        var writes = new ArrayList<Write>();
        writes.add(Write.insert(Item.of(key(merchant, coupon.id()), FORM).with("version", coupon.version())
                .with("begun", coupon.begun()).with("status", coupon.status().code()).with("terms", terms(coupon))
                .with("issued", coupon.issued()).with("used", coupon.used())));
        coupon.terms().sharedCode().map(code -> codes.tag(merchant, CouponCodes.normal(code)))
                .ifPresent(tag -> writes.add(Voucher.shared(tag, coupon.id()).write(merchant)));
        return writes;
    }

    /** Replaces the version before; what was counted stays as it is. */
    public static Write replace(String merchant, Coupon next) {
        return Write.update(key(merchant, next.id()), "SET #version = :version, #status = :status, #terms = :terms",
                "#version = :before", Map.of(":version", next.version(), ":status", next.status().code(),
                        ":terms", terms(next), ":before", next.version() - 1));
    }

    /** Counts codes that were issued. */
    public static Write countIssued(String merchant, CouponId id, int codes) {
        return Write.update(key(merchant, id), "ADD #issued :codes", "attribute_exists(#pk)", Map.of(":codes", codes));
    }

    /** Counts a use. */
    public static Write countUsed(String merchant, CouponId id) {
        return Write.update(key(merchant, id), "ADD #used :one", "attribute_exists(#pk)", Map.of(":one", 1));
    }

    /** The code that is issued for a cause, the same whenever it is asked for. */
    public CouponCode code(String merchant, CouponId coupon, String cause) {
        return codes.code(merchant, coupon, cause);
    }

    /** Where a code in normal form lies. */
    public String tag(String merchant, String normal) {
        return codes.tag(merchant, normal);
    }

    /** Puts a member's own code into the table and on the card; fails where it is there or has changed since it was read. */
    public static List<Write> give(String merchant, AccountId account, Voucher voucher, String cause, Instant now) {
        var held = new HeldCoupon(voucher.coupon(), cause, voucher.terms().orElseThrow(), voucher.lastDay());
        return List.of(voucher.write(merchant), held.write(merchant, account, voucher.tag(), now),
                countIssued(merchant, voucher.coupon(), 1));
    }

    /** Takes an unused code back; fails where it has been used or reserved since it was read. */
    public static List<Write> takeBack(String merchant, AccountId account, Voucher voucher) {
        return List.of(voucher.takenBack().write(merchant), HeldCoupon.remove(merchant, account, voucher.tag()),
                countIssued(merchant, voucher.coupon(), -1));
    }

    private static String terms(Coupon coupon) {
        return Json.write(CouponTermsJson.of(coupon.terms()));
    }

    private static Coupon coupon(Item item) {
        return new Coupon(new CouponId(item.key().sort().substring(PREFIX.length())), Math.toIntExact(item.number("version")),
                item.instant("begun"), CouponStatus.valueOf(item.text("status").toUpperCase(Locale.ROOT)),
                CouponTermsJson.read(Json.read(item.text("terms"))), item.number("issued"), item.number("used"));
    }

    /** Where a coupon lies. */
    private static Key key(String merchant, CouponId id) {
        return new Key(partition(merchant), PREFIX + id);
    }

    private static String partition(String merchant) {
        return "COUPON#" + merchant;
    }
}
