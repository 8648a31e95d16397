package regulars.card;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import regulars.domain.ProgramId;
import regulars.domain.ledger.Account;
import regulars.domain.program.OfferId;
import regulars.domain.program.PromotionId;
import regulars.platform.http.Fields;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.Accounts;
import regulars.platform.store.Member;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code PUT /v1/card/promotions}: a member activates a promotion, or does without it. Written by the account's version
 * as labels are, so that neither this nor a scan is lost in the other.
 */
final class ActivatePromotion {
    private final Cards cards;
    private final Accounts accounts;
    private final Idempotency idempotency;

    ActivatePromotion(Cards cards, Accounts accounts, Idempotency idempotency) {
        this.cards = cards;
        this.accounts = accounts;
        this.idempotency = idempotency;
    }

    Response decide(Request request) {
        Card card = cards.own(request);
        Member member = card.member();
        Fields fields = request.fields();
        String program = fields.text("programId", 1, ProgramId.LENGTH);
        String promotion = fields.matching("promotionId", PromotionId.FORM);
        boolean activated = fields.flag("activated");
        fields.done();
        if (!ProgramId.isValid(program)) {
            throw unknown();
        }
        OfferId offer = OfferId.of(new ProgramId(program), new PromotionId(promotion));
        return idempotency.once(request, member.merchant() + "#" + member.id(), () -> change(card, offer, activated),
                memo -> Response.json(200, memo));
    }

    /** From the account as it is now; what is no longer offered is forgotten on the way. */
    private Idempotency.Change change(Card card, OfferId offer, boolean activated) {
        String merchant = card.member().merchant();
        Account account = accounts.findConsistent(merchant, card.code()).orElseThrow(Problem::unauthorized).account();
        Set<OfferId> chosen = new HashSet<>(account.activated(card.code().tag()));
        chosen.remove(offer);
        chosen.removeIf(one -> !OfferedPromotions.isForActivating(card, one));
        if (activated) {
            add(card, offer, chosen);
        }
        Account changed = account.withActivated(card.member().id(), chosen);
        ObjectNode answer = Json.object().put("programId", offer.program().value()).put("promotionId", offer.id()).put("activated", activated);
        return new Idempotency.Change(List.of(Accounts.activated(merchant, account.version(), changed)), answer);
    }

    private static void add(Card card, OfferId offer, Set<OfferId> chosen) {
        if (!OfferedPromotions.isForActivating(card, offer)) {
            throw unknown();
        }
        if (chosen.size() == Account.ACTIVATED_LIMIT) {
            throw Problem.of(409, "too-many-activated");
        }
        chosen.add(offer);
    }

    private static Problem unknown() {
        return Problem.of(404, "promotion-unknown");
    }
}
