package regulars.outbox;

import java.util.List;
import java.util.Optional;
import regulars.platform.table.Item;

/**
 * What follows from one change.
 *
 * @param journal the line that the merchant's journal gets, or its list of consents taken back
 * @param day     the day that is to be closed after it
 */
record Consequences(List<Delivery> deliveries, Optional<Item> journal, Optional<Item> day) {
    static final Consequences NONE = new Consequences(List.of(), Optional.empty(), Optional.empty());

    Consequences {
        deliveries = List.copyOf(deliveries);
    }

    static Consequences of(Delivery... deliveries) {
        return new Consequences(List.of(deliveries), Optional.empty(), Optional.empty());
    }
}
