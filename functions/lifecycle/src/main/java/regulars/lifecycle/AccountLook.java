package regulars.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.AccountId;
import regulars.domain.MemberId;
import regulars.domain.ProgramId;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.Posting;
import regulars.domain.ledger.RewardsReady;
import regulars.domain.message.MessageKind;
import regulars.domain.program.Programs;
import regulars.domain.tier.TierRisk;
import regulars.domain.timing.AccountWake;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.json.Json;
import regulars.platform.log.Log;
import regulars.platform.store.Accounts;
import regulars.platform.store.LedgerWriter;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.SendId;
import regulars.platform.store.SendLine;
import regulars.platform.table.Outcome;
import regulars.platform.table.Table;

/**
 * An account that is due: enters what has lapsed, warns of a level that will be lost, reminds of units that end, asks
 * after a visit, and has the level and the next instant computed. It does not say itself when it is due again, so each step can be repeated
 * until all are done.
 */
final class AccountLook {
    private static final int TRIES_MAX = 10;

    private final Table table;
    private final Accounts accounts;
    private final ProgramStore programs;
    private final World world;
    private final Outlet tiers;
    private final Reminders reminders;
    private final AskMembers surveys;

    AccountLook(Platform platform, Outlet tiers, Reminders reminders, AskMembers surveys) {
        this.table = platform.table();
        this.accounts = platform.accounts();
        this.programs = platform.programs();
        this.world = platform.world();
        this.tiers = tiers;
        this.reminders = reminders;
        this.surveys = surveys;
    }

    void look(String merchant, AccountId id, String due, Log log) {
        Programs running = programs.load(merchant);
        for (int attempt = 0; attempt < TRIES_MAX; attempt++) {
            Optional<Accounts.Stored> stored = accounts.findConsistent(merchant, id)
                    .filter(account -> account.due().equals(Optional.of(due)));
            if (stored.isEmpty()) {
                return;
            }
            Instant now = world.now();
            Posting posting = Ledger.settle(stored.get().account(), running, now);
            if (posting.isEmpty() || isWritten(merchant, posting, RewardsReady.by(posting, stored.get().account(), running, now))) {
                log.info("account looked at", Map.of("merchant", merchant, "account", id, "entries", posting.entries().size()));
                warn(merchant, stored.get(), running);
                reminders.plan(merchant, posting.account(), running, now);
                surveys.ask(merchant, stored.get(), running, now);
                recalculate(merchant, posting.account(), now);
                return;
            }
        }
        throw new IllegalStateException("The account kept changing");
    }

    /** Until somebody says that it has been looked at since, an account stays due. */
    private void recalculate(String merchant, Account account, Instant looked) {
        tiers.send(Json.object().put("type", "entry").put("merchant", merchant).put("account", account.id().value())
                .put("sequence", account.sequence()).put("looked", looked.toString()));
    }

    private boolean isWritten(String merchant, Posting posting, List<ProgramId> ready) {
        return table.transact(LedgerWriter.due(merchant, posting, ready)) instanceof Outcome.Committed;
    }

    /** Goes by what is so now, since a term may have ended with this very instant and nobody has written that yet. */
    private void warn(String merchant, Accounts.Stored stored, Programs running) {
        Instant now = world.now();
        TierRisk.loss(running.ladder(), stored.account().past(), running.localDate(now))
                .filter(risk -> AccountWake.isNear(risk.lastDay(), running, now))
                .ifPresent(risk -> stored.account().members().forEach(member -> warn(merchant, member, risk, running, now)));
    }

    /** A line that is there already was planned by an earlier look. */
    private void warn(String merchant, MemberId member, TierRisk risk, Programs running, Instant now) {
        var id = new SendId(merchant, member, MessageKind.TIER_AT_RISK, risk.lastDay().toString());
        Instant over = risk.lastDay().plusDays(1).atStartOfDay(running.zone()).toInstant();
        table.transact(List.of(SendLine.planned(id, Optional.of(over), Map.of("level", risk.level().name(),
                "lastDay", risk.lastDay().toString(), "missing", Long.toString(risk.missing())), now)));
    }
}
