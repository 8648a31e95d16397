package regulars.coupons;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import regulars.domain.Violation;
import regulars.platform.http.Fields;
import regulars.platform.store.coupon.CouponCodes;

/** What is to be issued, as it is sent: so many codes, codes of one's own, or one for a card. */
sealed interface IssueForm {
    /** Most codes at once, so that all of them come about in one transaction. */
    int CODES_LIMIT = 50;

    /** So many new codes. */
    record Count(int count) implements IssueForm { }

    /** Codes that the merchant has made, in normal form. */
    record Own(List<String> codes) implements IssueForm { }

    /** A new code for the member whose card it is. */
    record Card(String card) implements IssueForm { }

    private static boolean isGood(String code) {
        return code.matches("[A-Z0-9]{6,20}");
    }

    static IssueForm read(Fields fields) {
        Optional<Integer> count = fields.optionalNumber("count", 1, CODES_LIMIT);
        Optional<List<String>> own = fields.optionalTexts("codes", 1, CODES_LIMIT, UseForm.TEXT_CHARS_MAX)
                .map(texts -> texts.stream().map(CouponCodes::normal).toList());
        Optional<String> card = fields.optionalText("card", 1, UseForm.TEXT_CHARS_MAX);
        if (Stream.of("count", "codes", "card").filter(fields::has).count() != 1) {
            fields.violate("count", "count-codes-or-card");
        }
        own.ifPresent(codes -> check(fields, codes));
        fields.done();
        return count.<IssueForm>map(Count::new).or(() -> own.map(Own::new)).or(() -> card.map(Card::new)).orElseThrow();
    }

    private static void check(Fields fields, List<String> codes) {
        for (int index = 0; index < codes.size(); index++) {
            if (!isGood(codes.get(index))) {
                fields.violate(Violation.of(fields.pointer() + "/codes/" + index, "pattern"));
            }
        }
        if (new HashSet<>(codes).size() < codes.size()) {
            fields.violate("codes", "distinct");
        }
    }
}
