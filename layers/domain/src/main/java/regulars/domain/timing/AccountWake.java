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
    private static final int WARNING_DAYS = 21;
    private static final int WARNING_HOUR = 10;

    private AccountWake() {
    }

    /**
     * The first instant at which a lot becomes active, a lot or a reservation lapses, a term's end comes near, or a term has ended; empty
     * where nothing will. What has lapsed and is not entered yet stays due; of a term what is past is done.
     */
    public static Optional<Instant> next(Account account, TierStanding standing, Programs programs, Instant now) {
        Stream<Instant> lapses = Stream.concat(reservations(account), lots(account, programs));
        Stream<Instant> term = term(standing, programs).filter(at -> at.isAfter(now));
        return Stream.concat(lapses, term).min(Comparator.naturalOrder());
    }

    /** Whether a term's end is so near that its holder is to be warned of it. */
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
        return standing.until().stream().flatMap(lastDay -> Stream.of(warning(lastDay, programs),
                lastDay.plusDays(1).atStartOfDay(programs.zone()).toInstant()));
    }

    private static Instant warning(LocalDate lastDay, Programs programs) {
        return new LocalHour(lastDay.minusDays(WARNING_DAYS), WARNING_HOUR).in(programs.zone());
    }
}
