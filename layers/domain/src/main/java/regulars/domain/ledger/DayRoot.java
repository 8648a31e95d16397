package regulars.domain.ledger;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;

/**
 * What the operator publishes of a shop's day: one hash that stands for all entries of that day, and for all days before.
 *
 * @param shop     its public name
 * @param day      in UTC
 * @param root     of the day's {@link MerkleTree}
 * @param previous hash of the published day before, {@link Sha256#NONE} if there is none
 */
public record DayRoot(String shop, LocalDate day, Sha256 root, Sha256 previous) {

    /** The day that an entry belongs to. */
    public static LocalDate day(Entry entry) {
        return LocalDate.ofInstant(entry.recordedAt(), ZoneOffset.UTC);
    }

    /** What the next day names as the one before. */
    public Sha256 hash() {
        return Sha256.of(statement());
    }

    /** The bytes that are signed. */
    private byte[] statement() {
        return """
                regulars-root 1
                shop %s
                day %s
                root %s
                previous %s
                """.formatted(shop, day, root, previous).getBytes(StandardCharsets.UTF_8);
    }

    /** The signature as small hexadecimal digits. */
    public String signature(UnaryOperator<byte[]> signer) {
        return OperatorSignature.of(statement(), signer);
    }

    /** Whether the signature is this key's. */
    public boolean isSignedBy(PublicKey key, String signature) {
        return OperatorSignature.isBy(key, statement(), signature);
    }
}
