package regulars.domain.coupon;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import regulars.domain.program.Selection;
import regulars.domain.purchase.Purchase;
import regulars.domain.purchase.SalesChannel;

/** A coupon that is good once, everywhere, always, unless a test says otherwise; each call gives another one. */
record Offer(CouponTerms terms, boolean isOwn) {
    Offer(Effect effect) {
        this(new CouponTerms("A coupon", Optional.empty(), effect, Optional.of("PLN"), 0, Optional.empty(), Selection.NOTHING, Validity.ALWAYS,
                OptionalInt.of(1), OptionalInt.empty(), EnumSet.allOf(SalesChannel.class), false, false, false, Optional.empty()), false);
    }

    private Offer with(long minimum, Optional<Selection> only, Selection except, Validity validity, OptionalInt uses, Set<SalesChannel> channels) {
        return new Offer(new CouponTerms(terms.name(), terms.sharedCode(), terms.effect(), terms.currency(), minimum, only, except, validity,
                uses, terms.perMember(), channels, terms.combinable(), terms.staffMayIssue(), terms.guestsMayTake(),
                terms.issueWhen()), isOwn);
    }

    Offer minimum(long amount) {
        return with(amount, terms.only(), terms.except(), terms.validity(), terms.uses(), terms.channels());
    }

    Offer only(Selection only) {
        return with(terms.minimumAmount(), Optional.of(only), terms.except(), terms.validity(), terms.uses(), terms.channels());
    }

    Offer except(Selection except) {
        return with(terms.minimumAmount(), terms.only(), except, terms.validity(), terms.uses(), terms.channels());
    }

    Offer days(LocalDate from, LocalDate last) {
        var days = new Validity(Optional.of(from), Optional.of(last), OptionalInt.empty());
        return with(terms.minimumAmount(), terms.only(), terms.except(), days, terms.uses(), terms.channels());
    }

    Offer unlimited() {
        return with(terms.minimumAmount(), terms.only(), terms.except(), terms.validity(), OptionalInt.empty(), terms.channels());
    }

    Offer channel(SalesChannel channel) {
        return with(terms.minimumAmount(), terms.only(), terms.except(), terms.validity(), terms.uses(), Set.of(channel));
    }

    Offer own() {
        return new Offer(terms, true);
    }

    private CouponUse use(Tally tally, Optional<Purchase> purchase) {
        return new CouponUse(terms, Optional.empty(), terms.validity().lastDay(), isOwn, tally, Optional.empty(), Basket.EMPTY, purchase,
                SalesChannel.COUNTER);
    }

    CouponUse use(Purchase purchase) {
        return use(Tally.NONE, Optional.of(purchase));
    }

    CouponUse use(Tally tally) {
        return use(tally, Optional.empty());
    }

    CouponUse useWithoutPurchase() {
        return use(Tally.NONE, Optional.empty());
    }
}
