package regulars.coupons;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import regulars.domain.AccountId;
import regulars.domain.coupon.Basket;
import regulars.domain.coupon.Coupon;
import regulars.domain.coupon.CouponRefusal;
import regulars.domain.coupon.CouponTerms;
import regulars.domain.coupon.CouponUse;
import regulars.domain.coupon.Saving;
import regulars.domain.coupon.Tally;
import regulars.platform.World;
import regulars.platform.auth.Principal;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.limit.Limits;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.coupon.Coupons;
import regulars.platform.store.coupon.Voucher;

/** Finds all that decides whether a code can be used now, and asks the rule. */
final class Till {
    private static final String GUESSES = "coupon-code";
    private static final int GUESSES_MAX = 30;
    private static final Duration GUESSES_WINDOW = Duration.ofMinutes(10);

    private final Coupons coupons;
    private final Holders holders;
    private final Tallies tallies;
    private final ProgramStore programs;
    private final Limits limits;
    private final World world;

    Till(Coupons coupons, Holders holders, Tallies tallies, ProgramStore programs, Limits limits, World world) {
        this.coupons = coupons;
        this.holders = holders;
        this.tallies = tallies;
        this.programs = programs;
        this.limits = limits;
        this.world = world;
    }

    /** A code that can be used, with what has to be written when it is. */
    record Offer(Voucher voucher, CouponTerms terms, Optional<AccountId> account, Optional<Tallies.Member> member,
                 Optional<Tallies.OnPurchase> basket, Saving saving) { }

    /** @throws Problem 404 for an unknown code, 409 for one that cannot be used, 429 after too many unknown ones */
    Offer offer(Request http, UseForm form) {
        limits.check(GUESSES, subject(http), GUESSES_MAX, GUESSES_WINDOW);
        Optional<AccountId> account = form.card().map(card -> holders.account(http.merchant(), card));
        Voucher voucher = coupons.typed(http.merchant(), form.code()).filter(found -> isFor(found, account))
                .orElseThrow(() -> unknown(http));
        Optional<Coupon> shared = voucher.terms().isPresent() ? Optional.empty() : coupons.find(http.merchant(), voucher.coupon());
        CouponTerms terms = voucher.terms().or(() -> shared.map(Coupon::terms)).orElseThrow();
        Optional<Tallies.Member> member = account.filter(_ -> terms.perMember().isPresent())
                .map(id -> tallies.member(http.merchant(), voucher.coupon(), id));
        Optional<Tallies.OnPurchase> basket = form.reference()
                .map(reference -> tallies.basket(http.merchant(), Tallies.basketId(reference)));
        var use = new CouponUse(terms, dead(voucher, shared), voucher.terms().isPresent() ? voucher.lastDay() : terms.validity().lastDay(),
                voucher.account().isPresent(), voucher.tally(), account.map(_ -> member.map(Tallies.Member::tally).orElse(Tally.NONE)),
                basket.map(Tallies.OnPurchase::basket).orElse(Basket.EMPTY), form.purchase(), form.channel());
        Instant now = world.now();
        use.refusal(now, programs.load(http.merchant()).localDate(now)).ifPresent(refusal -> {
            throw CouponProblems.of(refusal, now);
        });
        return new Offer(voucher, terms, account, member, basket, use.saving());
    }

    private static boolean isFor(Voucher voucher, Optional<AccountId> shown) {
        return voucher.account().isEmpty() || shown.isEmpty() || voucher.account().equals(shown);
    }

    private static Optional<CouponRefusal> dead(Voucher voucher, Optional<Coupon> shared) {
        return voucher.withdrawn() ? Optional.of(new CouponRefusal.Withdrawn())
                : shared.filter(coupon -> !coupon.isActive()).map(_ -> new CouponRefusal.Ended());
    }

    private Problem unknown(Request http) {
        limits.count(GUESSES, subject(http), GUESSES_MAX, GUESSES_WINDOW);
        return CouponProblems.unknown();
    }

    /** Who is guessing: a phone, or a person, however often that one signs in. */
    private static String subject(Request http) {
        return switch (http.principal()) {
            case Principal.Device(String merchant, String device, _) -> merchant + "/" + device;
            case Principal.Owner(String merchant, String staff, _) -> merchant + "/" + staff;
            case Principal.Anonymous _, Principal.CardHolder _, Principal.Member _ ->
                    throw new IllegalStateException("The route is for staff");
        };
    }
}
