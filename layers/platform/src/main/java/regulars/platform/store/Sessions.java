package regulars.platform.store;

import java.time.Duration;
import java.time.Instant;
import regulars.platform.World;
import regulars.platform.auth.Credentials;
import regulars.platform.auth.Tokens;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.Owners.Owner;
import regulars.platform.table.Write;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Owners' sessions. */
public final class Sessions {
    /** How long a session lasts. */
    public static final Duration LIFE = Duration.ofDays(14);

    private static final int ID_LENGTH = 26;

    /** A session to be written, and what its answer can be made from again: no token is in it. */
    public record Opened(Write write, JsonNode memo) { }

    private final Tokens tokens;
    private final World world;

    public Sessions(Tokens tokens, World world) {
        this.tokens = tokens;
        this.world = world;
    }

    /** @param created whether the merchant begins with this session */
    public Opened open(Merchant merchant, Owner owner, boolean created) {
        String id = world.newId(ID_LENGTH);
        Instant expires = world.now().plus(LIFE);
        JsonNode memo = Json.object().put("session", id).put("expiresAt", expires.toString())
                .put("created", created).set("merchant", merchant.json());
        return new Opened(Credentials.session(token(id), owner.merchant(), owner.staff(), expires), memo);
    }

    /** The contract's answer {@code Session}. */
    public Response answer(JsonNode memo) {
        ObjectNode body = Json.object().put("token", token(memo.path("session").stringValue()));
        for (String name : new String[] {"expiresAt", "merchant", "created"}) {
            body.set(name, memo.path(name));
        }
        return Response.json(201, body);
    }

    private String token(String id) {
        return tokens.issue(Tokens.Kind.SESSION, id);
    }
}
