package regulars.simulator.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import regulars.domain.program.LotEnd;
import regulars.domain.program.LotExpiry;

/** Units that were credited together and end together. Nothing of it is ever forgotten: what became of it is noted. */
final class Batch {
    /** Those that can be spent first, soonest ending first, then oldest. */
    static final Comparator<Batch> SPENDING_ORDER = Comparator.comparing((Batch batch) -> batch.pendingUntil.isPresent())
            .thenComparing(batch -> batch.lastDay).thenComparing(batch -> batch.opened).thenComparing(Batch::name);

    /** A batch that ended so many months ago is closed: all of it counts as lapsed. */
    private static final int REMEMBERED_MONTHS = 12;
    private static final int REMEMBERED_DAYS_IF_EMPTY = 7;

    final LocalDate opened;
    final Optional<LocalDate> pendingUntil;
    final LotEnd end;
    LocalDate lastDay;
    long left;
    long lapsed;
    Optional<Batch> movedTo = Optional.empty();

    Batch(LocalDate opened, Optional<LocalDate> pendingUntil, LotEnd end, LocalDate active) {
        this.opened = opened;
        this.pendingUntil = pendingUntil;
        this.end = end;
        this.lastDay = lastDay(end, active);
    }

    /** The last of all days where it never ends. */
    static LocalDate lastDay(LotEnd end, LocalDate active) {
        return switch (end) {
            case LotEnd.Never _ -> LocalDate.MAX;
            case LotEnd.On(LocalDate day) -> day;
            case LotEnd.Idle(int months, LocalDate from) -> (active.isAfter(from) ? active : from).plusMonths(months);
        };
    }

    boolean isOpen() {
        return movedTo.isEmpty();
    }

    boolean isSame(Optional<LocalDate> otherPending, LotEnd otherEnd) {
        return pendingUntil.equals(otherPending) && end.equals(otherEnd);
    }

    /** Whether both end after the same silence. */
    boolean isAlike(Optional<LocalDate> otherPending, LotEnd otherEnd) {
        return pendingUntil.equals(otherPending) && end instanceof LotEnd.Idle(int months, _)
                && otherEnd instanceof LotEnd.Idle(int others, _) && months == others;
    }

    LocalDate from() {
        return end instanceof LotEnd.Idle(_, LocalDate from) ? from : opened;
    }

    Batch whereabouts() {
        return movedTo.map(Batch::whereabouts).orElse(this);
    }

    /** Whether nobody can tell any more what became of it. */
    boolean isClosed(LocalDate today) {
        LocalDate nominal = lastDay(end, LocalDate.MIN);
        return isForgotten(today) && !nominal.equals(LocalDate.MAX) && nominal.plusMonths(REMEMBERED_MONTHS).isBefore(today);
    }

    private boolean isForgotten(LocalDate today) {
        return left == 0 && !lastDay.equals(LocalDate.MAX)
                && (lapsed == 0 ? lastDay.plusDays(REMEMBERED_DAYS_IF_EMPTY) : lastDay.plusMonths(REMEMBERED_MONTHS)).isBefore(today);
    }

    String name() {
        return pendingUntil.map(day -> day + ">").orElse("") + switch (end) {
            case LotEnd.Never _ -> "never";
            case LotEnd.On(LocalDate day) -> day.toString();
            case LotEnd.Idle(int months, LocalDate from) -> "idle-" + months + "@" + from;
        };
    }

    /** When what is credited on a day ends. */
    static LotEnd end(LotExpiry expiry, LocalDate from) {
        return switch (expiry) {
            case LotExpiry.Never _ -> new LotEnd.Never();
            case LotExpiry.RollingMonths(int months) -> new LotEnd.On(from.withDayOfMonth(1).plusMonths(months + 1L).minusDays(1));
            case LotExpiry.RollingMonthsToTheDay(int months) -> new LotEnd.On(from.plusMonths(months));
            case LotExpiry.FixedDate(var date) -> new LotEnd.On(Stream.of(from.getYear(), from.getYear() + 1).map(date::atYear)
                    .filter(from::isBefore).findFirst().orElseThrow());
            case LotExpiry.Inactivity(int months) -> new LotEnd.Idle(months, from);
        };
    }
}
