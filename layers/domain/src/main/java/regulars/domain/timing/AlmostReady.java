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
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.Programs;

/**
 * A card that lacks one stamp, whose holder has not come for some days and hears of it once. Not on the way out of the
 * shop, where the card has just said so; and not of a card of two stamps, which lacks one after every visit.
 *
 * @param since the local date of the last visit
 */
public record AlmostReady(ProgramId program, LocalDate since) {
    private static final int DAYS = 3;
    private static final int HOUR = 10;
    private static final int WORTH_SAYING_DAYS = 7;
    private static final int GOAL_LEAST = 3;

    /** Those whose day has begun and is not long over. */
    public static List<AlmostReady> near(Account account, Programs programs, Instant now) {
        return all(account, programs, now).filter(card -> !card.start(programs.zone()).isAfter(now) && card.over(programs.zone()).isAfter(now)).toList();
    }

    /** The next beginning of such a day after an instant. */
    public static Optional<Instant> next(Account account, Programs programs, Instant after) {
        return all(account, programs, after).map(card -> card.start(programs.zone())).filter(start -> start.isAfter(after))
                .min(Comparator.naturalOrder());
    }

    /** Whether one stamp is missing, and nobody has come since. */
    public boolean holds(Account account, Programs programs, Instant now) {
        return all(account, programs, now).anyMatch(this::equals);
    }

    /** When the message comes to a member who is there. */
    public Instant reminder(ZoneId member) {
        return new LocalHour(since.plusDays(DAYS), HOUR).in(member);
    }

    /** When it is no longer worth saying. */
    public Instant over(ZoneId zone) {
        return since.plusDays(DAYS + WORTH_SAYING_DAYS).atStartOfDay(zone).toInstant();
    }

    private Instant start(ZoneId zone) {
        return since.plusDays(DAYS).atStartOfDay(zone).toInstant();
    }

    private static Stream<AlmostReady> all(Account account, Programs programs, Instant now) {
        AccountView card = account.asOf(now, programs.zone());
        return account.lastActivity().stream().flatMap(day -> programs.current().stream()
                .filter(program -> program.isActive() && program.kind() == ProgramKind.STAMPS && lacksOne(program, card))
                .map(program -> new AlmostReady(program.id(), day)));
    }

    private static boolean lacksOne(Program program, AccountView card) {
        return program.firstReward().filter(reward -> reward.cost() >= GOAL_LEAST && reward.fromLevel().isEmpty())
                .filter(reward -> card.available(program.id()) == reward.cost() - 1).isPresent();
    }
}
