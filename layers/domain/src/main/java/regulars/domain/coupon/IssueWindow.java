package regulars.domain.coupon;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import regulars.domain.tier.Measure;

/** Over which time what was earned counts for being given a coupon. */
public enum IssueWindow {
    /** A month of the calendar. */
    MONTH,
    /** A year of the calendar. */
    YEAR,
    /** Everything. */
    LIFETIME;

    /** Small letters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Names the one that a month belongs to. */
    public String key(YearMonth month) {
        return switch (this) {
            case MONTH -> month.toString();
            case YEAR -> Integer.toString(month.getYear());
            case LIFETIME -> "ever";
        };
    }

    /** All that was earned in the one that a month belongs to. */
    Measure sum(Map<YearMonth, Measure> measures, YearMonth month) {
        return measures.entrySet().stream().filter(earned -> key(earned.getKey()).equals(key(month)))
                .map(Map.Entry::getValue).reduce(Measure.NONE, Measure::plus);
    }
}
