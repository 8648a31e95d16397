package regulars.simulator.model;

import java.math.BigInteger;

/** An exact number, always reduced; slow and plain on purpose, since it has to be right without looking at another. */
record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {
    static final Ratio ZERO = of(0);
    static final Ratio ONE = of(1);

    Ratio {
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    static Ratio of(long whole) {
        return of(whole, 1);
    }

    /** The denominator is above zero. */
    static Ratio of(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    Ratio plus(Ratio other) {
        return new Ratio(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Ratio minus(Ratio other) {
        return plus(new Ratio(other.numerator.negate(), other.denominator));
    }

    Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Ratio least(Ratio other) {
        return compareTo(other) < 0 ? this : other;
    }

    Ratio most(Ratio other) {
        return compareTo(other) > 0 ? this : other;
    }

    boolean isZero() {
        return numerator.signum() == 0;
    }

    /** The largest whole number that is not above it. */
    long floor() {
        BigInteger rest = numerator.mod(denominator);
        return numerator.subtract(rest).divide(denominator).longValueExact();
    }

    /** The smallest whole number that is not below it. */
    long ceiling() {
        return isZero() || denominator.equals(BigInteger.ONE) ? floor() : floor() + 1;
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
