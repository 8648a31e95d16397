package regulars.devices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import regulars.devices.Pairings.Pairing;
import regulars.platform.World;
import regulars.platform.auth.Credentials;
import regulars.platform.auth.Tokens;
import regulars.platform.hash.Hashes;
import regulars.platform.http.Fields;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.limit.Limits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns a pairing code into the device's credential, once. */
final class PairDevice {
    private static final int TYPED_CHARS_MAX = 40;
    private static final int TRIES_PER_NETWORK_MAX = 60;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Devices devices;
    private final Pairings pairings;
    private final Counter counter;
    private final Tokens tokens;
    private final Limits limits;
    private final World world;
    private final Idempotency idempotency;

    PairDevice(Devices devices, Pairings pairings, Counter counter, Tokens tokens, Limits limits, World world,
               Idempotency idempotency) {
        this.devices = devices;
        this.pairings = pairings;
        this.counter = counter;
        this.tokens = tokens;
        this.limits = limits;
        this.world = world;
        this.idempotency = idempotency;
    }

    Response answer(Request request) {
        Fields fields = request.fields();
        String typed = fields.text("pairingCode", 0, TYPED_CHARS_MAX);
        fields.done();
        return idempotency.once(request, Idempotency.PUBLIC, () -> pair(typed, request.network()), this::render);
    }

    private Change pair(String typed, String network) {
        limits.count("pairing-network", network, TRIES_PER_NETWORK_MAX, WINDOW);
        Instant now = world.now();
        Optional<Pairing> pairing = pairings.find(typed, now);
        Device waiting = pairing.flatMap(found -> devices.find(found.merchant(), found.device()))
                .filter(device -> device.status() == Device.Status.WAITING)
                .orElseThrow(() -> Problem.of(409, "pairing-unknown"));
        String token = token(waiting.id());
        Device paired = waiting.paired(now, Hashes.sha256Text(token));
        return new Change(List.of(Pairings.use(pairing.orElseThrow()), paired.replacing(waiting),
                Credentials.device(token, paired.merchant(), paired.id(), paired.place())), counter.json(paired));
    }

    /** The memo is the answer without its token. */
    private Response render(JsonNode memo) {
        ObjectNode body = Json.object().put("token", token(memo.at("/device/id").stringValue()));
        memo.properties().forEach(field -> body.set(field.getKey(), field.getValue()));
        return Response.json(201, body);
    }

    private String token(String device) {
        return tokens.issue(Tokens.Kind.DEVICE, device);
    }
}
