package regulars.programs;

import java.util.List;
import java.util.Optional;
import regulars.domain.program.AmountRate;
import regulars.domain.program.Discount;
import regulars.domain.program.Earning;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.Selection;
import regulars.domain.purchase.Purchase;
import regulars.platform.http.Fields;
import regulars.platform.store.SelectionJson;

/** What the contract's {@code ProgramTerms} say of earning: currency, units for a visit, rates. */
final class EarningTerms {
    private EarningTerms() {
    }

    static Earning read(Fields fields, ProgramKind kind) {
        Optional<String> currency = fields.optionalMatching("currency", Purchase.CURRENCY);
        long perVisit = fields.optionalAmount("perVisit", 0, Program.PER_VISIT_LIMIT).orElse(0L);
        List<AmountRate> rates = fields.optionalObjects("rates", 0, Program.RATES_LIMIT).stream().map(EarningTerms::rate).toList();
        boolean stamps = kind == ProgramKind.STAMPS;
        List<Discount> discounts = fields.optionalObjects("discounts", 0, Program.DISCOUNTS_LIMIT).stream().map(EarningTerms::discount).toList();
        return new Earning(stamps && perVisit == 0 ? Earning.STAMPS.perVisit() : perVisit, currency, rates, discounts);
    }

    private static Discount discount(Fields fields) {
        return new Discount(fields.number("percent", 1, Discount.PERCENT_LIMIT), ConditionTerms.read(fields),
                fields.optionalObject("except").map(SelectionJson::read).orElse(Selection.NOTHING),
                fields.optionalObject("hours").map(PromotionTerms::hours));
    }

    private static AmountRate rate(Fields fields) {
        return new AmountRate(fields.amount("units", 1, Program.RATE_LIMIT), fields.amount("per", 1, Program.RATE_LIMIT),
                fields.optionalObject("only").map(SelectionJson::read),
                fields.optionalObject("except").map(SelectionJson::read).orElse(Selection.NOTHING));
    }
}
