package regulars.domain.ledger;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/** What the operator puts a name to, as small hexadecimal digits (Ed25519, RFC 8032). */
final class OperatorSignature {
    /** Of a signature. */
    static final int DIGITS = 128;

    /** Of the operator's keys. */
    static final String ALGORITHM = "Ed25519";

    private OperatorSignature() {
    }

    static String of(byte[] statement, UnaryOperator<byte[]> signer) {
        return HexFormat.of().formatHex(signer.apply(statement));
    }

    /** Whether the signature is this key's. */
    static boolean isBy(PublicKey key, byte[] statement, String signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(statement);
            return check.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException unfit) {
            return false;
        }
    }
}
