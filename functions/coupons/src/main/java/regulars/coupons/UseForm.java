package regulars.coupons;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import regulars.domain.ledger.Entry;
import regulars.domain.purchase.Purchase;
import regulars.domain.purchase.SalesChannel;
import regulars.platform.http.Fields;
import regulars.platform.store.PurchaseForm;

/**
 * A code that somebody wants to use, as it is sent.
 *
 * @param reference the till's name of the purchase, by which coupons on the same one know of each other
 */
record UseForm(String code, Optional<String> card, Optional<Purchase> purchase, SalesChannel channel, Optional<String> reference) {
    static final int TEXT_CHARS_MAX = 40;
    static final List<String> CHANNELS = List.of("counter", "online");

    static UseForm read(Fields fields) {
        var form = new UseForm(fields.text("code", 1, TEXT_CHARS_MAX), fields.optionalText("card", 1, TEXT_CHARS_MAX),
                fields.optionalObject("purchase").map(PurchaseForm::read),
                SalesChannel.valueOf(fields.optionalOneOf("channel", CHANNELS).orElse("counter").toUpperCase(Locale.ROOT)),
                fields.optionalMatching("reference", Entry.REFERENCE));
        fields.done();
        return form;
    }
}
