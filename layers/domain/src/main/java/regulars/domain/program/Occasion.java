package regulars.domain.program;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import regulars.domain.Label;
import regulars.domain.PlaceId;
import regulars.domain.purchase.Money;
import regulars.domain.purchase.Purchase;
import regulars.domain.purchase.SalesChannel;

/**
 * What is known of a scan, and all that terms may ask about.
 *
 * @param wallClock of the place, when it happened
 * @param place empty where nobody said
 * @param level number of the guest's level as the scan is recorded, 1 for the ladder's first, 0 below it
 * @param visit number of the visit among the account's standing scans, from 1, in the order in which they are recorded
 * @param labels of the member whose card was scanned; none of whoever shows no card
 * @param purchase empty where nothing is known of it
 */
public record Occasion(
        LocalDateTime wallClock,
        SalesChannel channel,
        Optional<PlaceId> place,
        int level,
        long visit,
        Set<Label> labels,
        Optional<Purchase> purchase) {

    /** Of the purchase, in minor units; 0 where nothing is known of it. */
    long total() {
        return purchase.map(Purchase::total).map(Money::amount).orElse(0L);
    }

    /** Whether one of these was bought; of an amount alone nobody can tell. */
    boolean has(Selection selection) {
        return purchase.map(bought -> bought.lines().stream().anyMatch(selection::contains)).orElse(false);
    }
}
