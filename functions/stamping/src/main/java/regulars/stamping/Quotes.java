package regulars.stamping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import regulars.domain.CardCode;
import regulars.domain.Refusal;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Actor;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.Explanation;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.Quote;
import regulars.domain.ledger.Sha256;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.Programs;
import regulars.domain.purchase.Purchase;
import regulars.domain.purchase.SalesChannel;
import regulars.platform.World;
import regulars.platform.http.Fields;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.Accounts;
import regulars.platform.store.LedgerRequests;
import regulars.platform.store.ProgramJson;
import regulars.platform.store.PurchaseForm;
import regulars.platform.store.Refusals;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /v1/quotes}: what a purchase would give, decided by the same rule as if it were made, and dropped. */
final class Quotes {
    private static final String KEY = "quote";

    private final Accounts accounts;
    private final Running programs;
    private final Whereabouts whereabouts;
    private final World world;

    Quotes(Accounts accounts, Running programs, Whereabouts whereabouts, World world) {
        this.accounts = accounts;
        this.programs = programs;
        this.whereabouts = whereabouts;
        this.world = world;
    }

    Response quote(Request http) {
        Fields fields = http.fields();
        Optional<String> card = fields.optionalText("card", 1, Scans.TEXT_CHARS_MAX);
        Purchase purchase = PurchaseForm.read(fields.object("purchase"));
        int stamps = fields.optionalNumber("stamps", 1, Ledger.STAMPS_LIMIT).orElse(1);
        SalesChannel channel = Scans.channel(fields);
        Optional<String> named = Whereabouts.named(fields);
        List<String> only = Scans.named(fields);
        fields.done();
        Optional<CardCode> shown = card.map(code -> LedgerRequests.card(code, world));
        Account account = shown.map(code -> account(http.merchant(), code)).orElse(Account.NOBODY);
        var request = new regulars.domain.ledger.Request(new EntryId(account.id(), KEY), Sha256.NONE, Actor.SYSTEM, Optional.empty(),
                world.now(), whereabouts.of(http, named), Optional.empty());
        Programs running = programs.forScan(http.merchant(), request.occurred());
        var command = new Command.Earn(request, stamps, Optional.of(purchase), channel, Scans.programs(only), false,
                shown.map(code -> account.labels(code.tag())).orElse(Set.of()), shown.map(code -> account.activated(code.tag())).orElse(Set.of()));
        return switch (Ledger.quote(account, running, command)) {
            case Quote.Offered offered -> Response.json(200, json(offered, running));
            case Quote.Refused(Refusal refusal) -> throw Refusals.problem(refusal, world.now());
        };
    }

    private Account account(String merchant, CardCode code) {
        return accounts.find(merchant, code.account()).map(Accounts.Stored::account)
                .filter(account -> account.member(code.tag()).isPresent())
                .orElseThrow(() -> Refusals.problem(new Refusal.CardUnknown(), world.now()));
    }

    private static ObjectNode json(Quote.Offered offered, Programs programs) {
        ObjectNode body = Json.object();
        var items = body.putArray("items");
        offered.explanations().forEach((id, explanation) -> {
            Program program = programs.find(id).orElseThrow();
            if (program.kind() != ProgramKind.DISCOUNT) {
                items.add(line(program, explanation));
            }
        });
        var savings = body.putArray("savings");
        offered.savings().forEach((id, saving) -> savings.addObject().put("programId", id.value())
                .put("name", programs.find(id).orElseThrow().name()).put("percent", saving.percent())
                .put("currency", saving.amount().currency()).put("amount", saving.amount().amount()));
        return body;
    }

    private static ObjectNode line(Program program, Explanation explanation) {
        ObjectNode line = Json.object().put("programId", program.id().value()).put("kind", program.kind().code())
                .put("name", program.name()).put("amount", explanation.units());
        ProgramJson.currency(program, line);
        line.set("explanation", ExplanationJson.of(explanation, program));
        return line;
    }
}
