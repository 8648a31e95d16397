package regulars.platform.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.ECPoint;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PushKeyTest {
    /** Two key pairs of RFC 8291, appendix A: the receiver's, whose y is even, and the sender's, whose y is odd. */
    private static final String EVEN_SECRET = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
    private static final String EVEN_POINT = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String ODD_SECRET = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private static final String ODD_POINT = "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final int X_END = 33;

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    /** The key whose number is this one. */
    private static PushKey key(String number) {
        byte[] seed = P256.bytes(new ECPoint(new BigInteger(1, decoded(number)).subtract(BigInteger.ONE), BigInteger.ZERO));
        return PushKey.of(new byte[32], Arrays.copyOfRange(seed, 1, X_END));
    }

    private static boolean verifies(PushKey key) throws GeneralSecurityException {
        byte[] text = {1, 2, 3};
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key.secret());
        signature.update(text);
        byte[] signed = signature.sign();
        signature.initVerify(key.verifier());
        signature.update(text);
        return signature.verify(signed);
    }

    @Test
    void aNumberWithAnEvenPointIsTheKeyOfTheStandard() throws GeneralSecurityException {
        PushKey key = key(EVEN_SECRET);
        assertEquals(EVEN_POINT, key.publicKey());
        assertEquals(new BigInteger(1, decoded(EVEN_SECRET)), key.secret().getS());
        assertTrue(verifies(key));
    }

    @Test
    void aNumberWithAnOddPointIsTurnedOver() throws GeneralSecurityException {
        PushKey key = key(ODD_SECRET);
        byte[] expected = Arrays.copyOf(decoded(ODD_POINT), X_END);
        assertEquals(Base64.getEncoder().encodeToString(expected),
                Base64.getEncoder().encodeToString(Arrays.copyOf(decoded(key.publicKey()), X_END)));
        assertNotEquals(ODD_POINT, key.publicKey());
        assertEquals(P256.ORDER.subtract(new BigInteger(1, decoded(ODD_SECRET))), key.secret().getS());
        assertTrue(verifies(key));
    }

    @Test
    void everySeedIsAKeyAndTheSameSeedTheSameKey() throws GeneralSecurityException {
        var random = new Random(8292);
        for (int i = 0; i < 30; i++) {
            byte[] high = new byte[32];
            byte[] low = new byte[32];
            random.nextBytes(high);
            random.nextBytes(low);
            PushKey key = PushKey.of(high, low);
            assertTrue(verifies(key));
            assertTrue(P256.isPoint(decoded(key.publicKey())));
            assertEquals(key.publicKey(), PushKey.of(high, low).publicKey());
        }
    }

    @Test
    void onlyPointsOfTheCurveAreTakenForPoints() {
        byte[] point = decoded(EVEN_POINT);
        assertTrue(P256.isPoint(point));
        for (int changed : new int[] {0, 1, 40, 64}) {
            byte[] other = point.clone();
            other[changed] ^= 1;
            assertFalse(P256.isPoint(other), "byte " + changed);
        }
        assertFalse(P256.isPoint(Arrays.copyOf(point, 64)));
        assertFalse(P256.isPoint(Arrays.copyOf(point, 66)));
        assertFalse(P256.isPoint(new byte[0]));
        byte[] beyond = new byte[65];
        Arrays.fill(beyond, (byte) 0xff);
        beyond[0] = 4;
        assertFalse(P256.isPoint(beyond));
    }
}
