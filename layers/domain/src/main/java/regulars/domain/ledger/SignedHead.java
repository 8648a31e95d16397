package regulars.domain.ledger;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
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
        return OperatorSignature.of(statement(), signer);
    }

    /** Whether the signature, of hexadecimal digits, is this key's (Ed25519, RFC 8032). */
    boolean isSignedBy(PublicKey key, String signature) {
        return OperatorSignature.isBy(key, statement(), signature);
    }
}
