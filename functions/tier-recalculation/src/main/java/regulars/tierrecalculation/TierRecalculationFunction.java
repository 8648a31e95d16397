package regulars.tierrecalculation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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
        this.recalculate = new Recalculate(platform);
    }

    @Override
    protected void handle(JsonNode message, Log log) {
        String merchant = message.path("merchant").asString("");
        AccountId account = new AccountId(message.path("account").asString(""));
        Optional<Instant> looked = message.path("looked").asStringOpt().map(Instant::parse);
        recalculate.handle(merchant, account, looked).forEach(change -> log.info("level changed",
                Map.of("merchant", merchant, "account", account, "reason", change.reason().code())));
    }
}
