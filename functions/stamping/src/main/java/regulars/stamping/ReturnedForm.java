package regulars.stamping;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import regulars.domain.ledger.Returned;
import regulars.domain.purchase.Purchase;
import regulars.platform.http.Fields;

/** What of a purchase is taken back: an amount, the contract's {@code ReturnedLines}, or everything. */
final class ReturnedForm {
    private ReturnedForm() {
    }

    /** Notes in the fields whatever is wrong with it. */
    static Returned read(Fields fields) {
        Optional<Long> amount = fields.optionalAmount("amount", 1, Purchase.AMOUNT_LIMIT);
        List<Returned.Item> items = fields.optionalObjects("lines", 1, Purchase.LINES_LIMIT).stream().map(ReturnedForm::item).toList();
        if (amount.isPresent() && fields.has("lines")) {
            fields.violate("amount", "amount-or-lines");
        }
        if (!items.isEmpty()) {
            return new Returned.Items(items);
        }
        return amount.<Returned>map(Returned.Amount::new).orElseGet(Returned.Everything::new);
    }

    private static Returned.Item item(Fields fields) {
        int line = fields.number("line", 0, Purchase.LINES_LIMIT - 1);
        return new Returned.Item(line, fields.optionalAmount("quantity", 1, Purchase.QUANTITY_LIMIT)
                .map(OptionalLong::of).orElseGet(OptionalLong::empty));
    }
}
