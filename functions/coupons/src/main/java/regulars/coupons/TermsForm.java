package regulars.coupons;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import regulars.domain.Violation;
import regulars.domain.coupon.CouponTerms;
import regulars.domain.coupon.Effect;
import regulars.domain.coupon.IssueWhen;
import regulars.domain.coupon.IssueWindow;
import regulars.domain.coupon.Validity;
import regulars.domain.program.Selection;
import regulars.domain.purchase.Purchase;
import regulars.domain.purchase.SalesChannel;
import regulars.domain.tier.TierMeasure;
import regulars.platform.http.Fields;
import regulars.platform.http.Problem;
import regulars.platform.store.SelectionJson;

/** The contract's {@code CouponTerms}, as they are sent. */
final class TermsForm {
    private static final Pattern SHARED_CODE = Pattern.compile("[A-Za-z0-9-]{3,20}");
    private static final int DATE_CHARS = 10;
    private static final long THRESHOLD_LIMIT = Purchase.AMOUNT_LIMIT;

    private final Fields fields;

    private TermsForm(Fields fields) {
        this.fields = fields;
    }

    /** @throws Problem 400 naming every field that is wrong, or that does not go with the others */
    static CouponTerms read(Fields fields) {
        CouponTerms terms = new TermsForm(fields).terms();
        fields.done();
        if (!terms.violations().isEmpty()) {
            throw Problem.invalid(terms.violations());
        }
        return terms;
    }

    private CouponTerms terms() {
        Optional<String> code = sharedCode(fields.oneOf("codes", List.of("shared", "unique")).equals("shared"));
        return new CouponTerms(fields.text("name", 1, CouponTerms.NAME_LENGTH_LIMIT), code, effect(fields.object("effect")),
                fields.optionalMatching("currency", Purchase.CURRENCY),
                fields.optionalAmount("minimumAmount", 0, CouponTerms.MINIMUM_LIMIT).orElse(0L),
                fields.optionalObject("only").map(SelectionJson::read),
                fields.optionalObject("except").map(SelectionJson::read).orElse(Selection.NOTHING),
                new Validity(day("from"), day("lastDay"), number("validDays", 0, Validity.DAYS_LIMIT)),
                uses(code.isPresent()), number("perMember", 1, CouponTerms.USES_LIMIT), channels(),
                flag("combinable"), flag("staffMayIssue"), flag("guestsMayTake"),
                fields.optionalObject("issueWhen").map(TermsForm::issueWhen));
    }

    private Optional<String> sharedCode(boolean shared) {
        if (shared) {
            return Optional.of(fields.matching("code", SHARED_CODE).toUpperCase(Locale.ROOT));
        }
        if (fields.has("code")) {
            fields.violate("code", "not-for-unique");
        }
        return Optional.empty();
    }

    private static Effect effect(Fields fields) {
        return switch (fields.oneOf("kind", List.of("amount-off", "percent-off", "free-item"))) {
            case "amount-off" -> new Effect.AmountOff(fields.amount("amount", 1, Effect.AMOUNT_LIMIT));
            case "percent-off" -> new Effect.PercentOff(fields.number("percent", 1, Effect.PERCENT_LIMIT));
            default -> new Effect.FreeItem(fields.text("item", 1, Effect.ITEM_LENGTH_LIMIT));
        };
    }

    private Optional<LocalDate> day(String name) {
        return fields.optionalParsed(name, DATE_CHARS, "date", TermsForm::date);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 0);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** One where nothing is said; a code for everyone has as many as people like. */
    private OptionalInt uses(boolean shared) {
        OptionalInt said = number("uses", 1, shared ? CouponTerms.SHARED_USES_LIMIT : CouponTerms.USES_LIMIT);
        return said.isPresent() || shared ? said : OptionalInt.of(1);
    }

    private OptionalInt number(String name, int least, int most) {
        return fields.optionalNumber(name, least, most).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private boolean flag(String name) {
        return fields.has(name) && fields.flag(name);
    }

    private Set<SalesChannel> channels() {
        int most = SalesChannel.values().length;
        Optional<List<String>> named = fields.optionalTexts("channels", 1, most, DATE_CHARS);
        if (named.isEmpty()) {
            return EnumSet.allOf(SalesChannel.class);
        }
        var channels = EnumSet.noneOf(SalesChannel.class);
        named.get().forEach(name -> channel(name).ifPresentOrElse(channels::add, () -> fields.violate(
                new Violation(fields.pointer() + "/channels", "one-of", Map.of("allowed", String.join(", ", UseForm.CHANNELS))))));
        return channels;
    }

    private static Optional<SalesChannel> channel(String name) {
        return Stream.of(SalesChannel.values()).filter(channel -> channel.code().equals(name)).findFirst();
    }

    private static IssueWhen issueWhen(Fields fields) {
        String measure = fields.oneOf("measure", List.of("stamps", "points", "spend", "visits"));
        String window = fields.oneOf("window", List.of("month", "year", "lifetime"));
        return new IssueWhen(TierMeasure.valueOf(measure.toUpperCase(Locale.ROOT)),
                fields.amount("threshold", 1, THRESHOLD_LIMIT), IssueWindow.valueOf(window.toUpperCase(Locale.ROOT)));
    }
}
