package regulars.devices;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.platform.World;
import regulars.platform.http.Fields;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.PlaceStore;
import regulars.platform.table.Write;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds a device that waits for its pairing. */
final class AddDevice {
    private static final int NAME_CHARS_MAX = 40;
    /** Counted before it is written: requests at the same time can exceed it by a few, which harms nobody. */
    private static final int LIVE_DEVICES_MAX = 50;

    private final Devices devices;
    private final Pairings pairings;
    private final PlaceStore places;
    private final World world;
    private final Idempotency idempotency;

    AddDevice(Devices devices, Pairings pairings, PlaceStore places, World world, Idempotency idempotency) {
        this.devices = devices;
        this.pairings = pairings;
        this.places = places;
        this.world = world;
        this.idempotency = idempotency;
    }

    Response answer(Request request) {
        Fields fields = request.fields();
        String name = fields.text("name", 1, NAME_CHARS_MAX);
        Optional<String> place = fields.optionalText("placeId", 1, NAME_CHARS_MAX);
        fields.done();
        return idempotency.once(request, request.merchant(), () -> add(request.merchant(), name, place), this::render);
    }

    private Change add(String merchant, String name, Optional<String> place) {
        if (place.isPresent() && !places.load(merchant).has(place.get())) {
            throw Problem.invalid("/placeId", "unknown-place");
        }
        Instant now = world.now();
        if (devices.list(merchant).stream().filter(device -> device.isLive(now)).count() >= LIVE_DEVICES_MAX) {
            throw Problem.of(409, "too-many-devices", Map.of("limit", LIVE_DEVICES_MAX));
        }
        String id = world.newId(Device.ID_LENGTH);
        Device device = Device.waiting(merchant, id, name, now, pairings.hash(id), now.plus(Pairings.LIFE), place);
        ObjectNode memo = Json.object().put("expiresAt", device.pairUntil().toString()).set("device", device.json());
        return new Change(List.of(Write.insert(device.item()), pairings.write(device)), memo);
    }

    private Response render(JsonNode memo) {
        ObjectNode body = Json.object().put("pairingCode", pairings.shown(memo.at("/device/id").stringValue()))
                .put("expiresAt", memo.path("expiresAt").stringValue()).set("device", memo.path("device"));
        return Response.json(201, body);
    }
}
