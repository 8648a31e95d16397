package regulars.programs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import regulars.domain.program.AmountRate;
import regulars.domain.program.Earning;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.Selection;
import regulars.domain.purchase.Purchase;
import regulars.platform.http.Fields;

/** What the contract's {@code ProgramTerms} say of earning: currency, units for a visit, rates. */
final class EarningTerms {
    private static final int PER_VISIT_MAX = 100_000;
    private static final int RATES_MAX = 20;
    private static final int UNITS_MAX = 1_000_000;
    private static final int PER_MAX = 1_000_000_000;
    private static final int NAMES_MAX = 50;
    private static final int NAME_CHARS_MAX = 40;

    private EarningTerms() {
    }

    static Earning read(Fields fields, ProgramKind kind) {
        Optional<String> currency = fields.optionalMatching("currency", Purchase.CURRENCY);
        int perVisit = fields.optionalNumber("perVisit", 0, PER_VISIT_MAX).orElse(0);
        List<AmountRate> rates = fields.optionalObjects("rates", 0, RATES_MAX).stream().map(EarningTerms::rate).toList();
        boolean stamps = kind == ProgramKind.STAMPS;
        return new Earning(stamps && perVisit == 0 ? Earning.STAMPS.perVisit() : perVisit, currency, rates);
    }

    private static AmountRate rate(Fields fields) {
        return new AmountRate(fields.number("units", 1, UNITS_MAX), fields.number("per", 1, PER_MAX),
                fields.optionalObject("only").map(EarningTerms::selection),
                fields.optionalObject("except").map(EarningTerms::selection).orElse(Selection.NOTHING));
    }

    private static Selection selection(Fields fields) {
        var selection = new Selection(names(fields, "skus"), names(fields, "categories"), names(fields, "brands"));
        if (selection.isEmpty()) {
            fields.violate("skus", "required");
        }
        return selection;
    }

    private static Set<String> names(Fields fields, String name) {
        return Set.copyOf(fields.optionalTexts(name, 1, NAMES_MAX, NAME_CHARS_MAX).orElse(List.of()));
    }
}
