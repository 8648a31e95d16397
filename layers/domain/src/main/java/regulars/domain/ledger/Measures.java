package regulars.domain.ledger;

import java.util.Optional;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.Programs;
import regulars.domain.purchase.Money;
import regulars.domain.tier.Measure;

/** What an earn adds to the measure of its month, told from the entry alone, so that a reversal takes back the same. */
final class Measures {
    private Measures() {
    }

    static Measure of(Entry earn, Programs programs) {
        long spend = earn.purchase().map(Money::amount).orElse(0L);
        return earn.movements().stream().map(movement -> of(movement, programs))
                .reduce(new Measure(0, 0, spend, 1), Measure::plus);
    }

    /** A program's kind never changes; before there were kinds all were stamps. */
    private static Measure of(Movement movement, Programs programs) {
        Optional<Program> program = programs.find(movement.program());
        return switch (program.map(Program::kind).orElse(ProgramKind.STAMPS)) {
            case STAMPS -> Measure.ofStamps(movement.amount());
            case POINTS -> new Measure(0, movement.amount(), 0, 0);
            case CASHBACK -> Measure.NONE;
        };
    }
}
