package regulars.domain.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import regulars.domain.AccountId;

/**
 * What the operator puts a name to: that an account's ledger had this head at this time. Whoever keeps one can show later
 * that history was rewritten, since the head no longer occurs in the chain; see {@code docs/ledger-format.md}.
 *
 * @param sequence number of the last entry, 0 if there is none
 * @param head hash of the last entry
 */
public record SignedHead(AccountId account, long sequence, Sha256 head, Instant signedAt) {
    /** Hexadecimal digits of a signature. */
    static final int SIGNATURE_DIGITS = 128;

    /** Of the operator's keys (RFC 8032). */
    static final String ALGORITHM = "Ed25519";

    /** The bytes that are signed. */
    byte[] statement() {
        return """
                regulars-head 1
                account %s
                sequence %d
                head %s
                signed %s
                """.formatted(account, sequence, head, signedAt).getBytes(StandardCharsets.UTF_8);
    }

    /** The signature as small hexadecimal digits. */
    String signature(UnaryOperator<byte[]> signer) {
        return HexFormat.of().formatHex(signer.apply(statement()));
    }

    /** Whether the signature, of hexadecimal digits, is this key's (Ed25519, RFC 8032). */
    boolean isSignedBy(PublicKey key, String signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(statement());
            return check.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException unfit) {
            return false;
        }
    }
}
