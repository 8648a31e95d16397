package regulars.platform.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.util.Arrays;
import java.util.Optional;

/** The curve P-256 (FIPS 186-4, D.1.2.3), which web push is encrypted and signed with. */
public final class P256 {
    /** Bytes of a point: a four and both coordinates (SEC 1, 2.3.3, uncompressed). */
    static final int POINT_BYTES = 65;
    static final ECParameterSpec PARAMETERS = parameters();
    static final BigInteger ORDER = PARAMETERS.getOrder();

    private static final byte UNCOMPRESSED = 4;
    private static final int COORDINATE_BYTES = 32;
    private static final BigInteger PRIME = ((ECFieldFp) PARAMETERS.getCurve().getField()).getP();

    private P256() {
    }

    private static ECParameterSpec parameters() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has P-256", impossible);
        }
    }

    /** Whether the bytes are a point of the curve. */
    public static boolean isPoint(byte[] bytes) {
        if (bytes.length != POINT_BYTES || bytes[0] != UNCOMPRESSED) {
            return false;
        }
        BigInteger x = coordinate(bytes, 1);
        BigInteger y = coordinate(bytes, 1 + COORDINATE_BYTES);
        return x.compareTo(PRIME) < 0 && y.compareTo(PRIME) < 0 && y.modPow(BigInteger.TWO, PRIME).equals(ySquared(x));
    }

    /** The point with this x whose y is even; nothing where the curve has none. */
    static Optional<ECPoint> evenPoint(BigInteger x) {
        BigInteger square = ySquared(x);
        // The prime is 3 modulo 4, so this power of a square is one of its roots.
        BigInteger root = square.modPow(PRIME.add(BigInteger.ONE).shiftRight(2), PRIME);
        return Optional.of(root).filter(y -> y.modPow(BigInteger.TWO, PRIME).equals(square))
                .map(y -> new ECPoint(x, y.testBit(0) ? PRIME.subtract(y) : y));
    }

    /** The point's bytes. */
    static byte[] bytes(ECPoint point) {
        byte[] bytes = new byte[POINT_BYTES];
        bytes[0] = UNCOMPRESSED;
        put(point.getAffineX(), bytes, 1);
        put(point.getAffineY(), bytes, 1 + COORDINATE_BYTES);
        return bytes;
    }

    private static BigInteger ySquared(BigInteger x) {
        return x.pow(3).add(PARAMETERS.getCurve().getA().multiply(x)).add(PARAMETERS.getCurve().getB()).mod(PRIME);
    }

    private static BigInteger coordinate(byte[] bytes, int from) {
        return new BigInteger(1, Arrays.copyOfRange(bytes, from, from + COORDINATE_BYTES));
    }

    /** Big-endian, without the sign's byte and filled with zeros in front. */
    private static void put(BigInteger coordinate, byte[] bytes, int from) {
        byte[] digits = coordinate.toByteArray();
        int length = Math.min(digits.length, COORDINATE_BYTES);
        System.arraycopy(digits, digits.length - length, bytes, from + COORDINATE_BYTES - length, length);
    }
}
