package regulars.domain.ledger;

import java.util.Locale;
import regulars.domain.program.Gift;

/** A gift that comes once a year, whatever is asked for it. */
public record YearlyGift(Cause cause, int year, Gift gift) {
    /** What it is given for. */
    public enum Cause {
        /** The member's birthday. */
        BIRTHDAY,
        /** The day on which the member joined. */
        ANNIVERSARY,
        /** The day of the member's first visit. */
        FIRST_VISIT;

        /** Stable, in kebab case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
