package regulars.domain.timing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import regulars.domain.ProgramId;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.AccountView;
import regulars.domain.ledger.Lot;
import regulars.domain.message.Automations.Expiring;
import regulars.domain.program.LotEnd;

/**
 * What of one program ends on one day, of which its holder is reminded once, some days before. There is nothing to be
 * reminded of where the units came, or were kept alive by a visit, when that day had already begun. The day of the
 * reminder begins where the merchant is; the message comes at an hour of the member's clock.
 *
 * @param lastDay the last local day on which the units can be used
 */
public record Ending(ProgramId program, LocalDate lastDay) {
    private static final int HOUR = 10;

    /** Whose day of reminder has begun, and that have something left and are not over; of a settled account. */
    public static List<Ending> near(Account account, Expiring settings, ZoneId zone, Instant now) {
        return all(account, settings).filter(ending -> !ending.start(settings, zone).isAfter(now)).toList();
    }

    /** The next beginning of a day of reminder after an instant. */
    public static Optional<Instant> next(Account account, Expiring settings, ZoneId zone, Instant after) {
        return all(account, settings).map(ending -> ending.start(settings, zone)).filter(start -> start.isAfter(after))
                .min(Comparator.naturalOrder());
    }

    /** What of the program can be used on the last day and no longer, as things stand. */
    public long units(AccountView card) {
        return card.holding(program).lots().stream().filter(lot -> isUsable(lot) && lot.lastDay().equals(Optional.of(lastDay)))
                .mapToLong(Lot::remaining).sum();
    }

    /** When the message comes to a member who is there. */
    public Instant reminder(Expiring settings, ZoneId member) {
        return new LocalHour(lastDay.minusDays(settings.daysBefore()), HOUR).in(member);
    }

    /** When it is all over. */
    public Instant over(ZoneId zone) {
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private Instant start(Expiring settings, ZoneId zone) {
        return lastDay.minusDays(settings.daysBefore()).atStartOfDay(zone).toInstant();
    }

    private static Stream<Ending> all(Account account, Expiring settings) {
        return !settings.on() ? Stream.empty() : account.holdings().entrySet().stream()
                .flatMap(held -> held.getValue().lots().stream().filter(lot -> isUsable(lot) && livesLongEnough(lot, account, settings))
                        .map(lot -> new Ending(held.getKey(), lot.lastDay().orElseThrow())))
                .distinct();
    }

    /** What is not active yet is looked at when it becomes so. */
    private static boolean isUsable(Lot lot) {
        return lot.remaining() > 0 && lot.name().pendingUntil().isEmpty();
    }

    private static boolean livesLongEnough(Lot lot, Account account, Expiring settings) {
        LocalDate begun = lot.name().end() instanceof LotEnd.Idle
                ? account.lastActivity().filter(lot.opened()::isBefore).orElse(lot.opened()) : lot.opened();
        return lot.lastDay().filter(day -> begun.isBefore(day.minusDays(settings.daysBefore()))).isPresent();
    }
}
