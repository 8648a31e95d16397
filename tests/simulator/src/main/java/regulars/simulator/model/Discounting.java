package regulars.simulator.model;

import java.util.List;
import java.util.Optional;
import regulars.domain.ledger.Command;
import regulars.domain.program.Discount;
import regulars.domain.program.Program;
import regulars.domain.purchase.PurchaseLine;

/** What a discount program takes off a price: of each line the highest percentage that counts for it, and at the end up to a whole minor unit. */
final class Discounting {
    private static final long WHOLE = 100;

    private Discounting() {
    }

    /** The highest percentage and the amount; empty where nothing is taken off. */
    static Optional<String> saving(Program program, Command.Earn scan, Worth.Visit visit) {
        List<PurchaseLine> lines = scan.purchase().map(purchase -> purchase.lines()).orElse(List.of());
        long total = lines.stream().mapToLong(Worth::paid).sum();
        List<Discount> counting = program.earning().discounts().stream()
                .filter(one -> Asked.meets(one.conditions(), scan, visit, total) && Asked.days(one.hours(), visit.wallClock()).findAny().isPresent()).toList();
        Ratio off = Ratio.ZERO;
        long highest = 0;
        for (PurchaseLine line : lines) {
            long percent = percent(counting, line);
            off = off.plus(Ratio.of(Worth.paid(line)).times(Ratio.of(percent, WHOLE)));
            highest = Math.max(highest, percent);
        }
        return off.isZero() ? Optional.empty() : Optional.of(highest + " % of " + scan.purchase().orElseThrow().currency() + " " + off.ceiling());
    }

    private static long percent(List<Discount> counting, PurchaseLine line) {
        long highest = 0;
        for (Discount one : counting) {
            boolean selected = one.conditions().only().isEmpty() || Asked.names(one.conditions().only().get(), line);
            highest = selected && !Asked.names(one.except(), line) ? Math.max(highest, one.percent()) : highest;
        }
        return highest;
    }
}
