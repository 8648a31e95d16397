package regulars.card;

import java.util.List;
import java.util.Set;
import regulars.domain.CardCode;
import regulars.domain.Label;
import regulars.domain.Refusal;
import regulars.domain.ledger.Account;
import regulars.platform.World;
import regulars.platform.http.Fields;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.Accounts;
import regulars.platform.store.Labels;
import regulars.platform.store.LedgerRequests;
import regulars.platform.store.Refusals;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code PUT /v1/cards/labels}: what the owner calls the member whose card it is. A scan decides by the account's
 * version and so does this, so neither is lost in the other.
 */
final class LabelMember {
    private static final int CODE_CHARS_MAX = 40;

    private final Accounts accounts;
    private final Idempotency idempotency;
    private final World world;

    LabelMember(Accounts accounts, Idempotency idempotency, World world) {
        this.accounts = accounts;
        this.idempotency = idempotency;
        this.world = world;
    }

    Response label(Request request) {
        Fields fields = request.fields();
        String card = fields.text("card", 1, CODE_CHARS_MAX);
        if (!fields.has("labels")) {
            fields.violate("labels", "required");
        }
        Set<Label> labels = Labels.read(fields, 0, Label.MEMBER_LIMIT);
        fields.done();
        CardCode code = LedgerRequests.card(card, world);
        return idempotency.once(request, request.merchant(), () -> change(request.merchant(), code, labels), memo -> Response.json(200, memo));
    }

    private Idempotency.Change change(String merchant, CardCode code, Set<Label> labels) {
        Account account = accounts.findConsistent(merchant, code).map(Accounts.Stored::account).orElseThrow(this::unknown);
        Account changed = account.withLabels(account.member(code.tag()).orElseThrow(), labels);
        ObjectNode answer = Json.object().put("card", code.grouped());
        answer.set("labels", Labels.json(labels));
        return new Idempotency.Change(List.of(Accounts.labels(merchant, account.version(), changed)), answer);
    }

    /** The same for another merchant's card and a dead one. */
    private Problem unknown() {
        return Refusals.problem(new Refusal.CardUnknown(), world.now());
    }
}
