package regulars.platform.store;

import java.util.OptionalInt;
import java.util.OptionalLong;
import regulars.domain.program.Limit;
import regulars.domain.program.LimitPeriod;
import regulars.domain.program.Reward;
import regulars.domain.program.RewardId;
import regulars.domain.program.RewardKind;
import regulars.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A reward as the contract's {@code Reward}, which is also how it is stored; what is as usual is left out. */
public final class RewardJson {
    private RewardJson() {
    }

    /** The reward as JSON. */
    public static ObjectNode of(Reward reward) {
        ObjectNode node = Json.object().put("id", reward.id().value()).put("name", reward.name()).put("cost", reward.cost());
        if (reward.kind() != RewardKind.ITEM) {
            node.put("kind", reward.kind().code());
        }
        reward.value().ifPresent(value -> node.put("value", value));
        reward.fromLevel().ifPresent(level -> node.put("fromLevel", level));
        return reward.limit().isNone() ? node : node.set("limit", limit(reward.limit()));
    }

    static Reward read(JsonNode node) {
        JsonNode value = node.path("value");
        JsonNode level = node.path("fromLevel");
        return new Reward(new RewardId(node.path("id").stringValue()), node.path("name").stringValue(), node.path("cost").longValue(),
                kind(node.path("kind").asString(RewardKind.ITEM.code())),
                value.isMissingNode() ? OptionalLong.empty() : OptionalLong.of(value.longValue()), limit(node.path("limit")),
                level.isMissingNode() ? OptionalInt.empty() : OptionalInt.of(level.intValue()));
    }

    /** The contract's {@code Limit}. */
    public static ObjectNode limit(Limit limit) {
        ObjectNode node = Json.object();
        limit.perMember().ifPresent(times -> node.put("perMember", times).put("period", limit.period().code()));
        limit.inAll().ifPresent(times -> node.put("inAll", times));
        return node;
    }

    /** Reads it back; what is not there limits nothing. */
    public static Limit limit(JsonNode node) {
        JsonNode perMember = node.path("perMember");
        JsonNode inAll = node.path("inAll");
        return new Limit(perMember.isMissingNode() ? OptionalInt.empty() : OptionalInt.of(perMember.intValue()),
                period(node.path("period").asString(LimitPeriod.EVER.code())),
                inAll.isMissingNode() ? OptionalLong.empty() : OptionalLong.of(inAll.longValue()));
    }

    private static RewardKind kind(String code) {
        for (RewardKind kind : RewardKind.values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("not a kind of reward");
    }

    private static LimitPeriod period(String code) {
        for (LimitPeriod period : LimitPeriod.values()) {
            if (period.code().equals(code)) {
                return period;
            }
        }
        throw new IllegalArgumentException("not a period");
    }
}
