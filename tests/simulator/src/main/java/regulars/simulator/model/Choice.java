package regulars.simulator.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.ProgramId;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.Programs;

/** How a member wants to be rewarded, and since which day. */
public final class Choice {
    private final Calendar calendar;
    private Optional<ProgramId> program = Optional.empty();
    private LocalDate day = LocalDate.MIN;

    Choice(Calendar calendar) {
        this.calendar = calendar;
    }

    /** The member chooses; gives why that is refused. */
    public Optional<Refused> choose(Programs programs, ProgramId wanted, Instant now) {
        List<ProgramId> running = running(programs, now);
        if (running.size() < 2) {
            return Optional.of(Refused.of("no-choice"));
        }
        if (!running.contains(wanted)) {
            return Optional.of(Refused.of("not-an-option", Map.of("program", wanted.value())));
        }
        if (program.equals(Optional.of(wanted))) {
            return Optional.empty();
        }
        boolean stands = program.filter(running::contains).isPresent();
        if (stands && calendar.date(now).isBefore(day.plusDays(programs.choice().everyDays()))) {
            return Optional.of(Refused.of("chosen-lately", Map.of("from", day.plusDays(programs.choice().everyDays()).toString())));
        }
        program = Optional.of(wanted);
        day = calendar.date(now);
        return Optional.empty();
    }

    /** Whether a program that runs counts: unless another of the choice was chosen and runs, or nothing that runs was and another comes first. */
    boolean counts(Programs programs, Program one, Instant at) {
        List<ProgramId> running = running(programs, at);
        return !programs.choice().options().contains(one.id()) || program.equals(Optional.of(one.id()))
                || program.filter(running::contains).isEmpty() && running.getFirst().equals(one.id());
    }

    private static List<ProgramId> running(Programs programs, Instant at) {
        return programs.choice().options().stream().filter(option -> InForce.at(programs, at).stream()
                .anyMatch(one -> one.id().equals(option) && one.status() == ProgramStatus.ACTIVE)).toList();
    }

    @Override
    public String toString() {
        return program.map(one -> one + " on " + day).orElse("nothing");
    }
}
