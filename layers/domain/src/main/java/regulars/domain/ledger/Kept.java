package regulars.domain.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * What of a purchase has not been taken back.
 *
 * @param quantities by line, in the till's order; minor units where nothing but an amount is known
 */
public record Kept(List<Long> quantities) {
    /** Throws IllegalArgumentException for a quantity below 0. */
    public Kept {
        quantities = List.copyOf(quantities);
        if (quantities.stream().anyMatch(quantity -> quantity < 0)) {
            throw new IllegalArgumentException("no less than nothing is kept");
        }
    }

    /** Whether all of it has been taken back. */
    public boolean isNothing() {
        return quantities.stream().allMatch(quantity -> quantity == 0);
    }

    /** Nothing of it. */
    Kept nothing() {
        return new Kept(quantities.stream().map(_ -> 0L).toList());
    }

    Kept without(int line, long quantity) {
        var less = new ArrayList<>(quantities);
        less.set(line, less.get(line) - quantity);
        return new Kept(less);
    }
}
