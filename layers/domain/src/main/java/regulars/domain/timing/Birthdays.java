package regulars.domain.timing;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * On which dates someone is wished well. Once for each birthday, and never twice within {@value #APART_DAYS} days: a
 * birthday that is edited after its wish brings no second one, whatever it is edited to.
 */
public final class Birthdays {
    private static final int APART_DAYS = 300;

    private Birthdays() {
    }

    /**
     * A birthday and the date of its wish.
     *
     * @param year of the birthday; that of the wish may be the one before or after
     */
    public record Occasion(int year, LocalDate date) { }

    /**
     * The first wish on or after a date.
     *
     * @param birthday 29 February is kept on the 28th in years that have none
     * @param daysBefore the birthday that it is due; below 0 after it
     * @param last the last wish that was given
     */
    public static Occasion next(MonthDay birthday, int daysBefore, LocalDate from, Optional<Occasion> last) {
        int year = from.getYear() - 1;
        while (!fits(occasion(birthday, daysBefore, year), from, last)) {
            year++;
        }
        return occasion(birthday, daysBefore, year);
    }

    private static boolean fits(Occasion occasion, LocalDate from, Optional<Occasion> last) {
        return !occasion.date().isBefore(from) && last.map(given -> occasion.year() > given.year()
                && ChronoUnit.DAYS.between(given.date(), occasion.date()) >= APART_DAYS).orElse(true);
    }

    private static Occasion occasion(MonthDay birthday, int daysBefore, int year) {
        return new Occasion(year, birthday.atYear(year).minusDays(daysBefore));
    }
}
