package regulars.domain.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import regulars.domain.ProgramId;
import regulars.domain.Refusal;
import regulars.domain.program.BusinessDay;
import regulars.domain.program.Programs;
import regulars.domain.program.Program;

/** One scan: which programs it stamps, what cool-down and cap leave of it, and what it gives. */
final class Scanning {
    static final String RULE = "stamp";

    private final Draft draft;
    private final Command.Earn command;
    private final Instant occurredAt;
    private final List<Program> terms;
    private final List<Program> stamped;

    Scanning(Draft draft, Command.Earn command) {
        this.draft = draft;
        this.command = command;
        occurredAt = command.request().occurred();
        terms = draft.programs().inForce(occurredAt);
        stamped = stamped(command.programs());
    }

    Decision decide() {
        Optional<Refusal> refusal = Refusals.first(List.of(
                this::stampsOutOfRange,
                this::programUnknown,
                this::programClosed,
                this::noActiveProgram,
                this::tooManyScans,
                this::coolDown,
                this::dailyCapReached));
        return refusal.<Decision>map(Decision.Refused::new).orElseGet(() -> new Decision.Accepted(give()));
    }

    private Posting give() {
        Map<ProgramId, Long> units = units();
        List<Movement> movements = stamped.stream()
                .filter(program -> units.get(program.id()) > 0)
                .map(program -> Credits.movement(draft, program, RULE, units.get(program.id()), occurredAt))
                .toList();
        units.values().removeIf(given -> given == 0);
        draft.append(command.request(), EntryType.EARN, command.override(), Optional.empty(), movements);
        draft.remember(new Scan(occurredAt, command.request().id().key(), units));
        draft.measure(occurredAt, units.values().stream().mapToLong(Long::longValue).sum());
        Lapses.enter(draft);
        return draft.posting();
    }

    /** The programs that are stamped: those that are named, or all that are active. */
    private List<Program> stamped(Set<ProgramId> named) {
        return terms.stream()
                .filter(program -> named.isEmpty() ? program.isActive() : named.contains(program.id()))
                .toList();
    }

    /** What each program gives after its cap. */
    private Map<ProgramId, Long> units() {
        var units = new LinkedHashMap<ProgramId, Long>();
        stamped.forEach(program -> units.put(program.id(), Math.min(command.stamps(), room(program))));
        return units;
    }

    private long room(Program program) {
        if (command.override() || program.dailyCap().isEmpty()) {
            return Long.MAX_VALUE;
        }
        return Math.max(0, program.dailyCap().getAsLong() - given(program.id()));
    }

    private long given(ProgramId program) {
        Programs programs = draft.programs();
        BusinessDay day = programs.businessDay(occurredAt);
        return draft.scans().stream()
                .filter(scan -> programs.businessDay(scan.occurredAt()).equals(day))
                .mapToLong(scan -> scan.unitsIn(program))
                .sum();
    }

    private Optional<Refusal> stampsOutOfRange() {
        boolean within = command.stamps() >= 1 && command.stamps() <= Ledger.STAMPS_LIMIT;
        return Refusals.unless(within, () -> new Refusal.StampsOutOfRange(1, Ledger.STAMPS_LIMIT));
    }

    private Optional<Refusal> programUnknown() {
        var unknown = new HashSet<>(command.programs());
        terms.forEach(program -> unknown.remove(program.id()));
        return unknown.stream().min(Comparator.naturalOrder()).map(Refusal.ProgramUnknown::new);
    }

    private Optional<Refusal> programClosed() {
        return stamped.stream()
                .filter(program -> !program.isActive())
                .findFirst()
                .map(program -> new Refusal.ProgramClosed(program.id()));
    }

    private Optional<Refusal> noActiveProgram() {
        return Refusals.unless(!stamped.isEmpty(), Refusal.NoActiveProgram::new);
    }

    private Optional<Refusal> tooManyScans() {
        return Refusals.unless(draft.scans().size() < Account.SCANS_LIMIT, () -> new Refusal.TooManyScans(
                Account.SCANS_LIMIT, draft.scans().getFirst().occurredAt().plus(Account.SCANS_KEPT)));
    }

    /** Scans come ordered by time, so one pass finds the first gap that is wide enough. */
    private Optional<Refusal> coolDown() {
        Instant free = occurredAt;
        for (Scan scan : draft.scans()) {
            Duration coolDown = coolDown(scan);
            if (Duration.between(scan.occurredAt(), free).abs().compareTo(coolDown) < 0) {
                free = scan.occurredAt().plus(coolDown);
            }
        }
        Instant until = free;
        return Refusals.unless(command.override() || until.equals(occurredAt), () -> new Refusal.CoolDown(until));
    }

    /** The longest cool-down of the programs that either of the two scans stamps. */
    private Duration coolDown(Scan other) {
        return terms.stream()
                .filter(program -> other.units().containsKey(program.id()) || stamped.contains(program))
                .flatMap(program -> program.coolDown().stream())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private Optional<Refusal> dailyCapReached() {
        if (units().values().stream().anyMatch(given -> given > 0)) {
            return Optional.empty();
        }
        Programs programs = draft.programs();
        Program first = stamped.getFirst();
        Instant resetsAt = programs.businessDay(occurredAt).end(programs.zone(), programs.cutOverHour());
        return Optional.of(new Refusal.DailyCapReached(first.id(), first.dailyCap().orElseThrow(), resetsAt));
    }
}
