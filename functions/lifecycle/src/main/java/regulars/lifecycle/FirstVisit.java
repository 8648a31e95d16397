package regulars.lifecycle;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import regulars.domain.ledger.YearlyGift;
import regulars.domain.message.Automations;
import regulars.domain.message.MessageKind;
import regulars.lifecycle.Shops.Guest;

/**
 * The day of a member's first visit that stands.
 *
 * @param date where the merchant is
 */
record FirstVisit(LocalDate date) implements Yearly {
    /** What the message's line calls its date. */
    static final String DATE = "firstVisit";

    private static final int COMMON_YEAR = 2001;

    @Override
    public MessageKind kind() {
        return MessageKind.FIRST_VISIT;
    }

    @Override
    public YearlyGift.Cause cause() {
        return YearlyGift.Cause.FIRST_VISIT;
    }

    @Override
    public Automations.Wish wish(Guest guest) {
        return guest.shop().automations().firstVisit();
    }

    @Override
    public Optional<MonthDay> day(Guest guest) {
        return Optional.of(MonthDay.from(date));
    }

    /** Days before the day itself count too: it is the wish that comes then. */
    @Override
    public LocalDate first(Guest guest) {
        return date.plusYears(1).minusDays(wish(guest).daysBefore());
    }

    @Override
    public Map<String, String> details() {
        return Map.of(DATE, date.toString());
    }

    /** Whether the day of joining, which is kept as well, is the same: then that one is enough. */
    boolean isKeptAnyway(Guest guest) {
        return guest.shop().automations().anniversary().on() && commonYear(date).equals(commonYear(guest.joined()));
    }

    private static LocalDate commonYear(LocalDate day) {
        return MonthDay.from(day).atYear(COMMON_YEAR);
    }
}
