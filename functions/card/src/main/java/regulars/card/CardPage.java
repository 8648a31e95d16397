package regulars.card;

import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.Member;
import regulars.platform.store.MemberConsents;
import regulars.platform.store.Merchant;
import regulars.platform.store.RewardChoice;
import tools.jackson.databind.node.ObjectNode;

/** The guest's own card. */
final class CardPage {
    private final Cards cards;
    private final Balances balances;
    private final OfferedCoupons offered;
    private final MemberConsents consents;

    CardPage(Cards cards, Balances balances, OfferedCoupons offered, MemberConsents consents) {
        this.cards = cards;
        this.balances = balances;
        this.offered = offered;
        this.consents = consents;
    }

    Response show(Request request) {
        Card card = cards.own(request);
        Member member = card.member();
        Tier tier = Tier.of(card);
        ObjectNode page = Json.object();
        page.set("shop", shop(cards.merchant(request.merchant())));
        page.put("firstName", member.firstName()).put("locale", member.language().tag())
                .put("code", card.code().grouped());
        page.set("liveCodes", cards.liveCodes(card));
        tier.addTo(page);
        tier.addNextTo(page);
        page.set("programs", balances.programs(card));
        RewardChoice.json(card.account(), card.programs(), card.now(), request.language()).ifPresent(choice -> page.set("choice", choice));
        page.set("reservations", Balances.reservations(card));
        page.set("coupons", cards.coupons(card));
        page.set("offeredCoupons", offered.of(card));
        cards.survey(card).ifPresent(survey -> page.put("survey", survey));
        page.set("consents", consents.json(member));
        return Response.json(200, page.put("asOf", card.now().toString()));
    }

    private static ObjectNode shop(Merchant merchant) {
        return Json.object().put("name", merchant.name()).put("publicName", merchant.publicName())
                .put("colour", merchant.colour());
    }
}
