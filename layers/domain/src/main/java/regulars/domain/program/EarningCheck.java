package regulars.domain.program;

import java.util.List;
import java.util.Map;
import regulars.domain.Check;
import regulars.domain.Violation;
import regulars.domain.purchase.Purchase;

/** Which fields of what a program gives break a rule. */
final class EarningCheck {
    private final ProgramKind kind;
    private final Earning earning;
    private final Check check;

    EarningCheck(ProgramKind kind, Earning earning, Check check) {
        this.kind = kind;
        this.earning = earning;
        this.check = check;
    }

    void run() {
        switch (kind) {
            case STAMPS -> {
                check.range("/perVisit", earning.perVisit(), 1, 1);
                check.that(earning.rates().isEmpty(), Violation.of("/rates", "not-allowed"));
            }
            case POINTS -> {
                check.range("/perVisit", earning.perVisit(), 0, Program.PER_VISIT_LIMIT);
                check.that(earning.perVisit() > 0 || !earning.rates().isEmpty(), Violation.of("/rates", "required"));
            }
            case DISCOUNT -> {
                check.range("/perVisit", earning.perVisit(), 0, 0);
                check.that(earning.rates().isEmpty(), Violation.of("/rates", "not-allowed"));
            }
            case CASHBACK -> {
                check.range("/perVisit", earning.perVisit(), 0, 0);
                check.that(!earning.rates().isEmpty(), Violation.of("/rates", "required"));
            }
        }
        checkCurrency();
        checkDiscounts();
        check.that(earning.rates().size() <= Program.RATES_LIMIT,
                new Violation("/rates", "too-many", Map.of("most", Program.RATES_LIMIT)));
        for (int index = 0; index < Math.min(earning.rates().size(), Program.RATES_LIMIT); index++) {
            checkRate("/rates/" + index, earning.rates().get(index));
        }
    }

    /** A discount program has some, and no other one has any. */
    private void checkDiscounts() {
        List<Discount> discounts = earning.discounts();
        boolean expected = kind == ProgramKind.DISCOUNT;
        check.that(!expected || !discounts.isEmpty(), Violation.of("/discounts", "required"));
        check.that(expected || discounts.isEmpty(), Violation.of("/discounts", "not-allowed"));
        check.that(discounts.size() <= Program.DISCOUNTS_LIMIT, new Violation("/discounts", "too-many", Map.of("most", Program.DISCOUNTS_LIMIT)));
        for (int index = 0; index < Math.min(discounts.size(), Program.DISCOUNTS_LIMIT); index++) {
            discounts.get(index).check(check, "/discounts/" + index);
            boolean needsCurrency = discounts.get(index).conditions().minimumAmount() > 0;
            check.that(!needsCurrency || earning.currency().isPresent(), Violation.of("/currency", "required"));
        }
    }

    private void checkCurrency() {
        check.that(earning.currency().isPresent() || earning.rates().isEmpty(), Violation.of("/currency", "required"));
        earning.currency().ifPresent(currency ->
                check.that(Purchase.CURRENCY.matcher(currency).matches(), Violation.of("/currency", "pattern")));
    }

    private void checkRate(String pointer, AmountRate rate) {
        check.range(pointer + "/units", rate.units(), 1, Program.RATE_LIMIT);
        check.range(pointer + "/per", rate.perMinor(), 1, Program.RATE_LIMIT);
        rate.only().ifPresent(only -> {
            only.check(check, pointer + "/only");
            check.that(!only.isEmpty(), Violation.of(pointer + "/only", "required"));
            check.that(only.isEmpty() || !rate.except().containsAll(only), Violation.of(pointer + "/except", "covers-all"));
        });
        rate.except().check(check, pointer + "/except");
    }
}
