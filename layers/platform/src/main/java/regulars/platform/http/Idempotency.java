package regulars.platform.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import regulars.platform.World;
import regulars.platform.hash.Hashes;
import regulars.platform.json.Json;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Outcome;
import regulars.platform.table.Table;
import regulars.platform.table.Write;
import tools.jackson.databind.JsonNode;

/**
 * Lets a write that is no ledger entry happen once under its key. The guard is part of the write's own transaction, and
 * the key is looked up before the rule is asked and again before a refusal is passed on: a retry never meets a refusal
 * that its own success caused, even where both are under way at once. A refusal is not remembered. What is kept is a
 * memo without secrets, from which the answer is rendered again.
 */
public final class Idempotency {
    /** Whose keys those of callers without a merchant are. */
    public static final String PUBLIC = "public";

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int VERSION = 1;

    /** What a use case wants to write, and what its answer is made from. */
    public record Change(List<Write> writes, JsonNode memo) {
        public Change {
            writes = List.copyOf(writes);
        }
    }

    private final Table table;
    private final World world;
    private final Jitter jitter;

    public Idempotency(Table table, World world) {
        this.table = table;
        this.world = world;
        this.jitter = new Jitter(world.random());
    }

    /**
     * @param scope whose key it is: a merchant, or {@link #PUBLIC} where there is none
     * @param rule  asked anew when another write was in the way; its problems end the request
     * @throws Problem 422 where the key was used for another request
     */
    public Response once(Request request, String scope, Supplier<Change> rule, Function<JsonNode, Response> render) {
        Key key = key(request, scope);
        String fingerprint = request.fingerprint();
        for (int attempt = 0; attempt < Jitter.TRIES_MAX; attempt++) {
            Optional<JsonNode> memo = earlier(key, fingerprint).or(() -> write(key, fingerprint, rule));
            if (memo.isPresent()) {
                return render.apply(memo.get());
            }
            jitter.pause(attempt);
        }
        throw Problem.busy();
    }

    /** Whether this request, or another one under its key, has been answered by {@link #once}. */
    public boolean isAnswered(Request request, String scope) {
        return table.getConsistent(key(request, scope)).isPresent();
    }

    private static Key key(Request request, String scope) {
        return new Key("REQUEST#" + scope, Hashes.sha256Text(request.idempotencyKey()));
    }

    /** The memo of what was written; nothing where another write was in the way. */
    private Optional<JsonNode> write(Key key, String fingerprint, Supplier<Change> rule) {
        try {
            Change change = rule.get();
            var writes = new ArrayList<>(change.writes());
            writes.add(guard(key, fingerprint, change.memo()));
            return table.transact(writes) instanceof Outcome.Committed ? Optional.of(change.memo()) : Optional.empty();
        } catch (Problem refusal) {
            return Optional.of(earlier(key, fingerprint).orElseThrow(() -> refusal));
        }
    }

    /** What was kept of the same request, if it has succeeded. */
    private Optional<JsonNode> earlier(Key key, String fingerprint) {
        return table.getConsistent(key).map(item -> replay(item, fingerprint));
    }

    private Write guard(Key key, String fingerprint, JsonNode memo) {
        return Write.insert(Item.of(key, VERSION)
                .with("request", fingerprint).with("memo", Json.write(memo))
                .expiring(world.now().plus(KEPT)));
    }

    private static JsonNode replay(Item earlier, String fingerprint) {
        if (!earlier.text("request").equals(fingerprint)) {
            throw Problem.of(422, "key-reused");
        }
        return Json.read(earlier.text("memo"));
    }
}
