package regulars.simulator;

import java.time.Instant;
import java.time.ZoneId;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.Posting;
import regulars.domain.program.Programs;
import regulars.domain.tier.TierStanding;
import regulars.domain.timing.AccountWake;
import regulars.simulator.model.Everyone;
import regulars.simulator.model.Model;
import regulars.simulator.model.Sight;

/** What must hold after every step, whatever it was. */
final class Checks {
    private final MemoryLedger ledger;
    private final Model model;
    private final Supplies supplies;
    private final Everyone everyone;
    private final Books books = new Books();

    Checks(MemoryLedger ledger, Model model, Supplies supplies, Everyone everyone) {
        this.ledger = ledger;
        this.model = model;
        this.supplies = supplies;
        this.everyone = everyone;
    }

    void run(Programs programs, Instant now) {
        Account account = ledger.account();
        books.check(ledger.entries(), account);
        Posting settled = Ledger.settle(account, programs, now);
        Broken.unlessSame(Sight.of(model, programs, now), Sight.of(settled.account(), programs, now), "the account is not what the rules make of it");
        if (!settled.isEmpty()) {
            lookingIsAsIfItHadBeenEntered(account, settled.account(), programs, now);
        }
        Broken.unlessSame(everyone.totals(), supplies.given(), "what all members together have had");
        Broken.unlessSame(model.nextLook(programs, now), AccountWake.next(settled.account(), TierStanding.NONE, programs, now), "when to look again");
    }

    private static void lookingIsAsIfItHadBeenEntered(Account account, Account settled, Programs programs, Instant now) {
        ZoneId zone = programs.zone();
        Broken.unless(account.asOf(now, zone).equals(settled.asOf(now, zone)), "what one sees is not what would be entered");
        Broken.unless(Ledger.settle(settled, programs, now).isEmpty(), "something is due right after all that was due has been entered");
    }
}
