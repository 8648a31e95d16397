package regulars.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import regulars.lifecycle.HandOver.Part;
import regulars.platform.World;
import regulars.platform.log.Log;
import regulars.platform.store.Due;

/**
 * One run of the schedule. It keeps no mark of what it has handed over: a thing is handed over in the half hour after
 * it became due, and what is still due then every six hours. So what fails does not fill the dead letters.
 */
final class Tick {
    private static final Duration RECENT = Duration.ofMinutes(30);
    private static final int WHOLE_EVERY_HOURS = 6;
    private static final int WHOLE_MINUTES = 15;

    private final HandOver handOver;
    private final World world;

    Tick(HandOver handOver, World world) {
        this.handOver = handOver;
        this.world = world;
    }

    /** @throws IllegalStateException where a shard failed, after all others have had their turn */
    void run(Log log) {
        Instant now = world.now();
        Instant after = isWhole(now) ? Instant.EPOCH : now.minus(RECENT);
        int count = 0;
        int failed = 0;
        for (String shard : Due.shards()) {
            try {
                count += handOver.handOver(new Part(shard, Due.after(after), Due.by(now), Optional.empty()));
            } catch (RuntimeException e) {
                failed++;
                log.error("shard failed", e, Map.of("shard", shard));
            }
        }
        log.info("due handed over", Map.of("count", count));
        if (failed > 0) {
            throw new IllegalStateException(failed + " shards failed");
        }
    }

    private static boolean isWhole(Instant now) {
        var time = now.atOffset(ZoneOffset.UTC);
        return time.getHour() % WHOLE_EVERY_HOURS == 0 && time.getMinute() < WHOLE_MINUTES;
    }
}
