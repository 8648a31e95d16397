package regulars.platform.store;

import java.time.ZoneId;
import java.util.Optional;

/** Time zones by their names in IANA's database. */
public final class TimeZones {
    private TimeZones() {
    }

    /** The zone of this name; offsets, which {@link ZoneId} would take too, know no summer time and are refused. */
    public static Optional<ZoneId> find(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }
}
