package regulars.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Ledger;
import regulars.domain.message.Automations.Expiring;
import regulars.domain.message.MessageKind;
import regulars.domain.program.Programs;
import regulars.domain.timing.AlmostReady;
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

/**
 * Plans reminders of units that end and of cards that lack one stamp: one for each program, day and member, whose line
 * keeps it from being planned twice. It waits for its hour where the member is.
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
            List<Ending> endings = Ending.near(account, shop.automations().expiring(), running.zone(), now);
            List<AlmostReady> cards = shop.automations().isOn(MessageKind.ALMOST_READY) ? AlmostReady.near(account, running, now) : List.of();
            if (!endings.isEmpty() || !cards.isEmpty()) {
                account.members().forEach(member -> shops.guest(shop, member).ifPresent(guest -> {
                    endings.forEach(ending -> plan(guest, ending, running, now));
                    cards.forEach(card -> plan(guest, card, running, now));
                }));
            }
        });
    }

    private void plan(Guest guest, AlmostReady card, Programs running, Instant now) {
        var id = new SendId(guest.merchant(), guest.member().id(), MessageKind.ALMOST_READY, card.program() + "/" + card.since());
        table.transact(List.of(SendLine.at(card.reminder(guest.zone()), id, card.over(running.zone()), Map.of(), now)));
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
        table.transact(List.of(SendLine.at(ending.reminder(settings, guest.zone()), id, ending.over(running.zone()), Map.of(), now)));
    }
}
