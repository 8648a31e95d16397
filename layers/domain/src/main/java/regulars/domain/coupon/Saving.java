package regulars.domain.coupon;

import java.util.Optional;
import regulars.domain.purchase.Money;

/**
 * What a coupon does for a purchase.
 *
 * @param money less to pay; empty where something is handed out that is not on the bill, or the bill is not known
 */
public record Saving(Optional<Money> money) {
    /** Nothing on the bill changes. */
    public static final Saving BESIDE_THE_BILL = new Saving(Optional.empty());
}
