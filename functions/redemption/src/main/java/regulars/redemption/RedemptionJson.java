package regulars.redemption;

import java.time.Instant;
import java.util.Optional;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Movement;
import regulars.domain.program.Cost;
import regulars.domain.program.RewardKind;
import regulars.platform.json.Json;
import regulars.platform.store.RewardJson;
import tools.jackson.databind.node.ObjectNode;

/** The contract's {@code Redemption}. */
final class RedemptionJson {
    private RedemptionJson() {
    }

    static ObjectNode reserved(Reserved reservation, Instant expiresAt, Optional<Account> after) {
        return of(reservation, "reserved", "expiresAt", expiresAt, after);
    }

    static ObjectNode ended(Reserved reservation, String status, Instant at, Optional<Account> after) {
        return of(reservation, status, "endedAt", at, after);
    }

    private static ObjectNode of(Reserved reservation, String status, String when, Instant at, Optional<Account> after) {
        Movement cost = reservation.entry().movements().getFirst();
        ObjectNode node = Json.object().put("redemptionId", reservation.id().toString()).put("status", status)
                .put("programId", cost.program().value());
        reservation.reward().ifPresentOrElse(reward -> name(reward, node), () -> node.put("reward", ""));
        node.put("cost", -cost.amount()).put(when, at.toString());
        after.ifPresent(account -> node.put("balance", account.holding(cost.program()).available()));
        reservation.entry().movements().stream().skip(1).forEach(other -> node.withArray("alsoCosts").add(alsoCosts(other, after)));
        return node;
    }

    private static ObjectNode alsoCosts(Movement taken, Optional<Account> after) {
        ObjectNode node = RewardJson.of(new Cost(taken.program(), -taken.amount()));
        after.ifPresent(account -> node.put("balance", account.holding(taken.program()).available()));
        return node;
    }

    private static void name(Reserved.Named reward, ObjectNode node) {
        reward.id().ifPresent(id -> node.put("rewardId", id.value()));
        node.put("reward", reward.name());
        if (!reward.kind().equals(RewardKind.ITEM.code())) {
            node.put("kind", reward.kind());
        }
        reward.value().ifPresent(value -> node.put("value", value));
    }
}
