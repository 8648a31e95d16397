package regulars.domain.timing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Someone's silence since the last visit, or since joining, measured by that person's own usual gap.
 *
 * @param since date of the last visit, or of joining
 * @param usualGap in days; empty where there is no rhythm yet
 */
public record Silence(LocalDate since, OptionalDouble usualGap) {
    private static final double SLIPPING_RATIO = 1.5;
    private static final double LAPSED_RATIO = 2.0;
    /** Nobody is missed after a weekend, however often that person comes. */
    private static final int SLIPPING_LEAST_DAYS = 7;
    private static final int LOOK_AGAIN_DAYS = 60;

    /** The date from which on a regular is slipping away; nobody is a regular without a rhythm. */
    public Optional<LocalDate> slips() {
        return usualGap.isEmpty() ? Optional.empty()
                : Optional.of(since.plusDays(Math.max(SLIPPING_LEAST_DAYS, days(SLIPPING_RATIO))));
    }

    /** The date from which on someone has lapsed: after twice the usual gap, and not before so many days. */
    public LocalDate lapses(int leastDays) {
        return since.plusDays(Math.max(leastDays, days(LAPSED_RATIO)));
    }

    /** How many invitations the silence is worth by a date: one when it lapses, and one more each time as long again. */
    public int invitations(LocalDate date, int leastDays) {
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(since, date) / ChronoUnit.DAYS.between(since, lapses(leastDays))));
    }

    /** The date of the next invitation, on a day or after it; none where all have been. */
    public Optional<LocalDate> nextInvitation(LocalDate from, int leastDays, int invitations) {
        long lapse = ChronoUnit.DAYS.between(since, lapses(leastDays));
        return IntStream.rangeClosed(1, invitations).mapToObj(invitation -> since.plusDays(invitation * lapse))
                .filter(date -> !date.isBefore(from)).findFirst();
    }

    /** The first date after another on which there may be something to do; after the last invitation every 60 days. */
    public LocalDate nextLook(LocalDate after, int leastDays, int invitations) {
        LocalDate look = slips().orElseGet(() -> lapses(leastDays));
        long lapse = ChronoUnit.DAYS.between(since, lapses(leastDays));
        for (int invitation = 1; !look.isAfter(after) && invitation <= invitations; invitation++) {
            look = since.plusDays(invitation * lapse);
        }
        while (!look.isAfter(after)) {
            look = look.plusDays(LOOK_AGAIN_DAYS);
        }
        return look;
    }

    /** The first whole number of days at which the silence reaches the ratio. */
    private long days(double ratio) {
        return (long) Math.ceil(ratio * usualGap.orElse(0));
    }
}
