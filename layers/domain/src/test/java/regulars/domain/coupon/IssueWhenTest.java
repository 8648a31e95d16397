package regulars.domain.coupon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import regulars.domain.tier.Measure;
import regulars.domain.tier.TierMeasure;

class IssueWhenTest {
    private static final YearMonth DECEMBER = YearMonth.of(2027, 12);
    private static final YearMonth JANUARY = YearMonth.of(2028, 1);
    private static final Map<YearMonth, Measure> SPENT = Map.of(YearMonth.of(2027, 11), new Measure(0, 0, 400, 1),
            DECEMBER, new Measure(0, 0, 600, 2), JANUARY, new Measure(0, 0, 100, 1));

    private static Map<String, Boolean> reached(long threshold, IssueWindow window, YearMonth now, YearMonth since) {
        return new IssueWhen(TierMeasure.SPEND, threshold, window).reached(SPENT, now, since);
    }

    @Test
    void eachMonthCountsForItself() {
        assertEquals(Map.of("2027-12", true, "2028-01", false), reached(600, IssueWindow.MONTH, JANUARY, DECEMBER));
        assertEquals(Map.of("2027-12", false, "2028-01", false), reached(601, IssueWindow.MONTH, JANUARY, DECEMBER));
    }

    @Test
    void theYearBeforeIsLookedAtThroughJanuary() {
        assertEquals(Map.of("2027", true, "2028", false), reached(1000, IssueWindow.YEAR, JANUARY, DECEMBER));
        assertEquals(Map.of("2028", false), reached(1000, IssueWindow.YEAR, JANUARY.plusMonths(1), DECEMBER));
    }

    @Test
    void aLifetimeIsOneWindow() {
        assertEquals(Map.of("ever", true), reached(1100, IssueWindow.LIFETIME, JANUARY, DECEMBER));
        assertEquals(Map.of("ever", false), reached(1101, IssueWindow.LIFETIME, JANUARY, DECEMBER));
    }

    @Test
    void whatWasOverWhenTheCouponBeganGivesNothing() {
        assertEquals(Map.of("2028-01", false), reached(600, IssueWindow.MONTH, JANUARY, JANUARY));
    }
}
