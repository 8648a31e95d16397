package regulars.card;

import java.time.Instant;
import java.util.Optional;
import regulars.domain.CardCode;
import regulars.domain.Refusal;
import regulars.platform.http.Fields;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.Labels;
import regulars.platform.store.Refusals;
import tools.jackson.databind.node.ObjectNode;

/** What staff see after a scan: enough to greet and to serve, no contact data. */
final class LookUpCard {
    private static final int CODE_CHARS_MAX = 40;

    private final Cards cards;
    private final Balances balances;

    LookUpCard(Cards cards, Balances balances) {
        this.cards = cards;
        this.balances = balances;
    }

    Response lookUp(Request request) {
        Fields fields = request.fields();
        String typed = fields.text("card", 1, CODE_CHARS_MAX);
        fields.done();
        Card card = find(request.merchant(), typed).orElseThrow(LookUpCard::unknown);
        ObjectNode answer = Json.object().put("card", card.code().grouped()).put("firstName", card.member().firstName());
        answer.set("labels", Labels.json(card.labels()));
        Tier.of(card).addTo(answer);
        answer.set("programs", balances.programs(card));
        answer.set("reservations", Balances.reservations(card));
        answer.set("coupons", cards.coupons(card));
        return Response.json(200, answer);
    }

    private Optional<Card> find(String merchant, String typed) {
        return CardCode.parse(typed).flatMap(code -> cards.find(merchant, code))
                .or(() -> LiveCode.parse(typed).flatMap(shown -> cards.find(merchant, shown)));
    }

    /** The same for a mistyped code, another merchant's card and a dead one. */
    private static Problem unknown() {
        return Refusals.problem(new Refusal.CardUnknown(), Instant.EPOCH);
    }
}
