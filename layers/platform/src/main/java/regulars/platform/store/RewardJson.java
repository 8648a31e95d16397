package regulars.platform.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import regulars.domain.PlaceId;
import regulars.domain.ProgramId;
import regulars.domain.program.Availability;
import regulars.domain.program.Cost;
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
        if (!reward.limit().isNone()) {
            node.set("limit", limit(reward.limit()));
        }
        reward.alsoCosts().forEach(cost -> node.withArray("alsoCosts").add(of(cost)));
        Availability when = reward.availability();
        when.from().ifPresent(day -> node.put("from", day.toString()));
        when.lastDay().ifPresent(day -> node.put("lastDay", day.toString()));
        when.places().stream().map(PlaceId::value).sorted().forEach(place -> node.withArray("placeIds").add(place));
        return node;
    }

    /** The contract's {@code Cost}. */
    public static ObjectNode of(Cost cost) {
        return Json.object().put("programId", cost.program().value()).put("units", cost.units());
    }

    static Reward read(JsonNode node) {
        JsonNode value = node.path("value");
        JsonNode level = node.path("fromLevel");
        return new Reward(new RewardId(node.path("id").stringValue()), node.path("name").stringValue(), node.path("cost").longValue(),
                kind(node.path("kind").asString(RewardKind.ITEM.code())),
                value.isMissingNode() ? OptionalLong.empty() : OptionalLong.of(value.longValue()), limit(node.path("limit")),
                level.isMissingNode() ? OptionalInt.empty() : OptionalInt.of(level.intValue()),
                EarningCodec.list(node.path("alsoCosts"), cost -> new Cost(new ProgramId(cost.path("programId").stringValue()), cost.path("units").longValue())),
                availability(node));
    }

    private static Availability availability(JsonNode node) {
        return new Availability(day(node.path("from")), day(node.path("lastDay")),
                Set.copyOf(EarningCodec.list(node.path("placeIds"), place -> new PlaceId(place.stringValue()))));
    }

    private static Optional<LocalDate> day(JsonNode node) {
        return node.isMissingNode() ? Optional.empty() : Optional.of(LocalDate.parse(node.stringValue()));
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
