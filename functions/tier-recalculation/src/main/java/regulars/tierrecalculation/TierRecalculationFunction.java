package regulars.tierrecalculation;

import java.util.Map;
import regulars.domain.AccountId;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.log.Log;
import regulars.platform.queue.QueueFunction;
import tools.jackson.databind.JsonNode;

/** Brings accounts' levels up to date, told by a queue which account has changed. */
public final class TierRecalculationFunction extends QueueFunction {
    private final Recalculate recalculate;

    public TierRecalculationFunction() {
        this(World.ofLambda());
    }

    public TierRecalculationFunction(World world) {
        Platform platform = new Platform(world);
        this.recalculate = new Recalculate(platform.table(), platform.accounts(), platform.programs(), world);
    }

    @Override
    protected void handle(JsonNode message, Log log) {
        String merchant = message.path("merchant").asString("");
        AccountId account = new AccountId(message.path("account").asString(""));
        recalculate.handle(merchant, account).forEach(change -> log.info("level changed",
                Map.of("merchant", merchant, "account", account, "reason", change.reason().code())));
    }
}
