package regulars.domain;

import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * An exact number, always reduced, with a denominator above zero. Amounts are whole numbers; a fraction is what a rate
 * leaves of them, and it is carried rather than rounded.
 *
 * <p>Nearly all of them are whole, nothing, or fit into a long, and a scan makes dozens: so what is reduced already is
 * not reduced again, and the common divisor of small numbers is found without big ones.
 */
public final class Fraction implements Comparable<Fraction> {
    /** Nothing. */
    public static final Fraction ZERO = of(0);
    /** One whole. */
    public static final Fraction ONE = of(1);

    private static final Pattern TEXT = Pattern.compile("-?(0|[1-9][0-9]*)(/[1-9][0-9]*)?");

    private final BigInteger numerator;
    private final BigInteger denominator;

    /** Both must have no common divisor, and the denominator be above zero. */
    private Fraction(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** A whole number. */
    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /** So many parts of a whole; throws ArithmeticException for no parts. */
    public static Fraction of(long numerator, long denominator) {
        return reduced(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    private static Fraction reduced(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction's denominator is not zero");
        }
        BigInteger common = commonDivisor(numerator, denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        return divisor.equals(BigInteger.ONE)
                ? new Fraction(numerator, denominator)
                : new Fraction(numerator.divide(divisor), denominator.divide(divisor));
    }

    private static BigInteger commonDivisor(BigInteger one, BigInteger other) {
        if (one.bitLength() >= Long.SIZE - 1 || other.bitLength() >= Long.SIZE - 1) {
            return one.gcd(other);
        }
        long larger = Math.abs(one.longValue());
        long smaller = Math.abs(other.longValue());
        while (smaller != 0) {
            long rest = larger % smaller;
            larger = smaller;
            smaller = rest;
        }
        return BigInteger.valueOf(larger);
    }

    /** Reads {@code 17/25} or {@code 3}; throws IllegalArgumentException unless it is what printing gives. */
    public static Fraction parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("not a fraction");
        }
        String[] parts = text.split("/");
        var fraction = reduced(new BigInteger(parts[0]), new BigInteger(parts.length == 1 ? "1" : parts[1]));
        if (!fraction.toString().equals(text)) {
            throw new IllegalArgumentException("not a reduced fraction");
        }
        return fraction;
    }

    public Fraction plus(Fraction other) {
        if (isZero() || other.isZero()) {
            return isZero() ? other : this;
        }
        if (isWhole() && other.isWhole()) {
            return new Fraction(numerator.add(other.numerator), BigInteger.ONE);
        }
        return denominator.equals(other.denominator) ? reduced(numerator.add(other.numerator), denominator) : reduced(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return other.isZero() ? this : plus(other.negated());
    }

    public Fraction times(Fraction other) {
        return isWhole() && other.isWhole()
                ? new Fraction(numerator.multiply(other.numerator), BigInteger.ONE)
                : reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** The same distance from zero on the other side. */
    public Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    /** The smaller of the two. */
    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The larger of the two. */
    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The largest whole number that is not above it; throws ArithmeticException if a long cannot hold it. */
    public long floor() {
        if (isWhole()) {
            return numerator.longValueExact();
        }
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return (parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]).longValueExact();
    }

    /** The smallest whole number that is not below it; throws ArithmeticException if a long cannot hold it. */
    public long ceiling() {
        return Math.negateExact(negated().floor());
    }

    /** Whether it is nothing. */
    public boolean isZero() {
        return numerator.signum() == 0;
    }

    /** Whether nothing is left beside the whole part. */
    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /** -1 below zero, 0 at zero, 1 above. */
    public int signum() {
        return numerator.signum();
    }

    @Override
    public int compareTo(Fraction other) {
        return denominator.equals(other.denominator) ? numerator.compareTo(other.numerator) : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fraction fraction && numerator.equals(fraction.numerator) && denominator.equals(fraction.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }
}
