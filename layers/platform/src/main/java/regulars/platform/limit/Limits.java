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
        Instant end = end(now, window);
        boolean counted = table.update(key(kind, subject, now, window), "SET #ttl = :ttl ADD #count :one",
                "attribute_not_exists(#count) OR #count < :max",
                Map.of(":ttl", end.getEpochSecond(), ":one", 1, ":max", max)).isPresent();
        if (!counted) {
            throw Problem.tooMany(Duration.between(now, end));
        }
    }

    /**
     * Looks whether there were too many attempts, without counting one: for what counts only where it has failed.
     *
     * @throws Problem as {@link #count}
     */
    public void check(String kind, String subject, int max, Duration window) {
        Instant now = world.now();
        if (table.getConsistent(key(kind, subject, now, window)).map(item -> item.number("count") >= max).orElse(false)) {
            throw Problem.tooMany(Duration.between(now, end(now, window)));
        }
    }

    private static Key key(String kind, String subject, Instant now, Duration window) {
        return Key.main("LIMIT#" + kind + "#" + Hashes.sha256Text(subject) + "#" + number(now, window));
    }

    private static Instant end(Instant now, Duration window) {
        return Instant.ofEpochSecond((number(now, window) + 1) * window.toSeconds());
    }

    private static long number(Instant now, Duration window) {
        return now.getEpochSecond() / window.toSeconds();
    }
}
