package regulars.domain.coupon;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import regulars.domain.Fraction;
import regulars.domain.tier.Measure;
import regulars.domain.tier.TierMeasure;

/**
 * Who has earned so much is given a coupon, once in each window.
 *
 * @param threshold in the measure's own units; of money, minor units
 */
public record IssueWhen(TierMeasure measure, long threshold, IssueWindow window) {

    /**
     * The windows that a look now can still change anything in, by their keys: that of this month, and that of the month
     * before, since a scan may be some days late. True where the threshold is reached.
     *
     * @param since the month in which the coupon was set up; what was over by then gives nothing
     */
    public Map<String, Boolean> reached(Map<YearMonth, Measure> measures, YearMonth now, YearMonth since) {
        var windows = new LinkedHashMap<String, Boolean>();
        Stream.of(now.minusMonths(1), now).filter(month -> !month.isBefore(since))
                .forEach(month -> windows.put(window.key(month), isReached(window.sum(measures, month))));
        return windows;
    }

    private boolean isReached(Measure sum) {
        return measure.of(sum).compareTo(Fraction.of(threshold)) >= 0;
    }
}
