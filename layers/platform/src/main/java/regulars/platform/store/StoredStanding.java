package regulars.platform.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import regulars.domain.tier.TierLevel;
import regulars.domain.tier.TierStanding;
import regulars.platform.table.Item;

/**
 * Where an account stands on the tier ladder, as the attribute {@code l} of its item.
 *
 * @param version the account's version that it was computed from; an older computation never replaces a newer one
 */
public record StoredStanding(TierStanding standing, long version) {

    static Optional<StoredStanding> read(Item item) {
        Map<String, String> stored = item.texts("l");
        return stored.isEmpty() ? Optional.empty() : Optional.of(read(stored));
    }

    private static StoredStanding read(Map<String, String> stored) {
        var level = Optional.ofNullable(stored.get("level"))
                .map(name -> new TierLevel(name, Long.parseLong(stored.get("threshold"))));
        return new StoredStanding(new TierStanding(level,
                Optional.ofNullable(stored.get("since")).map(YearMonth::parse),
                Optional.ofNullable(stored.get("until")).map(LocalDate::parse)),
                Long.parseLong(stored.get("version")));
    }

    /** The attribute's value. */
    public Map<String, String> attribute() {
        var stored = new LinkedHashMap<String, String>();
        standing.level().ifPresent(level -> {
            stored.put("level", level.name());
            stored.put("threshold", Long.toString(level.threshold()));
        });
        standing.since().ifPresent(since -> stored.put("since", since.toString()));
        standing.until().ifPresent(until -> stored.put("until", until.toString()));
        stored.put("version", Long.toString(version));
        return stored;
    }
}
