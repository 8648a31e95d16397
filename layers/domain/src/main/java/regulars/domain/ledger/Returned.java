package regulars.domain.ledger;

import java.util.List;
import java.util.OptionalLong;

/** What of a scan is taken back. */
public sealed interface Returned {
    /** All that is left of it. */
    record Everything() implements Returned {
    }

    /** Part of a purchase of which nothing but the amount is known, in minor units, at least 1. */
    record Amount(long amount) implements Returned {
        /** Throws IllegalArgumentException for less than 1. */
        public Amount {
            requirePositive(amount);
        }
    }

    /** Some of the things on a receipt. */
    record Items(List<Item> items) implements Returned {
        /** Throws IllegalArgumentException for no items. */
        public Items {
            items = List.copyOf(items);
            requirePositive(items.size());
        }
    }

    /**
     * So many of one line.
     *
     * @param line its number on the receipt, from 0
     * @param quantity at least 1; empty for all that is left
     */
    record Item(int line, OptionalLong quantity) {
        /** Throws IllegalArgumentException for a quantity below 1. */
        public Item {
            requirePositive(quantity.orElse(1));
        }
    }

    private static void requirePositive(long number) {
        if (number < 1) {
            throw new IllegalArgumentException("what is taken back is more than nothing");
        }
    }
}
