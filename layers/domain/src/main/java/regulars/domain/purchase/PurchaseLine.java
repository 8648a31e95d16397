package regulars.domain.purchase;

import java.util.Optional;

/**
 * One line of a purchase; amounts in minor units of its currency.
 *
 * @param sku what was sold, by the till's name for it
 * @param unitPrice of one, before the discount
 * @param discount on the whole line
 */
public record PurchaseLine(
        Optional<String> sku,
        Optional<String> category,
        Optional<String> brand,
        long quantity,
        long unitPrice,
        long discount) {

    /** A line that says nothing but its amount. */
    public static PurchaseLine of(long amount) {
        return new PurchaseLine(Optional.empty(), Optional.empty(), Optional.empty(), 1, amount, 0);
    }

    /** What was paid for it. */
    public long amount() {
        return gross() - discount;
    }

    /** Its price before the discount. */
    long gross() {
        return Math.multiplyExact(quantity, unitPrice);
    }
}
