package regulars.cloud.town;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import regulars.cloud.Cloud;
import regulars.cloud.Cloud.Reply;
import regulars.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A program that asks again under the same key where it has heard nothing, or nothing good, as ours do. */
final class Client {
    private static final int TRIES_MAX = 12;
    private static final int SERVERS_FAULT = 500;
    private static final int TOO_MANY = 429;

    private final Cloud cloud;
    private final RandomGenerator random;

    Client(Cloud cloud, RandomGenerator random) {
        this.cloud = cloud;
        this.random = random;
    }

    static ObjectNode object() {
        return Json.object();
    }

    JsonNode get(String path, Optional<String> token) {
        return answer("GET", path, token, Optional.empty(), null).body();
    }

    /** @throws IllegalStateException where it is refused or nobody answers */
    JsonNode write(String method, String path, Optional<String> token, ObjectNode body) {
        Reply reply = answer(method, path, token, Optional.of(key()), body);
        if (!reply.isGood()) {
            throw new IllegalStateException(method + " " + path + " gave " + reply.status() + " " + reply.body());
        }
        return reply.body();
    }

    String key() {
        return "key-" + Long.toString(random.nextLong() >>> 1, 36);
    }

    /** The first answer that says something. */
    Reply answer(String method, String path, Optional<String> token, Optional<String> key, ObjectNode body) {
        Reply reply = cloud.call(method, path, token, key, body);
        for (int i = 1; i < TRIES_MAX && (reply.status() >= SERVERS_FAULT || reply.status() == TOO_MANY); i++) {
            cloud.moveTo(cloud.instant().plus(Duration.ofMillis(500L << Math.min(i, 6))));
            reply = cloud.call(method, path, token, key, body);
        }
        return reply;
    }
}
