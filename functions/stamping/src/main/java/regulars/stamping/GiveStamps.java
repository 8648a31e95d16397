package regulars.stamping;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import regulars.domain.CardCode;
import regulars.domain.ProgramId;
import regulars.domain.Refusal;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.Posting;
import regulars.domain.ledger.RewardsReady;
import regulars.domain.program.Programs;
import regulars.platform.World;
import regulars.platform.auth.Principal;
import regulars.platform.http.Fields;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.LedgerRequests;
import regulars.platform.store.LedgerWriter;
import regulars.platform.store.LedgerWriter.Keyed;
import regulars.platform.store.LedgerWriter.Proposal;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.Refusals;

/** {@code POST /v1/stamps} */
final class GiveStamps {
    private static final int PROGRAMS_MAX = 20;
    private static final int TEXT_CHARS_MAX = 40;

    private final LedgerWriter ledger;
    private final ProgramStore programs;
    private final World world;

    GiveStamps(LedgerWriter ledger, ProgramStore programs, World world) {
        this.ledger = ledger;
        this.programs = programs;
        this.world = world;
    }

    /** What the caller asks for; {@code programs} is empty for all that run. */
    private record Order(CardCode card, int stamps, Set<ProgramId> programs, Optional<Instant> occurredAt,
                         Optional<String> override) { }

    Response handle(Request http) {
        Order order = read(http);
        Keyed keyed = LedgerRequests.keyed(http, order.card().account());
        return Response.json(201, ledger.post(keyed, account -> propose(http, keyed, order, account)));
    }

    private Order read(Request http) {
        Fields fields = http.fields();
        String card = fields.text("card", 1, TEXT_CHARS_MAX);
        int stamps = fields.optionalNumber("stamps", 1, Ledger.STAMPS_LIMIT).orElse(1);
        List<String> ids = fields.optionalTexts("programIds", 1, PROGRAMS_MAX, TEXT_CHARS_MAX).orElse(List.of());
        Optional<Instant> occurredAt = fields.optionalInstant("occurredAt").map(at -> at.truncatedTo(ChronoUnit.MILLIS));
        Optional<String> override = fields.optionalObject("override").map(object -> object.text("reason", 3, 200));
        fields.done();
        if (override.isPresent() && !(http.principal() instanceof Principal.Owner)) {
            throw Problem.of(403, "forbidden");
        }
        return new Order(LedgerRequests.card(card, world), stamps, programs(ids), occurredAt, override);
    }

    private static Set<ProgramId> programs(List<String> ids) {
        if (!ids.stream().allMatch(ProgramId::isValid)) {
            throw Problem.of(404, "program-unknown");
        }
        return ids.stream().map(ProgramId::new).collect(Collectors.toSet());
    }

    private Proposal propose(Request http, Keyed keyed, Order order, Account account) {
        Instant now = world.now();
        if (account.member(order.card().tag()).isEmpty()) {
            throw Refusals.problem(new Refusal.CardUnknown(), now);
        }
        var request = new regulars.domain.ledger.Request(keyed.entry(), keyed.hash(),
                LedgerRequests.actor(http.principal()), order.occurredAt(), now, Optional.empty(), Optional.empty());
        Programs running = programs.load(http.merchant());
        var command = new Command.Earn(request, order.stamps(), order.programs(), order.override().isPresent());
        Posting posting = Refusals.accepted(Ledger.earn(account, running, command), now);
        return new Proposal(posting, Receipt.of(posting, keyed.entry(), running), List.of(), order.override(),
                RewardsReady.by(posting, account, running, now));
    }
}
