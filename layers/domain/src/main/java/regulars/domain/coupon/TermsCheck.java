package regulars.domain.coupon;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import regulars.domain.Check;
import regulars.domain.Violation;
import regulars.domain.program.Program;
import regulars.domain.program.Selection;
import regulars.domain.purchase.Purchase;

/** Which of a coupon's terms break a rule. */
final class TermsCheck {
    private final CouponTerms terms;
    private final Check check = new Check();

    TermsCheck(CouponTerms terms) {
        this.terms = terms;
    }

    List<Violation> violations() {
        check.name("/name", terms.name(), CouponTerms.NAME_LENGTH_LIMIT);
        terms.sharedCode().ifPresent(code ->
                check.that(CouponTerms.SHARED_CODE.matcher(code).matches(), Violation.of("/code", "pattern")));
        checkEffect();
        check.range("/minimumAmount", terms.minimumAmount(), 0, CouponTerms.MINIMUM_LIMIT);
        check.that(!namesMoney() || terms.currency().isPresent(), Violation.of("/currency", "required"));
        terms.currency().ifPresent(currency ->
                check.that(Purchase.CURRENCY.matcher(currency).matches(), Violation.of("/currency", "pattern")));
        checkSelections();
        checkDays();
        checkUses();
        check.that(!terms.channels().isEmpty(), Violation.of("/channels", "required"));
        checkIssuing();
        return check.violations();
    }

    private void checkEffect() {
        switch (terms.effect()) {
            case Effect.AmountOff(long amount) -> check.range("/effect/amount", amount, 1, Effect.AMOUNT_LIMIT);
            case Effect.PercentOff(int percent) -> check.range("/effect/percent", percent, 1, Effect.PERCENT_LIMIT);
            case Effect.FreeItem(String item) -> check.name("/effect/item", item, Effect.ITEM_LENGTH_LIMIT);
        }
    }

    private boolean namesMoney() {
        return terms.effect() instanceof Effect.AmountOff || terms.minimumAmount() > 0;
    }

    private void checkSelections() {
        terms.only().ifPresent(only -> {
            checkSelection("/only", only);
            check.that(!only.isEmpty(), Violation.of("/only", "required"));
            check.that(only.isEmpty() || !covers(terms.except(), only), Violation.of("/except", "covers-all"));
        });
        checkSelection("/except", terms.except());
        boolean namesNothing = terms.effect() instanceof Effect.FreeItem && terms.only().isEmpty() && !terms.except().isEmpty();
        check.that(!namesNothing, Violation.of("/only", "required"));
    }

    private void checkSelection(String pointer, Selection selection) {
        List<String> names = Stream.of(selection.skus(), selection.categories(), selection.brands())
                .flatMap(java.util.Set::stream).sorted().toList();
        check.that(names.size() <= Program.SELECTION_LIMIT,
                new Violation(pointer, "too-many", Map.of("most", Program.SELECTION_LIMIT)));
        names.stream().limit(Program.SELECTION_LIMIT).forEach(name -> check.name(pointer, name, Purchase.NAME_LENGTH_LIMIT));
    }

    private static boolean covers(Selection except, Selection only) {
        return except.skus().containsAll(only.skus()) && except.categories().containsAll(only.categories())
                && except.brands().containsAll(only.brands());
    }

    private void checkDays() {
        Validity validity = terms.validity();
        validity.from().ifPresent(from -> check.that(validity.lastDay().map(last -> !last.isBefore(from)).orElse(true),
                Violation.of("/lastDay", "not-after-from")));
        validity.validDays().ifPresent(days -> check.range("/validDays", days, 0, Validity.DAYS_LIMIT));
        check.that(validity.validDays().isEmpty() || !terms.isShared(), Violation.of("/validDays", "not-for-shared"));
    }

    private void checkUses() {
        int most = terms.isShared() ? CouponTerms.SHARED_USES_LIMIT : CouponTerms.USES_LIMIT;
        terms.uses().ifPresent(uses -> check.range("/uses", uses, 1, most));
        check.that(terms.uses().isPresent() || terms.isShared(), Violation.of("/uses", "required"));
        terms.perMember().ifPresent(uses -> check.range("/perMember", uses, 1, CouponTerms.USES_LIMIT));
    }

    private void checkIssuing() {
        check.that(!terms.staffMayIssue() || !terms.isShared(), Violation.of("/staffMayIssue", "not-for-shared"));
        check.that(!terms.guestsMayTake() || !terms.isShared(), Violation.of("/guestsMayTake", "not-for-shared"));
        terms.issueWhen().ifPresent(when -> {
            check.that(!terms.isShared(), Violation.of("/issueWhen", "not-for-shared"));
            check.range("/issueWhen/threshold", when.threshold(), 1, when.measure().thresholdLimit());
        });
    }
}
