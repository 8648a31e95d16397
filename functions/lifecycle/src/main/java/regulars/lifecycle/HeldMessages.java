package regulars.lifecycle;

import java.util.Optional;
import regulars.platform.store.Due;
import regulars.platform.store.SendId;
import regulars.platform.table.Item;
import regulars.platform.table.Table;

/** Messages that were held until the quiet hours were over, or until their hour. Whoever sends one takes it off the index. */
final class HeldMessages {
    private final Table table;
    private final Outlet messages;
    private final Outlet bulk;

    HeldMessages(Table table, Outlet messages, Outlet bulk) {
        this.table = table;
        this.messages = messages;
        this.bulk = bulk;
    }

    void look(SendId id, String due) {
        Optional<Item> line = table.getConsistent(id.key());
        if (line.flatMap(item -> item.optionalText(Due.AT)).equals(Optional.of(due))) {
            (id.isBulk() ? bulk : messages).send(id.message());
        }
    }
}
