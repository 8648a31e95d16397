package regulars.devices;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import regulars.platform.json.Json;
import regulars.platform.store.Merchant;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Write;
import tools.jackson.databind.node.ObjectNode;

/**
 * A phone or tablet at the counter.
 *
 * @param pairing    SHA-256 of its pairing code, while it waits
 * @param pairUntil  when that code expires
 * @param credential SHA-256 of its token, once paired
 * @param place      id of the place at which it stands
 */
record Device(String merchant, String id, String name, Status status, Instant created, Optional<String> pairing,
              Instant pairUntil, Optional<Instant> paired, Optional<String> credential, Optional<String> place) {
    /** Length of an id in characters of base 32. */
    static final int ID_LENGTH = 10;

    /** What the sort keys of devices begin with. */
    static final String SORT_PREFIX = "DEVICE#";

    private static final int VERSION = 1;

    enum Status { WAITING, PAIRED, REVOKED }

    static Device waiting(String merchant, String id, String name, Instant now, String pairing, Instant pairUntil, Optional<String> place) {
        return new Device(merchant, id, name, Status.WAITING, now, Optional.of(pairing), pairUntil,
                Optional.empty(), Optional.empty(), place);
    }

    Device paired(Instant now, String credentialHash) {
        return new Device(merchant, id, name, Status.PAIRED, created, Optional.empty(), pairUntil,
                Optional.of(now), Optional.of(credentialHash), place);
    }

    Device revoked() {
        return new Device(merchant, id, name, Status.REVOKED, created, Optional.empty(),
                pairUntil, paired, Optional.empty(), place);
    }

    /** Whether it is at work, or can still come to be. */
    boolean isLive(Instant now) {
        return switch (status) {
            case WAITING -> now.isBefore(pairUntil);
            case PAIRED -> true;
            case REVOKED -> false;
        };
    }

    static Key key(String merchant, String id) {
        return new Key(Merchant.key(merchant).partition(), SORT_PREFIX + id);
    }

    Item item() {
        return Item.of(key(merchant, id), VERSION).with("merchant", merchant).with("id", id).with("name", name)
                .with("status", status.name()).with("created", created)
                .with("pairing", pairing).with("pairUntil", pairUntil)
                .with("paired", paired.map(Instant::toString)).with("credential", credential)
                .with("place", place);
    }

    static Device of(Item item) {
        return new Device(item.text("merchant"), item.text("id"), item.text("name"),
                Status.valueOf(item.text("status")),
                item.instant("created"), item.optionalText("pairing"), item.instant("pairUntil"),
                item.optionalInstant("paired"), item.optionalText("credential"), item.optionalText("place"));
    }

    /** As the contract's {@code Device}. */
    ObjectNode json() {
        ObjectNode node = Json.object().put("id", id).put("name", name)
                .put("status", status.name().toLowerCase(Locale.ROOT)).put("createdAt", created.toString());
        place.ifPresent(where -> node.put("placeId", where));
        paired.ifPresent(at -> node.put("pairedAt", at.toString()));
        return node;
    }

    /** Puts this device, provided that it still has the status it was read with. */
    Write replacing(Device before) {
        return Write.put(item(), "#status = :status", Map.of(":status", before.status.name()));
    }
}
