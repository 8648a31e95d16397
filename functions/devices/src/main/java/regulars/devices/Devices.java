package regulars.devices;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import regulars.domain.Base32;
import regulars.platform.store.Merchant;
import regulars.platform.table.Table;

/** A merchant's devices in the table. */
final class Devices {
    private final Table table;

    Devices(Table table) {
        this.table = table;
    }

    /** All of them, newest first. */
    List<Device> list(String merchant) {
        return table.list(Merchant.key(merchant).partition(), Device.SORT_PREFIX).stream().map(Device::of)
                .sorted(Comparator.comparing(Device::created).reversed().thenComparing(Device::id)).toList();
    }

    /** The merchant's own device; nothing for another's. */
    Optional<Device> find(String merchant, String id) {
        return Base32.isNormal(id, Device.ID_LENGTH)
                ? table.getConsistent(Device.key(merchant, id)).map(Device::of) : Optional.empty();
    }
}
