package regulars.platform.push;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import javax.crypto.KeyAgreement;
import regulars.platform.hash.Hashes;

/**
 * What push services know this system by (VAPID, RFC 8292): a key pair on P-256, made from a seed alone.
 *
 * @param secret   signs
 * @param verifier the public half; the y coordinate of its point is even
 */
public record PushKey(ECPrivateKey secret, ECPublicKey verifier) {
    private static final String SIGNATURE = "SHA256withECDSA";

    /**
     * The key of a seed. The number is the seed modulo the order less one, plus one (FIPS 186-5, A.2.1). The JDK computes
     * no public half of a number that it has not drawn; agreeing with the curve's base point on a secret gives its x
     * coordinate, though. Of the two points with this x the even one is taken, and of the two numbers that belong to them
     * the one whose signature it verifies.
     *
     * @param high 32 secret bytes
     * @param low  32 more, so that after the division every number is as likely as any other
     */
    public static PushKey of(byte[] high, byte[] low) {
        BigInteger seed = new BigInteger(1, high).shiftLeft(Byte.SIZE * low.length).add(new BigInteger(1, low));
        BigInteger number = seed.mod(P256.ORDER.subtract(BigInteger.ONE)).add(BigInteger.ONE);
        try {
            KeyFactory keys = KeyFactory.getInstance("EC");
            PrivateKey drawn = secret(keys, number);
            ECPoint point = P256.evenPoint(timesBase(keys, drawn)).orElseThrow();
            PublicKey verifier = publicKey(keys, point);
            PrivateKey secret = verifies(verifier, drawn) ? drawn : secret(keys, P256.ORDER.subtract(number));
            return new PushKey((ECPrivateKey) secret, (ECPublicKey) verifier);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has P-256", impossible);
        }
    }

    private static PrivateKey secret(KeyFactory keys, BigInteger number) throws GeneralSecurityException {
        return keys.generatePrivate(new ECPrivateKeySpec(number, P256.PARAMETERS));
    }

    private static PublicKey publicKey(KeyFactory keys, ECPoint point) throws GeneralSecurityException {
        return keys.generatePublic(new ECPublicKeySpec(point, P256.PARAMETERS));
    }

    /** The x coordinate of so many times the base point. */
    private static BigInteger timesBase(KeyFactory keys, PrivateKey number) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(number);
        agreement.doPhase(publicKey(keys, P256.PARAMETERS.getGenerator()), true);
        return new BigInteger(1, agreement.generateSecret());
    }

    private static boolean verifies(PublicKey verifier, PrivateKey secret) throws GeneralSecurityException {
        byte[] statement = {1};
        Signature signature = Signature.getInstance(SIGNATURE);
        signature.initSign(secret);
        signature.update(statement);
        byte[] signed = signature.sign();
        signature.initVerify(verifier);
        signature.update(statement);
        return signature.verify(signed);
    }

    /** The public half as browsers take it: the point's 65 bytes in URL-safe base 64. */
    public String publicKey() {
        return Hashes.base64(P256.bytes(verifier.getW()));
    }
}
