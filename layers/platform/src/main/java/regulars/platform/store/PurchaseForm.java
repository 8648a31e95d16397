package regulars.platform.store;

import java.util.List;
import java.util.Optional;
import regulars.domain.Violation;
import regulars.domain.purchase.Purchase;
import regulars.domain.purchase.PurchaseLine;
import regulars.platform.http.Fields;

/** The contract's {@code Purchase}: an amount, or the lines of a receipt. */
public final class PurchaseForm {
    private PurchaseForm() {
    }

    /** Notes in the fields whatever is wrong with it. */
    public static Purchase read(Fields fields) {
        String currency = fields.matching("currency", Purchase.CURRENCY);
        Optional<Long> amount = fields.optionalAmount("amount", 0, Purchase.AMOUNT_LIMIT);
        List<PurchaseLine> lines = fields.optionalObjects("lines", 1, Purchase.LINES_LIMIT).stream().map(PurchaseForm::line).toList();
        if (amount.isPresent() == fields.has("lines")) {
            fields.violate("amount", "amount-or-lines");
        }
        var purchase = amount.map(total -> Purchase.of(currency, total)).orElseGet(() -> new Purchase(currency, lines));
        if (!currency.isEmpty() && !purchase.lines().isEmpty()) {
            purchase.violations().forEach(violation -> fields.violate(
                    new Violation(fields.pointer() + violation.pointer(), violation.code(), violation.parameters())));
        }
        return purchase;
    }

    private static PurchaseLine line(Fields fields) {
        return new PurchaseLine(name(fields, "sku"), name(fields, "category"), name(fields, "brand"),
                fields.optionalAmount("quantity", 1, Purchase.QUANTITY_LIMIT).orElse(1L),
                fields.amount("unitPrice", 0, Purchase.AMOUNT_LIMIT),
                fields.optionalAmount("discount", 0, Purchase.AMOUNT_LIMIT).orElse(0L));
    }

    private static Optional<String> name(Fields fields, String name) {
        return fields.optionalText(name, 1, Purchase.NAME_LENGTH_LIMIT);
    }
}
