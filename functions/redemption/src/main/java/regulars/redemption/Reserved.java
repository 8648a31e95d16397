package regulars.redemption;

import java.util.Optional;
import java.util.OptionalLong;
import regulars.domain.ledger.Entry;
import regulars.domain.ledger.EntryId;
import regulars.domain.program.OfferId;
import regulars.domain.program.Reward;
import regulars.domain.program.RewardId;
import regulars.domain.program.RewardKind;
import tools.jackson.databind.JsonNode;

/**
 * What was reserved, as it was called then.
 *
 * @param entry  which took its cost out
 * @param reward empty where so much of a cashback balance was taken
 */
record Reserved(Entry entry, Optional<Named> reward) {
    /**
     * A reward.
     *
     * @param id   within its program; empty where it was reserved before that was kept
     * @param kind as the contract names it
     */
    record Named(Optional<RewardId> id, String name, String kind, OptionalLong value) {
        static Named of(Reward reward) {
            return new Named(Optional.of(reward.id()), reward.name(), reward.kind().code(), reward.value());
        }
    }

    /** As the answer to its request described it. */
    static Reserved of(Entry entry, JsonNode answer) {
        String name = answer.path("reward").asString("");
        if (name.isEmpty()) {
            return new Reserved(entry, Optional.empty());
        }
        JsonNode value = answer.path("value");
        return new Reserved(entry, Optional.of(new Named(
                Optional.ofNullable(answer.get("rewardId")).map(id -> new RewardId(id.stringValue())), name,
                answer.path("kind").asString(RewardKind.ITEM.code()),
                value.isMissingNode() ? OptionalLong.empty() : OptionalLong.of(value.longValue()))));
    }

    /** The redemption's id. */
    EntryId id() {
        return entry.id();
    }

    /** Of a code, where it comes from. */
    Optional<OfferId> pool() {
        return reward.filter(named -> named.kind().equals(RewardKind.CODE.code())).flatMap(Named::id)
                .map(id -> OfferId.of(entry.movements().getFirst().program(), id));
    }
}
