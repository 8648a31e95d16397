package regulars.domain.timing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Reservation;
import regulars.domain.program.Programs;
import regulars.domain.tier.TierStanding;

/** When an account has to be looked at again because something happens to it by itself. */
public final class AccountWake {
    private static final int WARNING_HOUR = 10;

    private AccountWake() {
    }

    /**
     * The first instant at which a lot becomes active, a lot or a reservation lapses, a level's end comes near, a term or
     * its grace has ended, or time alone brings a level; empty where nothing will. What has lapsed and is not entered yet
     * stays due; of levels what is past is done.
     */
    public static Optional<Instant> next(Account account, TierStanding standing, Programs programs, Instant now) {
        Stream<Instant> lapses = Stream.concat(reservations(account), lots(account, programs));
        Stream<Instant> anniversaries = programs.ladder().anniversaries(account.past()).stream().map(day -> start(day, programs));
        Stream<Instant> levels = Stream.concat(term(standing, programs), anniversaries).filter(at -> at.isAfter(now));
        return Stream.concat(lapses, levels).min(Comparator.naturalOrder());
    }

    /** Whether a level's last day is so near that its holder is to be warned of it. */
    public static boolean isNear(LocalDate lastDay, Programs programs, Instant now) {
        return !warning(lastDay, programs).isAfter(now);
    }

    private static Stream<Instant> reservations(Account account) {
        return account.reservations().stream().map(Reservation::expiresAt);
    }

    private static Stream<Instant> lots(Account account, Programs programs) {
        return account.holdings().values().stream()
                .flatMap(holding -> holding.lots().stream())
                .filter(lot -> lot.remaining() > 0)
                .flatMap(lot -> Stream.concat(lot.activatesAt(programs.zone()).stream(), lot.lapsesAt(programs.zone()).stream()));
    }

    private static Stream<Instant> term(TierStanding standing, Programs programs) {
        return standing.until().stream().flatMap(lastDay -> Stream.of(warning(lastDay, programs), start(lastDay.plusDays(1), programs)));
    }

    private static Instant start(LocalDate day, Programs programs) {
        return day.atStartOfDay(programs.zone()).toInstant();
    }

    private static Instant warning(LocalDate lastDay, Programs programs) {
        return new LocalHour(lastDay.minusDays(programs.ladder().warningDays()), WARNING_HOUR).in(programs.zone());
    }
}
