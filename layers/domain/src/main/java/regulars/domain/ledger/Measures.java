package regulars.domain.ledger;

import java.util.Map;
import java.util.Optional;
import regulars.domain.Fraction;
import regulars.domain.ProgramId;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.Programs;
import regulars.domain.purchase.Money;
import regulars.domain.tier.Measure;

/** What an earn adds to the measure of its month, told from the entry alone, and what taking back a part of it takes. */
final class Measures {
    private Measures() {
    }

    static Measure of(Entry earn, Programs programs) {
        long spend = earn.purchase().map(Money::amount).orElse(0L);
        return earn.movements().stream().map(movement -> of(movement.program(), movement.exact(), programs))
                .reduce(new Measure(0, 0, spend, 1), Measure::plus);
    }

    /** What goes with a part; the visit goes with the last of it. */
    static Measure of(Map<ProgramId, Fraction> taken, long spend, boolean isLast, Programs programs) {
        return taken.entrySet().stream().map(units -> of(units.getKey(), units.getValue(), programs))
                .reduce(new Measure(0, 0, spend, isLast ? 1 : 0), Measure::plus);
    }

    /** A program's kind never changes; before there were kinds all were stamps. */
    private static Measure of(ProgramId id, Fraction units, Programs programs) {
        Optional<Program> program = programs.find(id);
        return switch (program.map(Program::kind).orElse(ProgramKind.STAMPS)) {
            case STAMPS -> new Measure(units, Fraction.ZERO, 0, 0);
            case POINTS -> new Measure(Fraction.ZERO, units, 0, 0);
            case CASHBACK -> Measure.NONE;
        };
    }
}
