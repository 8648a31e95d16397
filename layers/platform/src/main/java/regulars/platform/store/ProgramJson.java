package regulars.platform.store;

import regulars.domain.program.LotExpiry;
import regulars.domain.program.Program;
import regulars.platform.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** A program as the contract's {@code Program}. */
public final class ProgramJson {
    private ProgramJson() {
    }

    public static ObjectNode of(Program program) {
        ObjectNode node = Json.object().put("id", program.id().value()).put("version", program.version())
                .put("status", program.isActive() ? "active" : "closed").put("name", program.name());
        program.firstReward().ifPresent(reward -> node.put("goal", reward.cost()).put("reward", reward.name()));
        node.put("joiningBonus", program.joiningBonus());
        program.dailyCap().ifPresent(cap -> node.put("dailyCap", cap));
        node.put("coolDownSeconds", program.coolDown().map(coolDown -> coolDown.toSeconds()).orElse(0L));
        if (program.lotExpiry() instanceof LotExpiry.RollingMonths(int months)) {
            node.put("expiryMonths", months);
        }
        return node.put("afterSpending", switch (program.reversalPolicy()) {
            case DEBT -> "debt";
            case FORGIVE -> "forgive";
        });
    }
}
