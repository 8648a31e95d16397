package regulars.domain.ledger;

import java.util.Map;
import java.util.Optional;
import regulars.domain.Fraction;
import regulars.domain.ProgramId;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.Programs;
import regulars.domain.tier.Measure;

/** What an earn adds to the measure of its month, and what taking it or a part of it back takes. */
final class Measures {
    private Measures() {
    }

    /** All of an earn, told from the entry alone. */
    static Measure of(Entry earn, Programs programs) {
        return of(earn.exact(), earn.spend(), 1, programs);
    }

    static Measure of(Map<ProgramId, Fraction> units, long spend, long visits, Programs programs) {
        return units.entrySet().stream().map(given -> of(given.getKey(), given.getValue(), programs))
                .reduce(new Measure(0, 0, spend, visits), Measure::plus);
    }

    /** A program's kind never changes; before there were kinds all were stamps. */
    private static Measure of(ProgramId id, Fraction units, Programs programs) {
        Optional<Program> program = programs.find(id);
        return switch (program.map(Program::kind).orElse(ProgramKind.STAMPS)) {
            case STAMPS -> new Measure(units, Fraction.ZERO, 0, 0);
            case POINTS -> new Measure(Fraction.ZERO, units, 0, 0);
            case CASHBACK, DISCOUNT -> Measure.NONE;
        };
    }
}
