package regulars.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import regulars.domain.program.LimitPeriod;
import regulars.domain.program.OfferId;
import regulars.domain.program.RewardId;
import regulars.domain.program.Terms;

/** What is kept of how often something limited was had. */
class UsesTest {
    private static final OfferId CUP = OfferId.of(Terms.id("A"), new RewardId("cup"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    @Test
    void oldPeriodsAreForgotten() {
        Uses uses = Uses.NONE;
        for (int day = 0; day < 20; day++) {
            uses = uses.plus(CUP, DAY.minusDays(40 - day), 1);
        }
        uses = uses.plus(CUP, DAY, 1);
        assertEquals(Uses.PERIODS_KEPT, uses.times().get(CUP).size());
    }

    @Test
    void aLongerPeriodThatStillRunsIsNotForgottenForShorterOnesWhereTermsHaveChanged() {
        Uses uses = Uses.NONE;
        for (int day = 9; day > 0; day--) {
            uses = uses.plus(CUP, DAY.minusDays(day), 1);
        }
        for (LimitPeriod period : LimitPeriod.values()) {
            uses = uses.plus(CUP, period.start(DAY), 1);
        }
        uses = uses.plus(CUP, LimitPeriod.EVER.start(DAY), 1).plus(CUP, DAY, 1);
        assertEquals(2, uses.of(CUP, LimitPeriod.EVER.start(DAY)));
        assertEquals(1, uses.of(CUP, LimitPeriod.YEAR.start(DAY)));
        assertEquals(1, uses.of(CUP, LimitPeriod.MONTH.start(DAY)));
        assertEquals(2, uses.of(CUP, DAY));
    }
}
