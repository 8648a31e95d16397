package regulars.lifecycle;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Ledger;
import regulars.domain.message.Automations.Expiring;
import regulars.domain.message.MessageKind;
import regulars.domain.program.Programs;
import regulars.domain.timing.Ending;
import regulars.lifecycle.Shops.Guest;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.json.Json;
import regulars.platform.store.Accounts;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.SendId;
import regulars.platform.store.SendLine;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/**
 * Plans reminders of units that end: one for each program, last day and member, whose line keeps it from being planned
 * twice. It waits for its hour where the member is.
 */
final class Reminders {
    private final Table table;
    private final Accounts accounts;
    private final ProgramStore programs;
    private final World world;
    private final Shops shops;
    private final Outlet tiers;

    Reminders(Platform platform, Shops shops, Outlet tiers) {
        this.table = platform.table();
        this.accounts = platform.accounts();
        this.programs = platform.programs();
        this.world = platform.world();
        this.shops = shops;
        this.tiers = tiers;
    }

    /** Of all that is near by now in a settled account. */
    void plan(String merchant, Account account, Programs running, Instant now) {
        shops.find(merchant).ifPresent(shop -> {
            List<Ending> near = Ending.near(account, shop.automations().expiring(), running.zone(), now);
            if (!near.isEmpty()) {
                new HashSet<>(account.cards().values()).forEach(member -> shops.guest(shop, member)
                        .ifPresent(guest -> near.forEach(ending -> plan(guest, ending, running, now))));
            }
        });
    }

    /** By settings that have just changed; the next instant is computed anew where there is one. */
    void plan(Guest guest) {
        if (guest.shop().automations().expiring().on()) {
            accounts.findConsistent(guest.merchant(), guest.member().account()).ifPresent(stored -> plan(guest, stored.account()));
        }
    }

    private void plan(Guest guest, Account account) {
        Programs running = programs.load(guest.merchant());
        Expiring settings = guest.shop().automations().expiring();
        Instant now = world.now();
        Account settled = Ledger.settle(account, running, now).account();
        Ending.near(settled, settings, running.zone(), now).forEach(ending -> plan(guest, ending, running, now));
        Ending.next(settled, settings, running.zone(), now).ifPresent(_ -> tiers.send(Json.object().put("type", "entry")
                .put("merchant", guest.merchant()).put("account", account.id().value()).put("sequence", account.sequence())));
    }

    private void plan(Guest guest, Ending ending, Programs running, Instant now) {
        Expiring settings = guest.shop().automations().expiring();
        var id = new SendId(guest.merchant(), guest.member().id(), MessageKind.UNITS_EXPIRING,
                ending.program() + "/" + ending.lastDay());
        Instant at = ending.reminder(settings, guest.zone());
        Optional<Instant> over = Optional.of(ending.over(running.zone()));
        Write line = at.isAfter(now) ? SendLine.held(id, at, over, Map.of(), now) : SendLine.planned(id, over, Map.of(), now);
        table.transact(List.of(line));
    }
}
