package regulars.domain.program;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import regulars.domain.Check;
import regulars.domain.ProgramId;
import regulars.domain.Violation;
import regulars.domain.tier.TierLadder;

/**
 * What a merchant has set up, as one read: programs, tier ladder, and the clock of its place.
 *
 * @param versions the programs in the merchant's order, closed ones too; of one program its newest version and those
 *     that a late scan can still meet
 * @param ladder without levels where the merchant has no tiers
 * @param choice without options where each account earns in every program
 * @param cutOverHour hour of the local day, 0 to 23, at which the business day begins
 * @param usedUp what all members together have had as often as it can be had; only what a decision asks about
 */
public record Programs(List<Program> versions, TierLadder ladder, EarningChoice choice, ZoneId zone, int cutOverHour, Set<OfferId> usedUp) {
    /** Most programs of one merchant, closed ones included. */
    public static final int PROGRAMS_LIMIT = 20;

    private static final int LAST_HOUR = 23;

    public Programs {
        versions = List.copyOf(versions);
        usedUp = Set.copyOf(usedUp);
    }

    /** As they are set up, where nothing is used up and each account earns in every program. */
    public Programs(List<Program> versions, TierLadder ladder, ZoneId zone, int cutOverHour) {
        this(versions, ladder, EarningChoice.NONE, zone, cutOverHour, Set.of());
    }

    /** The same, where this is used up. */
    public Programs usedUp(Set<OfferId> offers) {
        return new Programs(versions, ladder, choice, zone, cutOverHour, offers);
    }

    /** The newest version of every program, in the merchant's order. */
    public List<Program> current() {
        return histories().values().stream().map(List::getLast).toList();
    }

    /**
     * The version of every program in force at an instant, in the merchant's order. Where that lies before the oldest
     * version kept, the oldest one counts.
     */
    public List<Program> inForce(Instant at) {
        return histories().values().stream().map(history -> inForce(history, at)).toList();
    }

    /** Of these versions those of programs that ran. */
    public List<Program> running(Instant at) {
        return inForce(at).stream().filter(Program::isActive).toList();
    }

    /** The newest version of one program. */
    public Optional<Program> find(ProgramId id) {
        return versions.stream().filter(program -> program.id().equals(id)).max(Comparator.comparingInt(Program::version));
    }

    /** This version of a program, where it is kept. */
    public Optional<Program> version(ProgramId id, int version) {
        return versions.stream().filter(program -> program.id().equals(id) && program.version() == version).findFirst();
    }

    /**
     * The same with one more version: it takes its program's place in the order, or comes last; versions that no scan
     * after {@code oldestScan} can meet are left out. Throws IllegalArgumentException if it cannot follow the version
     * before, see {@link Program#canFollow}.
     */
    public Programs with(Program version, Instant oldestScan) {
        if (!find(version.id()).map(version::canFollow).orElse(true)) {
            throw new IllegalArgumentException("a program's unit stays the same");
        }
        var all = Stream.concat(versions.stream(), Stream.of(version)).toList();
        var kept = histories(all).values().stream()
                .flatMap(history -> history.stream().skip(history.indexOf(inForce(history, oldestScan))))
                .toList();
        return new Programs(kept, ladder, choice, zone, cutOverHour, Set.of());
    }

    /** The same with another ladder. */
    public Programs with(TierLadder other) {
        return new Programs(versions, other, choice, zone, cutOverHour, Set.of());
    }

    /** The same with another choice. */
    public Programs with(EarningChoice other) {
        return new Programs(versions, ladder, other, zone, cutOverHour, Set.of());
    }

    /** The same by another clock. */
    public Programs with(ZoneId otherZone, int otherHour) {
        return new Programs(versions, ladder, choice, otherZone, otherHour, Set.of());
    }

    /** The business day of an instant at this merchant. */
    public BusinessDay businessDay(Instant at) {
        return BusinessDay.of(at, zone, cutOverHour);
    }

    /** The calendar date of an instant at this merchant. */
    public LocalDate localDate(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** What breaks a rule: too many programs, or a cut-over hour that no day has. */
    public List<Violation> violations() {
        var check = new Check();
        check.range("/programs", histories().size(), 0, PROGRAMS_LIMIT);
        check.range("/cutOverHour", cutOverHour, 0, LAST_HOUR);
        return check.violations();
    }

    /** What of a program breaks a rule because of the others: costs in one that is not there, or that counts nothing. */
    public List<Violation> violations(Program program) {
        var check = new Check();
        for (int reward = 0; reward < program.rewards().size(); reward++) {
            List<Cost> costs = program.rewards().get(reward).alsoCosts();
            for (int index = 0; index < costs.size(); index++) {
                check(check, "/rewards/" + reward + "/alsoCosts/" + index, costs.get(index));
            }
        }
        return check.violations();
    }

    private void check(Check check, String pointer, Cost cost) {
        Optional<ProgramKind> kind = find(cost.program()).map(Program::kind).filter(found -> found != ProgramKind.DISCOUNT);
        check.that(kind.isPresent(), Violation.of(pointer + "/programId", "program-without-units"));
        kind.filter(ProgramKind.STAMPS::equals).ifPresent(_ -> check.range(pointer + "/units", cost.units(), 1, Program.GOAL_LIMIT));
    }

    private Map<ProgramId, List<Program>> histories() {
        return histories(versions);
    }

    private static Map<ProgramId, List<Program>> histories(List<Program> versions) {
        var histories = new LinkedHashMap<ProgramId, List<Program>>();
        versions.forEach(version -> histories.computeIfAbsent(version.id(), _ -> new ArrayList<>()).add(version));
        histories.values().forEach(history -> history.sort(Comparator.comparingInt(Program::version)));
        return histories;
    }

    private static Program inForce(List<Program> history, Instant at) {
        return history.reversed().stream()
                .filter(version -> !version.since().isAfter(at))
                .findFirst()
                .orElseGet(history::getFirst);
    }
}
