package regulars.redemption;

import java.time.Instant;
import java.util.Optional;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Entry;
import regulars.domain.ledger.Movement;
import regulars.domain.program.Programs;
import regulars.domain.program.Reward;
import regulars.domain.program.Program;
import regulars.platform.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** The contract's {@code Redemption}. */
final class RedemptionJson {
    private RedemptionJson() {
    }

    static ObjectNode reserved(Entry reservation, Programs programs, Instant expiresAt, Optional<Account> after) {
        return of(reservation, programs, "reserved", "expiresAt", expiresAt, after);
    }

    static ObjectNode ended(Entry reservation, Programs programs, String status, Instant at, Optional<Account> after) {
        return of(reservation, programs, status, "endedAt", at, after);
    }

    private static ObjectNode of(Entry reservation, Programs programs, String status, String when, Instant at,
                                 Optional<Account> after) {
        Movement cost = reservation.movements().getFirst();
        ObjectNode node = Json.object().put("redemptionId", reservation.id().toString()).put("status", status)
                .put("programId", cost.program().value())
                .put("reward", programs.find(cost.program()).flatMap(Program::firstReward).map(Reward::name).orElse(""))
                .put("cost", -cost.amount()).put(when, at.toString());
        after.ifPresent(account -> node.put("balance", account.holding(cost.program()).remaining()));
        return node;
    }
}
