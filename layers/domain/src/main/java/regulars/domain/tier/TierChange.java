package regulars.domain.tier;

import java.time.YearMonth;

/**
 * One step of a course.
 *
 * @param month in which it took effect; after a term's end the month that follows
 */
public record TierChange(YearMonth month, TierStanding from, TierStanding to, TierReason reason) {
}
