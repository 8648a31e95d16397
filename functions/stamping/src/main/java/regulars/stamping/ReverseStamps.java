package regulars.stamping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import regulars.domain.Refusal;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.Entry;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.Posting;
import regulars.domain.program.Programs;
import regulars.platform.World;
import regulars.platform.http.Fields;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.Accounts;
import regulars.platform.store.LedgerRequests;
import regulars.platform.store.LedgerWriter;
import regulars.platform.store.LedgerWriter.Keyed;
import regulars.platform.store.LedgerWriter.Proposal;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.Refusals;

/** {@code POST /v1/stamps/{entryId}/reversal} */
final class ReverseStamps {
    private static final int REASON_CHARS_MAX = 200;

    private final LedgerWriter ledger;
    private final Accounts accounts;
    private final ProgramStore programs;
    private final World world;

    ReverseStamps(LedgerWriter ledger, Accounts accounts, ProgramStore programs, World world) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.programs = programs;
        this.world = world;
    }

    Response handle(Request http) {
        Fields fields = http.optionalFields();
        Optional<String> reason = fields.optionalText("reason", 0, REASON_CHARS_MAX).filter(text -> !text.isEmpty());
        fields.done();
        Entry original = EntryId.parse(http.path().get("entryId"))
                .flatMap(id -> accounts.entry(http.merchant(), id))
                .map(stored -> stored.sealed().entry())
                .orElseThrow(() -> Refusals.problem(new Refusal.EntryUnknown(), world.now()));
        Keyed keyed = LedgerRequests.keyed(http, original.id().account());
        return Response.json(201, ledger.post(keyed, account -> propose(http, keyed, original, reason, account)));
    }

    private Proposal propose(Request http, Keyed keyed, Entry original, Optional<String> reason, Account account) {
        Instant now = world.now();
        Programs running = programs.load(http.merchant());
        boolean reversed = ledger.isReversed(http.merchant(), original.id());
        var command = new Command.Reverse(LedgerRequests.now(http, keyed, world), original, reversed);
        Posting posting = Refusals.accepted(Ledger.reverse(account, running, command), now);
        return new Proposal(posting, Receipt.of(posting, keyed.entry(), running),
                List.of(LedgerWriter.reversal(http.merchant(), original.id(), keyed.entry())), reason);
    }
}
