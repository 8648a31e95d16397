package regulars.domain.program;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import regulars.domain.ProgramId;
import regulars.domain.Violation;
import regulars.domain.tier.TierLadder;

/**
 * What a merchant has set up, as one read: programs, tier ladder, and the clock of its place.
 *
 * @param versions the programs in the merchant's order, closed ones too; of one program its newest version and those
 *     that a late scan can still meet
 * @param ladder without levels where the merchant has no tiers
 * @param cutOverHour hour of the local day, 0 to 23, at which the business day begins
 */
public record Programs(List<StampProgram> versions, TierLadder ladder, ZoneId zone, int cutOverHour) {
    /** Most programs of one merchant, closed ones included. */
    public static final int PROGRAMS_LIMIT = 20;

    public Programs {
        versions = List.copyOf(versions);
    }

    /** The newest version of every program, in the merchant's order. */
    public List<StampProgram> current() {
        throw new UnsupportedOperationException();
    }

    /**
     * The version of every program in force at an instant, in the merchant's order. Where that lies before the oldest
     * version kept, the oldest one counts.
     */
    public List<StampProgram> inForce(Instant at) {
        throw new UnsupportedOperationException();
    }

    /** The newest version of one program. */
    public Optional<StampProgram> find(ProgramId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * The same with one more version: it takes its program's place in the order, or comes last; versions that no scan
     * after {@code oldestScan} can meet are left out.
     */
    public Programs with(StampProgram version, Instant oldestScan) {
        throw new UnsupportedOperationException();
    }

    /** The same with another ladder. */
    public Programs with(TierLadder other) {
        return new Programs(versions, other, zone, cutOverHour);
    }

    /** The business day of an instant at this merchant. */
    public BusinessDay businessDay(Instant at) {
        return BusinessDay.of(at, zone, cutOverHour);
    }

    /** The calendar date of an instant at this merchant. */
    public LocalDate localDate(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** What breaks a rule, in any program, the ladder or the number of programs. */
    public List<Violation> violations() {
        throw new UnsupportedOperationException();
    }
}
