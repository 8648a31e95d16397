package regulars.platform.auth;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import regulars.domain.Base32;
import regulars.platform.hash.Hashes;
import regulars.platform.push.PushKey;

/**
 * Codes and tokens, derived and never stored: HMAC-SHA-256 (RFC 2104) over kind and id with the signing key. Who prints
 * one and who checks it derive the same; what lies in the table or on a queue is the id alone, and a retry that is
 * answered again gets the same token. A token is {@code KEY.ID.MAC}; {@code KEY} names the signing key, so that
 * keys can be changed without signing anyone out.
 */
public final class Tokens {
    /** What a token is for; a token of one kind is worthless as another. */
    public enum Kind { SESSION, DEVICE, PAIRING, JOIN, CARD, PREFERENCES, UNSUBSCRIBE }

    private static final String KEY_ID = "1";
    private static final int MAC_BYTES = 16;
    private static final int PAIRING_BYTES = 10;
    private static final int CODE_DIGITS_MODULUS = 1_000_000;

    private final Supplier<String> signingKey;

    /** @param signingKey asked for at first use, so that it is never part of a snapshot */
    public Tokens(Supplier<String> signingKey) {
        this.signingKey = signingKey;
    }

    /** The token of a kind for an id. */
    public String issue(Kind kind, String id) {
        return KEY_ID + "." + id + "." + Hashes.base64(Arrays.copyOf(mac(kind.name(), id), MAC_BYTES));
    }

    /** The id that a token was issued for, where it is genuine. */
    public Optional<String> verify(Kind kind, String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(KEY_ID)) {
            return Optional.empty();
        }
        return same(issue(kind, parts[1]), token) ? Optional.of(parts[1]) : Optional.empty();
    }

    /** A code of six digits for people to type, for an id. Guessable in a million tries: attempts have to be counted. */
    public String code(String id) {
        int number = ByteBuffer.wrap(mac("CODE", id)).getInt() & Integer.MAX_VALUE;
        return "%06d".formatted(number % CODE_DIGITS_MODULUS);
    }

    /** A code of sixteen characters (80 bits) for people to scan or type, for an id. */
    public String pairingCode(String id) {
        return Base32.encode(Arrays.copyOf(mac(Kind.PAIRING.name(), id), PAIRING_BYTES));
    }

    /** Some characters of base 32, five bits each, that prove a card and a moment to whoever knows the key. */
    public String proof(String id, int characters) {
        return Base32.encode(mac("PROOF", id)).substring(0, characters);
    }

    /** A keyed digest of something that must not be readable in a key of the table, as an address. */
    public String digest(String kind, String text) {
        return Hashes.base64(mac("DIGEST/" + kind, text));
    }

    /** The key that ledgers are signed with. */
    public SigningKey ledgerKey() {
        return new SigningKey(mac("LEDGER-KEY", KEY_ID));
    }

    /** The key that push services know this system by. */
    public PushKey pushKey() {
        return PushKey.of(mac("PUSH-KEY", KEY_ID + "/1"), mac("PUSH-KEY", KEY_ID + "/2"));
    }

    /** Compares without telling by its time where the difference lies. */
    public static boolean same(String expected, String actual) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), actual.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] mac(String kind, String id) {
        return Hashes.hmac(signingKey.get().getBytes(StandardCharsets.UTF_8), kind + "\n" + id);
    }
}
