package regulars.card;

import java.time.LocalDate;
import java.util.OptionalLong;
import regulars.domain.ledger.Ledger;
import regulars.domain.program.OfferId;
import regulars.domain.program.Program;
import regulars.domain.program.Programs;
import regulars.domain.program.Promotion;
import regulars.platform.json.Json;
import regulars.platform.store.PromotionJson;
import regulars.platform.store.Supplies;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A program's promotions for a guest, as the contract's {@code OfferedPromotion}: those on now and soon. */
final class OfferedPromotions {
    /** How long before its first day a promotion is shown. */
    private static final int DAYS_AHEAD = 31;

    private final Supplies supplies;

    OfferedPromotions(Supplies supplies) {
        this.supplies = supplies;
    }

    ArrayNode of(Card card, Program program) {
        ArrayNode promotions = Json.array();
        program.promotions().stream().filter(promotion -> isFor(card, promotion))
                .filter(promotion -> !promotion.from().isAfter(today(card).plusDays(DAYS_AHEAD)))
                .forEach(promotion -> promotions.add(offered(card, program, promotion)));
        return promotions;
    }

    /** Nobody is told how the shop calls its guests. */
    private ObjectNode offered(Card card, Program program, Promotion promotion) {
        OfferId offer = OfferId.of(program.id(), promotion.id());
        ObjectNode node = PromotionJson.of(promotion).without("labels");
        OfferedRewards.levelName(card, promotion.conditions().fromLevel(), node);
        if (promotion.optIn()) {
            node.put("activated", card.account().activated(card.code().tag()).contains(offer));
        }
        OptionalLong inAll = promotion.limit().inAll();
        Programs now = inAll.isEmpty() ? card.programs() : supplies.marked(card.member().merchant(), card.programs(), offer, inAll);
        Ledger.withheld(card.account(), now, program, promotion, card.now())
                .ifPresent(refusal -> node.put("withheld", OfferedRewards.why(refusal)));
        return node;
    }

    /** Whether the guest may activate it: it asks for that, is the guest's to have, and is not over. */
    static boolean isForActivating(Card card, OfferId offer) {
        return card.programs().find(offer.program()).filter(Program::isActive).stream().flatMap(program -> program.promotions().stream())
                .anyMatch(promotion -> promotion.id().value().equals(offer.id()) && promotion.optIn() && isFor(card, promotion));
    }

    private static boolean isFor(Card card, Promotion promotion) {
        return promotion.conditions().isFor(card.labels()) && !promotion.isOver(today(card));
    }

    private static LocalDate today(Card card) {
        return card.programs().localDate(card.now());
    }
}
