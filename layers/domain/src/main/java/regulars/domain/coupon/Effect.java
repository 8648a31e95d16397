package regulars.domain.coupon;

import regulars.domain.Fraction;

/** What a coupon does. Amounts are minor units of the coupon's currency. */
public sealed interface Effect {
    /** Highest amount off. */
    long AMOUNT_LIMIT = 1_000_000_000;
    /** All of it. */
    int PERCENT_LIMIT = 100;
    /** Longest name of an item, in code points. */
    int ITEM_LENGTH_LIMIT = 80;

    /** So much less to pay, never below nothing. */
    record AmountOff(long amount) implements Effect {
    }

    /** So many hundredths less to pay. */
    record PercentOff(int percent) implements Effect {
    }

    /** Something handed out for nothing.
     * @param item in the merchant's words */
    record FreeItem(String item) implements Effect {
    }

    /**
     * What it takes off. Of things handed out for nothing, the dearest counts, as the guest would choose.
     *
     * <p>A percentage is an exact fraction of all selected lines together, rounded once, up: whoever was promised a tenth
     * off is never given less than a tenth, and it costs the merchant less than one minor unit. Nothing is carried, since
     * a coupon is no balance that the rest could wait in.
     *
     * @param selected what was paid for the selected lines
     * @param dearest  what was paid for the dearest single thing among them
     */
    default long saving(long selected, long dearest) {
        return switch (this) {
            case AmountOff(long amount) -> Math.min(amount, selected);
            case PercentOff(int percent) -> Fraction.of(selected).times(Fraction.of(percent, PERCENT_LIMIT)).ceiling();
            case FreeItem _ -> dearest;
        };
    }
}
