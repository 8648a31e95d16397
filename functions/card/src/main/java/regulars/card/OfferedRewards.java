package regulars.card;

import java.util.OptionalLong;
import java.util.Set;
import regulars.domain.Refusal;
import regulars.domain.ledger.Ledger;
import regulars.domain.program.OfferId;
import regulars.domain.program.Program;
import regulars.domain.program.Programs;
import regulars.domain.program.Reward;
import regulars.domain.tier.TierLevel;
import regulars.platform.json.Json;
import regulars.platform.store.RewardJson;
import regulars.platform.store.Supplies;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A program's rewards as the contract's {@code OfferedReward}: what is left of them, and why a guest can't have one now. */
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
        reward.fromLevel().ifPresent(level -> card.programs().ladder().levels().stream().skip(level - 1L).findFirst()
                .map(TierLevel::name).ifPresent(name -> node.put("levelName", name)));
        Programs now = left.orElse(1) > 0 ? card.programs() : card.programs().usedUp(Set.of(offer));
        Ledger.withheld(card.account(), now, program, reward, card.now()).ifPresent(refusal -> node.put("withheld", why(refusal)));
        return node;
    }

    private static String why(Refusal refusal) {
        return switch (refusal) {
            case Refusal.LevelMissing _ -> "level";
            case Refusal.ShareUsedUp _ -> "share";
            default -> "used-up";
        };
    }
}
