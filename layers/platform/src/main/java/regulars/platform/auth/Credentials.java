package regulars.platform.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import regulars.platform.BriefMemory;
import regulars.platform.hash.Hashes;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/**
 * Sessions and devices, found by the SHA-256 of their token. A credential that was found is believed for
 * {@value #BELIEVED_SECONDS} seconds, so revoking one takes effect within that time and the table's delay.
 */
public final class Credentials implements Authenticator.Verifier {
    private static final int BELIEVED_SECONDS = 3;
    private static final int BELIEVED_MAX = 500;
    private static final int VERSION = 1;

    private final Table table;
    private final InstantSource clock;
    private final BriefMemory<Principal> memory;

    public Credentials(Table table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
        this.memory = new BriefMemory<>(clock, Duration.ofSeconds(BELIEVED_SECONDS), BELIEVED_MAX);
    }

    @Override
    public Optional<Principal> verify(String token) {
        String hash = Hashes.sha256Text(token);
        return memory.get(hash, () -> find(key(hash)).filter(this::isGood).map(item -> principal(item, hash)));
    }

    /** Nobody is turned away because the cheap read has not yet seen the credential that was just made. */
    private Optional<Item> find(Key key) {
        return table.get(key).or(() -> table.getConsistent(key));
    }

    private boolean isGood(Item item) {
        return item.optionalInstant("expires").map(clock.instant()::isBefore).orElse(true);
    }

    private static Principal principal(Item item, String hash) {
        return switch (item.text("kind")) {
            case "session" -> new Principal.Owner(item.text("merchant"), item.text("id"), hash);
            case "device" -> new Principal.Device(item.text("merchant"), item.text("id"), item.optionalText("place"));
            default -> throw new IllegalStateException("Unknown kind of credential");
        };
    }

    /** Writes an owner's session. */
    public static Write session(String token, String merchant, String staff, Instant expires) {
        return Write.put(item(token, "session", merchant, staff).with("expires", expires).expiring(expires));
    }

    /** Writes a device's credential; it lives until it is revoked. It names the place, so that a scan costs no further read. */
    public static Write device(String token, String merchant, String device, Optional<String> place) {
        return Write.put(item(token, "device", merchant, device).with("place", place));
    }

    private static Item item(String token, String kind, String merchant, String id) {
        return Item.of(key(Hashes.sha256Text(token)), VERSION)
                .with("kind", kind).with("merchant", merchant).with("id", id);
    }

    /** Where the credential with this token hash lies; deleting it revokes the credential. */
    public static Key key(String hash) {
        return Key.main("CREDENTIAL#" + hash);
    }
}
