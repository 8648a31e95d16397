package regulars.domain.program;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import regulars.domain.Check;
import regulars.domain.ProgramId;
import regulars.domain.Violation;

/**
 * Programs among which each account chooses how it is rewarded: it earns in one of them, and in all that are not among
 * them.
 *
 * @param options in the merchant's order; until an account has chosen, it earns in the first that runs; empty where there
 *     is no choice
 * @param everyDays how many days a choice stands before the account can choose again
 */
public record EarningChoice(List<ProgramId> options, int everyDays) {
    /** Fewest programs of a choice. */
    public static final int OPTIONS_LEAST = 2;
    /** Most programs of a choice. */
    public static final int OPTIONS_LIMIT = 4;
    /** Most days that a choice stands. */
    public static final int DAYS_LIMIT = 365;
    /** How many days a choice stands where nothing else is said. */
    public static final int USUAL_DAYS = 30;

    /** A merchant that offers no choice. */
    public static final EarningChoice NONE = new EarningChoice(List.of(), USUAL_DAYS);

    public EarningChoice {
        options = List.copyOf(options);
    }

    /** Those of some running programs that an account can choose among; none where fewer than two of them run. */
    public List<Program> offered(List<Program> running) {
        List<Program> offered = options.stream().flatMap(option -> running.stream().filter(program -> program.id().equals(option))).toList();
        return offered.size() < OPTIONS_LEAST ? List.of() : offered;
    }

    /** The option that an account earns in: what was chosen, or the first, of those that run; empty where none does. */
    public Optional<ProgramId> counting(List<Program> running, Optional<ProgramId> chosen) {
        return Stream.concat(chosen.filter(options::contains).stream(), options.stream())
                .filter(option -> running.stream().anyMatch(program -> program.id().equals(option))).findFirst();
    }

    /** Those of some running programs that an account earns in. */
    public List<Program> earning(List<Program> running, Optional<ProgramId> chosen) {
        Optional<ProgramId> counting = counting(running, chosen);
        return running.stream().filter(program -> !options.contains(program.id()) || counting.equals(Optional.of(program.id()))).toList();
    }

    /** The fields that break a rule, by pointers such as {@code /programIds/1}; an option has to be a program that is not closed or a draft. */
    public List<Violation> violations(List<Program> current) {
        var check = new Check();
        if (!options.isEmpty()) {
            check.range("/programIds", options.size(), OPTIONS_LEAST, OPTIONS_LIMIT);
        }
        check.range("/everyDays", everyDays, 0, DAYS_LIMIT);
        var before = new HashSet<ProgramId>();
        for (int index = 0; index < options.size(); index++) {
            ProgramId option = options.get(index);
            check.that(current.stream().anyMatch(program -> program.id().equals(option) && !program.isDraft() && !program.isClosed()),
                    Violation.of("/programIds/" + index, "program-not-running"));
            check.that(before.add(option), Violation.of("/programIds/" + index, "distinct"));
        }
        return check.violations();
    }
}
