package regulars.lifecycle;

import java.util.List;
import java.util.Optional;
import regulars.platform.store.Due;
import regulars.platform.store.SendId;
import regulars.platform.table.Item;
import regulars.platform.table.Table;

/** Messages that were held until the quiet hours were over. Whoever sends one takes it off the index. */
final class HeldMessages {
    private final Table table;
    private final Outlet messages;

    HeldMessages(Table table, Outlet messages) {
        this.table = table;
        this.messages = messages;
    }

    void look(SendId id, String due) {
        Optional<Item> line = table.getConsistent(id.key());
        if (line.flatMap(item -> item.optionalText(Due.AT)).equals(Optional.of(due))) {
            messages.send(List.of(id.request()));
        }
    }
}
