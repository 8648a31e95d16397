package regulars.platform.store;

import java.time.Duration;
import java.util.function.ToLongFunction;
import regulars.domain.ProgramId;
import regulars.domain.program.Activation;
import regulars.domain.program.LotExpiry;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.platform.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A program as the contract's {@code Program}. */
public final class ProgramJson {
    private ProgramJson() {
    }

    public static ObjectNode of(Program program) {
        ObjectNode node = Json.object().put("id", program.id().value()).put("version", program.version())
                .put("status", program.status().code()).put("kind", program.kind().code())
                .put("name", program.name()).put("joiningBonus", program.joiningBonus());
        if (program.kind() == ProgramKind.STAMPS) {
            goal(program, node);
        } else {
            earning(program, node);
        }
        var promotions = node.putArray("promotions");
        program.promotions().forEach(promotion -> promotions.add(PromotionJson.of(promotion)));
        program.actions().forEach(action -> node.withArray("actions").add(ActionJson.of(action)));
        program.giving().ifPresent(giving -> node.set("giving", GivingJson.of(giving)));
        program.dailyCap().ifPresent(cap -> node.put("dailyCap", cap));
        node.put("coolDownSeconds", program.coolDown().map(Duration::toSeconds).orElse(0L));
        if (program.lotExpiry() instanceof LotExpiry.RollingMonths(int months)) {
            node.put("expiryMonths", months);
        }
        node.set("expiry", ExpiryJson.of(program.lotExpiry()));
        node.put("pendingDays", program.activation() instanceof Activation.AfterDays(int days) ? days : 0);
        return node.put("afterSpending", switch (program.reversalPolicy()) {
            case DEBT -> "debt";
            case FORGIVE -> "forgive";
        });
    }

    /** What a stamp card is filled for; of other kinds nothing. */
    public static void goal(Program program, ObjectNode node) {
        if (program.kind() == ProgramKind.STAMPS) {
            program.firstReward().ifPresent(reward -> node.put("goal", reward.cost()).put("reward", reward.name()));
        }
    }

    private static void earning(Program program, ObjectNode node) {
        currency(program, node);
        if (program.kind() == ProgramKind.DISCOUNT) {
            program.earning().discounts().forEach(discount -> node.withArray("discounts").add(PromotionJson.of(discount)));
            return;
        }
        node.put("perVisit", program.earning().perVisit());
        var rates = node.putArray("rates");
        program.earning().rates().forEach(rate -> rates.add(EarningCodec.write(rate)));
        node.set("rewards", rewards(program));
    }

    /** The currency of a program that has one. */
    public static void currency(Program program, ObjectNode node) {
        program.earning().currency().ifPresent(currency -> node.put("currency", currency));
    }

    /** What units buy, as the contract's {@code Reward}. */
    private static ArrayNode rewards(Program program) {
        ArrayNode rewards = Json.array();
        program.rewards().forEach(reward -> rewards.add(RewardJson.of(reward)));
        return rewards;
    }

    /** Full cards; of other kinds, how many of the rewards are within reach of what can be spent. */
    public static long rewardsReady(Program program, ToLongFunction<ProgramId> available) {
        return program.kind() == ProgramKind.STAMPS
                ? program.firstReward().map(reward -> available.applyAsLong(program.id()) / reward.cost()).orElse(0L)
                : program.rewards().stream().filter(reward -> reward.isWithin(program.id(), available)).count();
    }
}
