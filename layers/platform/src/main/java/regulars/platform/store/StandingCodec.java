package regulars.platform.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import regulars.domain.tier.TierLevel;
import regulars.domain.tier.TierStanding;

/** Where an account stands on the tier ladder, as the attribute {@code l} of its item. */
final class StandingCodec {
    private static final String GRACE = "grace";

    private StandingCodec() {
    }

    static TierStanding read(Map<String, String> stored) {
        var level = Optional.ofNullable(stored.get("level"))
                .map(name -> new TierLevel(name, Long.parseLong(stored.get("threshold"))));
        return new TierStanding(level,
                Optional.ofNullable(stored.get("since")).map(YearMonth::parse),
                Optional.ofNullable(stored.get("until")).map(LocalDate::parse),
                stored.containsKey(GRACE));
    }

    static Map<String, String> write(TierStanding standing) {
        var stored = new LinkedHashMap<String, String>();
        standing.level().ifPresent(level -> {
            stored.put("level", level.name());
            stored.put("threshold", Long.toString(level.threshold()));
        });
        standing.since().ifPresent(since -> stored.put("since", since.toString()));
        standing.until().ifPresent(until -> stored.put("until", until.toString()));
        if (standing.inGrace()) {
            stored.put(GRACE, "yes");
        }
        return stored;
    }
}
