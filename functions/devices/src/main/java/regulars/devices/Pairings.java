package regulars.devices;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import regulars.domain.Base32;
import regulars.platform.auth.Tokens;
import regulars.platform.hash.Hashes;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/** Pairing codes: sixteen characters, good once and for a quarter of an hour, in the table as SHA-256 only. */
final class Pairings {
    /** How long a code is good. */
    static final Duration LIFE = Duration.ofMinutes(15);

    private static final int VERSION = 1;
    private static final int CODE_CHARS = 16;
    private static final String GROUPS_OF_FOUR = "(.{4})(?=.)";

    /** What a code leads to. */
    record Pairing(String hash, String merchant, String device, Instant expires) { }

    private final Table table;
    private final Tokens tokens;

    Pairings(Table table, Tokens tokens) {
        this.table = table;
        this.tokens = tokens;
    }

    /** The code of a device as it is shown. */
    String shown(String device) {
        return tokens.pairingCode(device).replaceAll(GROUPS_OF_FOUR, "$1-");
    }

    String hash(String device) {
        return Hashes.sha256Text(tokens.pairingCode(device));
    }

    Write write(Device device) {
        return Write.insert(Item.of(key(hash(device.id())), VERSION).with("merchant", device.merchant())
                .with("device", device.id()).with("expires", device.pairUntil()).expiring(device.pairUntil()));
    }

    /** What the code that someone typed leads to, if it is good now. */
    Optional<Pairing> find(String typed, Instant now) {
        String code = Base32.normal(typed);
        if (!Base32.isNormal(code, CODE_CHARS)) {
            return Optional.empty();
        }
        String hash = Hashes.sha256Text(code);
        return table.getConsistent(key(hash))
                .map(item -> new Pairing(hash, item.text("merchant"), item.text("device"), item.instant("expires")))
                .filter(pairing -> now.isBefore(pairing.expires));
    }

    /** Uses the code up, if nobody has. */
    static Write use(Pairing pairing) {
        return Write.delete(key(pairing.hash), "attribute_exists(#device)", Map.of());
    }

    /** Where the code with this hash lies; deleting it makes the code worthless. */
    static Key key(String hash) {
        return Key.main("PAIRING#" + hash);
    }
}
