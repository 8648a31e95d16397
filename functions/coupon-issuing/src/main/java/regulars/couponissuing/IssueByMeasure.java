package regulars.couponissuing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import regulars.domain.AccountId;
import regulars.domain.coupon.Coupon;
import regulars.domain.coupon.CouponId;
import regulars.domain.coupon.CouponTerms;
import regulars.domain.coupon.IssueWhen;
import regulars.domain.ledger.Account;
import regulars.domain.program.Programs;
import regulars.platform.World;
import regulars.platform.http.Jitter;
import regulars.platform.store.Accounts;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.coupon.Coupons;
import regulars.platform.store.coupon.HeldCoupon;
import regulars.platform.store.coupon.Voucher;
import regulars.platform.table.Outcome;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/**
 * Gives an account the coupons whose threshold its measures reach, once in each window, and takes unused ones back whose
 * threshold is missed again. Where a coupon lies is derived from coupon, account and window, so that it comes about once;
 * and after each write the account is looked at anew, so that it ends by what is true then, however often, how late or in
 * which order this is asked for.
 */
final class IssueByMeasure {
    private final Table table;
    private final Accounts accounts;
    private final Coupons coupons;
    private final ProgramStore programs;
    private final World world;
    private final Jitter jitter;

    IssueByMeasure(Table table, Accounts accounts, Coupons coupons, ProgramStore programs, World world) {
        this.table = table;
        this.accounts = accounts;
        this.coupons = coupons;
        this.programs = programs;
        this.world = world;
        this.jitter = new Jitter(world.random());
    }

    /** What was done. */
    record Done(CouponId coupon, String window, boolean given) { }

    private record Step(Done done, List<Write> writes) { }

    /** @throws IllegalStateException where others kept writing in between, to be tried again later */
    List<Done> handle(String merchant, AccountId id) {
        List<Coupon> issuing = coupons.list(merchant).stream().filter(coupon -> coupon.terms().issueWhen().isPresent()).toList();
        var done = new ArrayList<Done>();
        for (int attempt = 0; attempt < Jitter.TRIES_MAX; attempt++) {
            Optional<Step> next = issuing.isEmpty() ? Optional.empty() : accounts.findConsistent(merchant, id)
                    .flatMap(stored -> next(merchant, stored.account(), issuing));
            if (next.isEmpty()) {
                return done;
            }
            if (table.transact(next.get().writes()) instanceof Outcome.Committed) {
                done.add(next.get().done());
            } else {
                jitter.pause(attempt);
            }
        }
        throw new IllegalStateException("The account or its coupons kept changing");
    }

    /** The first thing that is not as the account's measures say. */
    private Optional<Step> next(String merchant, Account account, List<Coupon> issuing) {
        Programs running = programs.load(merchant);
        Instant now = world.now();
        return issuing.stream().flatMap(coupon -> steps(merchant, account, coupon, running, now)).findFirst();
    }

    /** What was given keeps the threshold that it was given at. */
    private Stream<Step> steps(String merchant, Account account, Coupon coupon, Programs running, Instant now) {
        LocalDate today = running.localDate(now);
        YearMonth since = YearMonth.from(running.localDate(coupon.begun()));
        Function<IssueWhen, Map<String, Boolean>> look = when -> when.reached(account.measures(), YearMonth.from(today), since);
        return look.apply(coupon.terms().issueWhen().orElseThrow()).entrySet().stream().flatMap(window -> {
            String cause = HeldCoupon.BY_RULE + account.id() + "/" + window.getKey();
            String tag = coupons.tag(merchant, coupons.code(merchant, coupon.id(), cause).value());
            Optional<Voucher> there = coupons.voucher(merchant, tag);
            boolean reached = there.map(voucher -> voucher.terms().flatMap(CouponTerms::issueWhen)
                    .map(when -> look.apply(when).getOrDefault(window.getKey(), true)).orElse(true)).orElse(window.getValue());
            List<Write> writes = reached ? give(merchant, account.id(), coupon, tag, cause, there, today, now)
                    : there.filter(voucher -> isUnused(voucher, now))
                            .map(voucher -> Coupons.takeBack(merchant, account.id(), voucher)).orElse(List.of());
            return writes.isEmpty() ? Stream.empty() : Stream.of(new Step(new Done(coupon.id(), window.getKey(), reached), writes));
        });
    }

    private static List<Write> give(String merchant, AccountId account, Coupon coupon, String tag, String cause,
                                    Optional<Voucher> there, LocalDate today, Instant now) {
        if (there.isPresent()) {
            return there.filter(Voucher::withdrawn).map(voucher -> Coupons.give(merchant, account, voucher.givenAgain(today), cause, now))
                    .orElse(List.of());
        }
        return coupon.issuesNoMore(today).isEmpty() ? Coupons.give(merchant, account,
                Voucher.issued(tag, coupon.id(), coupon.terms(), Optional.of(account), today), cause, now) : List.of();
    }

    private static boolean isUnused(Voucher voucher, Instant now) {
        return !voucher.withdrawn() && voucher.tally().asOf(now).taken() == 0;
    }
}
