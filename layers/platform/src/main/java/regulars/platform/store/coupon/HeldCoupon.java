package regulars.platform.store.coupon;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.AccountId;
import regulars.domain.CouponCode;
import regulars.domain.coupon.CouponId;
import regulars.domain.coupon.CouponReminder;
import regulars.domain.coupon.CouponTerms;
import regulars.platform.json.Json;
import regulars.platform.store.Accounts;
import regulars.platform.store.Due;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import regulars.platform.table.Write;
import tools.jackson.databind.node.ObjectNode;

/**
 * A member's own coupon that can still be used, as the card shows it.
 *
 * @param cause   that the code is derived from
 * @param lastDay empty where it has no end
 */
public record HeldCoupon(CouponId coupon, String cause, CouponTerms terms, Optional<LocalDate> lastDay) {
    /** What the sort keys of these items begin with. */
    public static final String PREFIX = "COUPON#";
    /** What the causes of coupons begin with that were given by themselves. */
    public static final String BY_RULE = "window/";
    /** Most that a card shows, those first that end first. */
    public static final int SHOWN_LIMIT = 50;

    private static final int FORM = 1;
    private static final int DAYS_KEPT = 2;

    /** Puts it on the account, to be looked at again before it ends. */
    public Write write(String merchant, AccountId account, String tag, Instant now) {
        Item item = Item.of(key(merchant, account, tag), FORM).with("coupon", coupon.value()).with("cause", cause)
                .with("terms", Json.write(CouponTermsJson.of(terms))).with("lastDay", lastDay.map(LocalDate::toString));
        return Write.put(lastDay.map(day -> marked(item.expiring(day.plusDays(DAYS_KEPT).atStartOfDay(ZoneOffset.UTC).toInstant()), day, now))
                .orElse(item));
    }

    private static Item marked(Item item, LocalDate lastDay, Instant now) {
        Instant look = CouponReminder.look(lastDay);
        return look.isAfter(now) ? Due.mark(item, look) : item;
    }

    /** Takes it off the account. */
    public static Write remove(String merchant, AccountId account, String tag) {
        return Write.delete(key(merchant, account, tag));
    }

    /** One that can still be used, and when it is to be looked at again. */
    public record Found(HeldCoupon coupon, Optional<String> due) { }

    /** What lies there. */
    public static Optional<Found> find(Table table, String merchant, AccountId account, String tag) {
        return table.getConsistent(key(merchant, account, tag)).map(item -> new Found(of(item), item.optionalText(Due.AT)));
    }

    /** Nobody has to look at it again; fails where somebody has seen to that. */
    public static Write seen(String merchant, AccountId account, String tag, String due) {
        return Write.update(key(merchant, account, tag), "REMOVE #due, #shard", "#due = :read", Map.of(":read", due));
    }

    private static Key key(String merchant, AccountId account, String tag) {
        return new Key(Accounts.partition(merchant, account), PREFIX + tag);
    }

    /** Those that are good on a day or will be. */
    public static List<HeldCoupon> list(Table table, String merchant, AccountId account, LocalDate today) {
        return table.list(Accounts.partition(merchant, account), PREFIX).stream().map(HeldCoupon::of)
                .filter(held -> held.lastDay.map(day -> !today.isAfter(day)).orElse(true))
                .sorted(Comparator.comparing(held -> held.lastDay.orElse(LocalDate.MAX))).limit(SHOWN_LIMIT).toList();
    }

    private static HeldCoupon of(Item item) {
        return new HeldCoupon(new CouponId(item.text("coupon")), item.text("cause"),
                CouponTermsJson.read(Json.read(item.text("terms"))), item.optionalText("lastDay").map(LocalDate::parse));
    }

    /** The contract's {@code HeldCoupon}. */
    public ObjectNode json(CouponCode code) {
        return CouponJson.promise(coupon, terms, lastDay).put("code", code.grouped());
    }
}
