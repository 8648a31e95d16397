package regulars.lifecycle;

import java.util.Optional;
import regulars.domain.MemberId;
import regulars.lifecycle.Shops.Shop;
import regulars.platform.json.Json;
import regulars.platform.store.Roster;

/**
 * Sets timers: those of a member who is new or has changed, and those of all members when a merchant changes its settings,
 * who are then reminded by the new ones of units that end.
 */
final class Planning {
    /** Members in one message. */
    static final int PAGE = 100;

    private final Roster roster;
    private final Shops shops;
    private final TimerLooks timers;
    private final Reminders reminders;
    private final Outlet queue;

    Planning(Roster roster, Shops shops, TimerLooks timers, Reminders reminders, Outlet queue) {
        this.roster = roster;
        this.shops = shops;
        this.timers = timers;
        this.reminders = reminders;
        this.queue = queue;
    }

    void member(String merchant, MemberId member) {
        shops.guest(merchant, member).ifPresent(timers::plan);
    }

    /** A page of the roster; the queue is told where to go on. */
    void merchant(String merchant, Optional<String> after) {
        Optional<Shop> shop = shops.find(merchant);
        if (shop.isPresent()) {
            Roster.Page page = roster.page(merchant, after, PAGE);
            page.members().forEach(member -> shops.guest(shop.get(), member).ifPresent(guest -> {
                timers.plan(guest);
                reminders.plan(guest);
            }));
            page.last().ifPresent(last -> queue.send(Json.object().put("type", "merchant").put("merchant", merchant).put("after", last)));
        }
    }
}
