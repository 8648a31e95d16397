package regulars.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import regulars.domain.AccountId;
import regulars.domain.MemberId;
import regulars.domain.coupon.CouponReminder;
import regulars.domain.message.MessageKind;
import regulars.lifecycle.Shops.Guest;
import regulars.lifecycle.Shops.Shop;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.store.Accounts;
import regulars.platform.store.SendId;
import regulars.platform.store.SendLine;
import regulars.platform.store.coupon.HeldCoupon;
import regulars.platform.table.Table;

/** A member's coupon that ends soon: plans the reminder of it, once for each member and coupon. */
final class CouponLook {
    private final Table table;
    private final Accounts accounts;
    private final World world;
    private final Shops shops;

    CouponLook(Platform platform, Shops shops) {
        this.table = platform.table();
        this.accounts = platform.accounts();
        this.world = platform.world();
        this.shops = shops;
    }

    /** The mark goes last, so that a look that fell over is repeated; a line that is there already was planned before. */
    void look(String merchant, AccountId account, String tag, String due) {
        HeldCoupon.find(table, merchant, account, tag).filter(found -> found.due().filter(due::equals).isPresent()).ifPresent(found -> {
            found.coupon().lastDay().ifPresent(lastDay -> remind(merchant, account, tag, lastDay));
            table.transact(List.of(HeldCoupon.seen(merchant, account, tag, due)));
        });
    }

    private void remind(String merchant, AccountId account, String tag, LocalDate lastDay) {
        shops.find(merchant).filter(shop -> shop.automations().isOn(MessageKind.COUPON_EXPIRING)).ifPresent(shop ->
                accounts.findConsistent(merchant, account).ifPresent(stored -> stored.account().members()
                        .forEach(member -> remind(shop, member, tag, lastDay))));
    }

    private void remind(Shop shop, MemberId member, String tag, LocalDate lastDay) {
        Instant now = world.now();
        shops.guest(shop, member).map(Guest::zone).ifPresent(zone -> table.transact(List.of(SendLine.at(
                CouponReminder.reminder(lastDay, zone), new SendId(shop.merchant().id(), member, MessageKind.COUPON_EXPIRING, tag),
                CouponReminder.over(lastDay, shop.merchant().zone()), Map.of(), now))));
    }
}
