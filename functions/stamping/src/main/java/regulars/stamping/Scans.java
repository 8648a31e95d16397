package regulars.stamping;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regulars.domain.CardCode;
import regulars.domain.ProgramId;
import regulars.domain.Refusal;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.Entry;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.Posting;
import regulars.domain.ledger.RewardsReady;
import regulars.domain.program.Programs;
import regulars.domain.purchase.Purchase;
import regulars.domain.purchase.SalesChannel;
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
import regulars.platform.store.PurchaseForm;
import regulars.platform.store.Refusals;
import regulars.platform.table.Write;

/** {@code POST /v1/stamps} and {@code POST /v1/purchases}: one scan, one entry, whatever programs it touches. */
final class Scans {
    private static final int PROGRAMS_MAX = 20;
    static final int TEXT_CHARS_MAX = 40;
    private static final List<String> CHANNELS = Stream.of(SalesChannel.values()).map(SalesChannel::code).toList();

    private final LedgerWriter ledger;
    private final Running programs;
    private final References references;
    private final Whereabouts whereabouts;
    private final World world;

    Scans(LedgerWriter ledger, Running programs, References references, Whereabouts whereabouts, World world) {
        this.ledger = ledger;
        this.programs = programs;
        this.references = references;
        this.whereabouts = whereabouts;
        this.world = world;
    }

    /** What the caller asks for; {@code programs} is empty for all that run, {@code place} where it is not named. */
    private record Order(CardCode card, int stamps, Optional<Purchase> purchase, SalesChannel channel, Optional<String> place,
                         Set<ProgramId> programs, Optional<Instant> occurredAt, Optional<String> reference, Optional<String> override) { }

    Response stamp(Request http) {
        return post(http, read(http, http.fields(), Optional.empty(), Optional.empty()));
    }

    Response purchase(Request http) {
        Fields fields = http.fields();
        return post(http, read(http, fields, Optional.of(PurchaseForm.read(fields.object("purchase"))),
                fields.optionalMatching("reference", Entry.REFERENCE)));
    }

    private Response post(Request http, Order order) {
        Keyed keyed = LedgerRequests.keyed(http, order.card().account());
        return Response.json(201, ledger.post(keyed, account -> propose(http, keyed, order, account)));
    }

    private Order read(Request http, Fields fields, Optional<Purchase> purchase, Optional<String> reference) {
        String card = fields.text("card", 1, TEXT_CHARS_MAX);
        int stamps = fields.optionalNumber("stamps", 1, Ledger.STAMPS_LIMIT).orElse(1);
        SalesChannel channel = channel(fields);
        Optional<String> place = Whereabouts.named(fields);
        List<String> named = named(fields);
        Optional<Instant> occurredAt = fields.optionalInstant("occurredAt").map(at -> at.truncatedTo(ChronoUnit.MILLIS));
        Optional<String> override = fields.optionalObject("override").map(object -> object.text("reason", 3, 200));
        fields.done();
        if (override.isPresent() && !(http.principal() instanceof Principal.Owner)) {
            throw Problem.of(403, "forbidden");
        }
        return new Order(LedgerRequests.card(card, world), stamps, purchase, channel, place, programs(named),
                occurredAt, reference, override);
    }

    /** How it is bought; at the counter where a body does not say. */
    static SalesChannel channel(Fields fields) {
        return fields.optionalOneOf("channel", CHANNELS).map(code -> SalesChannel.values()[CHANNELS.indexOf(code)])
                .orElse(SalesChannel.COUNTER);
    }

    /** The programs that a body names, none for all that run. */
    static List<String> named(Fields fields) {
        return fields.optionalTexts("programIds", 1, PROGRAMS_MAX, TEXT_CHARS_MAX).orElse(List.of());
    }

    /** @throws Problem 404 for what is no id */
    static Set<ProgramId> programs(List<String> ids) {
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
        Optional<References.Reference> known = order.reference().flatMap(reference -> references.find(http.merchant(), reference));
        if (known.flatMap(References.Reference::entry).isPresent()) {
            throw Problem.of(409, "purchase-known");
        }
        var request = new regulars.domain.ledger.Request(keyed.entry(), keyed.hash(),
                LedgerRequests.actor(http.principal()), order.occurredAt(), now, whereabouts.of(http, order.place()), order.reference());
        Programs running = programs.forScan(http.merchant(), request.occurred());
        var command = new Command.Earn(request, order.stamps(), order.purchase(), order.channel(), order.programs(),
                order.override().isPresent(), account.labels(order.card().tag()), account.activated(order.card().tag()));
        Posting posting = Refusals.accepted(known.isPresent()
                ? Ledger.earnUndone(account, running, command) : Ledger.earn(account, running, command), now);
        return new Proposal(posting, Receipt.of(posting, keyed.entry(), running),
                known.isPresent() ? meets(http, keyed, order) : claims(http, keyed, order), order.override(),
                RewardsReady.by(posting, account, running, now));
    }

    private static List<Write> claims(Request http, Keyed keyed, Order order) {
        return order.reference().map(reference -> References.take(http.merchant(), reference, keyed.entry())).stream().toList();
    }

    /** The refund was here first. */
    private static List<Write> meets(Request http, Keyed keyed, Order order) {
        return List.of(References.meet(http.merchant(), order.reference().orElseThrow(), keyed.entry()),
                LedgerWriter.reversal(http.merchant(), keyed.entry(), EntryId.undoing(keyed.entry()), Optional.empty()));
    }
}
