package regulars.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.MemberId;
import regulars.domain.message.MessageKind;
import regulars.lifecycle.Shops.Guest;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.log.Log;
import regulars.platform.store.Timers;
import regulars.platform.table.Outcome;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/** Members' timers: looks at those that are due, and sets them. */
final class TimerLooks {
    private static final int TRIES_MAX = 10;

    private final Table table;
    private final Timers timers;
    private final Shops shops;
    private final World world;
    private final Map<MessageKind, TimerRule> rules;

    TimerLooks(Platform platform, Shops shops) {
        this.table = platform.table();
        this.timers = new Timers(table);
        this.shops = shops;
        this.world = platform.world();
        this.rules = Map.of(MessageKind.BIRTHDAY, new YearlyTimer(platform, Yearly.BIRTHDAY),
                MessageKind.ANNIVERSARY, new YearlyTimer(platform, Yearly.ANNIVERSARY),
                MessageKind.FIRST_VISIT, new FirstVisitTimer(platform), MessageKind.WIN_BACK, new WinBackTimer(platform));
    }

    /** Looks at a timer that was due at that time. Whoever was faster in between makes it look again. */
    void look(String merchant, MemberId member, String code, String due, Log log) {
        MessageKind kind = MessageKind.of(code).filter(rules::containsKey)
                .orElseThrow(() -> new IllegalArgumentException("no timer is of this kind"));
        for (int attempt = 0; attempt < TRIES_MAX; attempt++) {
            Optional<Timers.Stored> timer = timers.find(merchant, member, kind)
                    .filter(stored -> stored.due().equals(Optional.of(due)));
            if (timer.isEmpty()) {
                return;
            }
            List<Write> writes = shops.guest(merchant, member)
                    .map(guest -> rules.get(kind).look(guest, timer.get(), world.now()))
                    .orElseGet(() -> List.of(Timers.remove(timer.get())));
            if (table.transact(writes) instanceof Outcome.Committed) {
                log.info("timer looked at", Map.of("merchant", merchant, "member", member, "kind", code, "writes", writes.size()));
                return;
            }
        }
        throw new IllegalStateException("The timer or its account kept changing");
    }

    /** Sets all timers of a member.
     * @throws IllegalStateException where one of them was moved meanwhile, to be tried again */
    void plan(Guest guest) {
        rules.forEach((kind, rule) -> rule.plan(guest, timers.find(guest.merchant(), guest.member().id(), kind), world.now())
                .ifPresent(write -> {
                    if (!(table.transact(List.of(write)) instanceof Outcome.Committed)) {
                        throw new IllegalStateException("The timer was moved meanwhile");
                    }
                }));
    }
}
