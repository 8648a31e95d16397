package regulars.card;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import regulars.domain.Refusal;
import regulars.domain.ledger.Ledger;
import regulars.domain.program.ActionReward;
import regulars.domain.program.Cost;
import regulars.domain.program.Discount;
import regulars.domain.program.OfferId;
import regulars.domain.program.Program;
import regulars.domain.program.Programs;
import regulars.domain.program.Reward;
import regulars.domain.tier.TierLevel;
import regulars.platform.json.Json;
import regulars.platform.store.ProgramJson;
import regulars.platform.store.PromotionJson;
import regulars.platform.store.RewardJson;
import regulars.platform.store.Supplies;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What programs offer, as the contract's {@code OfferedReward}, {@code OfferedDiscount} and {@code OfferedAction}: what is left, and why a guest can't have it now. */
final class OfferedRewards {
    private final Supplies supplies;

    OfferedRewards(Supplies supplies) {
        this.supplies = supplies;
    }

    ArrayNode of(Card card, Program program) {
        ArrayNode rewards = Json.array();
        program.rewards().forEach(reward -> rewards.add(offered(card, program, reward)));
        return rewards;
    }

    private ObjectNode offered(Card card, Program program, Reward reward) {
        ObjectNode node = RewardJson.of(reward);
        OfferId offer = OfferId.of(program.id(), reward.id());
        OptionalLong left = reward.isSupplied()
                ? OptionalLong.of(supplies.stock(card.member().merchant(), offer).left(reward.limit().inAll())) : OptionalLong.empty();
        left.ifPresent(number -> node.put("left", number));
        levelName(card, reward.fromLevel(), node);
        node.remove("alsoCosts");
        reward.alsoCosts().forEach(cost -> node.withArray("alsoCosts").add(other(card, cost)));
        Programs now = left.orElse(1) > 0 ? card.programs() : card.programs().usedUp(Set.of(offer));
        Ledger.withheld(card.account(), now, program, reward, card.now()).ifPresent(refusal -> node.put("withheld", why(refusal)));
        return node;
    }

    /** What is paid in another program, and how much of that there is. */
    private static ObjectNode other(Card card, Cost cost) {
        ObjectNode node = RewardJson.of(cost).put("balance", card.view().available(cost.program()));
        card.programs().find(cost.program()).ifPresent(program -> {
            node.put("kind", program.kind().code()).put("name", program.name());
            ProgramJson.currency(program, node);
        });
        return node;
    }

    /** A program's discounts for this guest as the contract's {@code OfferedDiscount}; nobody is told how the shop calls its guests. */
    ArrayNode discounts(Card card, Program program) {
        ArrayNode discounts = Json.array();
        int level = level(card);
        for (Discount discount : program.earning().discounts()) {
            if (!discount.conditions().isFor(card.labels())) {
                continue;
            }
            ObjectNode node = PromotionJson.of(discount).without("labels");
            OptionalInt from = discount.conditions().fromLevel();
            levelName(card, from, node);
            discounts.add(from.orElse(0) > level ? node.put("withheld", "level") : node);
        }
        return discounts;
    }

    /** What a program gives for something done, as the contract's {@code OfferedAction}. */
    ArrayNode actions(Card card, Program program) {
        ArrayNode actions = Json.array();
        for (ActionReward action : program.actions()) {
            OfferId offer = OfferId.of(program.id(), action.id());
            OptionalLong inAll = action.limit().inAll();
            Programs now = inAll.isEmpty() ? card.programs() : supplies.marked(card.member().merchant(), card.programs(), offer, inAll);
            ObjectNode node = actions.addObject().put("name", action.name()).put("kind", action.kind().code()).put("units", action.units());
            Ledger.withheld(card.account(), now, program, action, card.now()).ifPresent(refusal -> node.put("withheld", why(refusal)));
        }
        return actions;
    }

    private static int level(Card card) {
        return Tier.of(card).level().map(level -> card.programs().ladder().levels().indexOf(level) + 1).orElse(0);
    }

    static void levelName(Card card, OptionalInt from, ObjectNode node) {
        from.ifPresent(level -> card.programs().ladder().levels().stream().skip(level - 1L).findFirst()
                .map(TierLevel::name).ifPresent(name -> node.put("levelName", name)));
    }

    /** The contract's word for what keeps a guest from having it. */
    static String why(Refusal refusal) {
        return switch (refusal) {
            case Refusal.LevelMissing _ -> "level";
            case Refusal.ShareUsedUp _, Refusal.ActionDone _ -> "share";
            case Refusal.RewardNotNow _ -> "day";
            case Refusal.CostUnavailable _ -> "unavailable";
            default -> "used-up";
        };
    }
}
