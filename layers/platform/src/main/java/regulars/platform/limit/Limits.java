package regulars.platform.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import regulars.platform.World;
import regulars.platform.hash.Hashes;
import regulars.platform.http.Problem;
import regulars.platform.table.Key;
import regulars.platform.table.Table;

/** Counts attempts in fixed windows of time and refuses those that are too many. */
public final class Limits {
    private final Table table;
    private final World world;

    public Limits(Table table, World world) {
        this.table = table;
        this.world = world;
    }

    /**
     * Counts one attempt.
     *
     * @param kind    what is being attempted, as in {@code sign-in-address}
     * @param subject who or what it is counted for; stored as a digest only
     * @throws Problem 429 with the time to wait, where there were {@code max} in this window
     */
    public void count(String kind, String subject, int max, Duration window) {
        Instant now = world.now();
        long number = now.getEpochSecond() / window.toSeconds();
        Instant end = Instant.ofEpochSecond((number + 1) * window.toSeconds());
        Key key = Key.main("LIMIT#" + kind + "#" + Hashes.sha256Text(subject) + "#" + number);
        boolean counted = table.update(key, "SET #ttl = :ttl ADD #count :one",
                "attribute_not_exists(#count) OR #count < :max",
                Map.of(":ttl", end.getEpochSecond(), ":one", 1, ":max", max)).isPresent();
        if (!counted) {
            throw Problem.tooMany(Duration.between(now, end));
        }
    }
}
