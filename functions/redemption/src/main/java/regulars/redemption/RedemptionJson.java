package regulars.redemption;

import java.time.Instant;
import java.util.Optional;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Movement;
import regulars.domain.program.RewardKind;
import regulars.platform.json.Json;
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
