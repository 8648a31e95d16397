package regulars.domain.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import regulars.domain.ProgramId;
import regulars.domain.Refusal;
import regulars.domain.program.Program;
import regulars.domain.program.Programs;

/** How an account is rewarded from now on; what it has stays, in every program. */
public final class Choosing {
    private Choosing() {
    }

    /** What an account can choose among now; empty where there is no choice. */
    public static List<Program> offered(Programs programs, Instant now) {
        return programs.choice().offered(programs.running(now));
    }

    /** The option that an account earns in now; empty where none of the options runs. */
    public static Optional<ProgramId> counting(Account account, Programs programs, Instant now) {
        return programs.choice().counting(programs.running(now), account.chosen().map(Chosen::program));
    }

    /** The running programs that an account earns in now. */
    public static List<Program> earning(Account account, Programs programs, Instant now) {
        return programs.choice().earning(programs.running(now), account.chosen().map(Chosen::program));
    }

    /** The local day from which on an account can choose again; empty where it can now. */
    public static Optional<LocalDate> bound(Account account, Programs programs, Instant now) {
        return account.chosen().filter(chosen -> Choosing.offered(programs, now).stream().anyMatch(program -> program.id().equals(chosen.program())))
                .map(chosen -> chosen.since().plusDays(programs.choice().everyDays())).filter(programs.localDate(now)::isBefore);
    }

    /** Why an account cannot choose a program now: NoChoice, NotAnOption, ChosenLately; empty where it can, or has. */
    public static Optional<Refusal> refused(Account account, Programs programs, ProgramId program, Instant now) {
        List<Program> offered = Choosing.offered(programs, now);
        return Refusals.first(List.of(
                () -> Refusals.unless(!offered.isEmpty(), Refusal.NoChoice::new),
                () -> Refusals.unless(offered.stream().anyMatch(option -> option.id().equals(program)), () -> new Refusal.NotAnOption(program)),
                () -> bound(account, programs, now).filter(_ -> !isChosen(account, program)).map(Refusal.ChosenLately::new)));
    }

    /** The account, one version on, that has chosen this; the same where it had. */
    public static Account choose(Account account, Programs programs, ProgramId program, Instant now) {
        return isChosen(account, program) ? account : account.withChosen(new Chosen(program, programs.localDate(now)));
    }

    private static boolean isChosen(Account account, ProgramId program) {
        return account.chosen().map(Chosen::program).equals(Optional.of(program));
    }
}
