package regulars.domain;

import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * An exact number, always reduced, with a denominator above zero. Amounts are whole numbers; a fraction is what a rate
 * leaves of them, and it is carried rather than rounded.
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    /** Nothing. */
    public static final Fraction ZERO = of(0);
    /** One whole. */
    public static final Fraction ONE = of(1);

    private static final Pattern TEXT = Pattern.compile("-?(0|[1-9][0-9]*)(/[1-9][0-9]*)?");

    /** Reduces; throws ArithmeticException for a denominator of zero. */
    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction's denominator is not zero");
        }
        BigInteger common = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    /** A whole number. */
    public static Fraction of(long whole) {
        return of(whole, 1);
    }

    /** So many parts of a whole; throws ArithmeticException for no parts. */
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** Reads {@code 17/25} or {@code 3}; throws IllegalArgumentException unless it is what printing gives. */
    public static Fraction parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("not a fraction");
        }
        String[] parts = text.split("/");
        var fraction = new Fraction(new BigInteger(parts[0]), new BigInteger(parts.length == 1 ? "1" : parts[1]));
        if (!fraction.toString().equals(text)) {
            throw new IllegalArgumentException("not a reduced fraction");
        }
        return fraction;
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
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
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }
}
