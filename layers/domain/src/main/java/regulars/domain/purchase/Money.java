package regulars.domain.purchase;

/**
 * An amount of money.
 *
 * @param currency ISO 4217
 * @param amount in minor units, at least 0
 */
public record Money(String currency, long amount) {
    /** Throws IllegalArgumentException if the currency has no such form or the amount is negative. */
    public Money {
        if (!Purchase.CURRENCY.matcher(currency).matches() || amount < 0) {
            throw new IllegalArgumentException("not an amount of money");
        }
    }
}
