package regulars.domain.coupon;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import regulars.domain.purchase.Money;
import regulars.domain.purchase.Purchase;
import regulars.domain.purchase.PurchaseLine;
import regulars.domain.purchase.SalesChannel;

/**
 * Somebody wants to use a code: may it be, and what is it worth.
 *
 * @param terms    of the code
 * @param dead     why it is good no more, whatever is bought
 * @param lastDay  of this code
 * @param isOwn    whether it is somebody's own
 * @param code     how often the code was used
 * @param member   how often the member has used the coupon; empty where no card is shown
 * @param basket   other coupons on the same purchase, as far as they are known
 * @param purchase empty where it is not told
 */
public record CouponUse(CouponTerms terms, Optional<CouponRefusal> dead, Optional<LocalDate> lastDay, boolean isOwn, Tally code,
                        Optional<Tally> member, Basket basket, Optional<Purchase> purchase, SalesChannel channel) {

    /** Why it cannot be used at this instant; empty where it can. */
    public Optional<CouponRefusal> refusal(Instant now, LocalDate today) {
        return first(List.of(() -> day(today), this::place, () -> shares(now), () -> company(now), this::bill));
    }

    private static Optional<CouponRefusal> first(List<Supplier<Optional<CouponRefusal>>> checks) {
        return checks.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    private Optional<CouponRefusal> day(LocalDate today) {
        return dead.or(() -> terms.validity().from().filter(today::isBefore).map(CouponRefusal.NotYet::new))
                .or(() -> lastDay.filter(today::isAfter).map(CouponRefusal.Over::new));
    }

    private Optional<CouponRefusal> place() {
        if (!terms.channels().contains(channel)) {
            return Optional.of(new CouponRefusal.OtherChannel(terms.channels().iterator().next()));
        }
        return member.isEmpty() && (isOwn || terms.perMember().isPresent())
                ? Optional.of(new CouponRefusal.CardMissing()) : Optional.empty();
    }

    private Optional<CouponRefusal> shares(Instant now) {
        return used(code, terms.uses(), now, CouponRefusal.UsedUp::new)
                .or(() -> member.flatMap(tally -> used(tally, terms.perMember(), now, CouponRefusal.ShareUsedUp::new)));
    }

    private interface Exhausted {
        CouponRefusal of(int limit);
    }

    private static Optional<CouponRefusal> used(Tally tally, OptionalInt limit, Instant now, Exhausted exhausted) {
        Tally current = tally.asOf(now);
        if (limit.isPresent() && current.used() >= limit.getAsInt()) {
            return Optional.of(exhausted.of(limit.getAsInt()));
        }
        boolean full = limit.isPresent() && current.taken() >= limit.getAsInt() || current.holds().size() >= Tally.HOLDS_LIMIT;
        return current.nextEnd().filter(_ -> full).map(CouponRefusal.InUse::new);
    }

    private Optional<CouponRefusal> company(Instant now) {
        return basket.takes(terms.combinable(), now) ? Optional.empty() : Optional.of(new CouponRefusal.NotCombinable());
    }

    private Optional<CouponRefusal> bill() {
        if (purchase.isEmpty()) {
            return needsPurchase() ? Optional.of(new CouponRefusal.PurchaseMissing()) : Optional.empty();
        }
        Money total = purchase.get().total();
        if (terms.currency().filter(expected -> !expected.equals(total.currency())).isPresent()) {
            return terms.currency().map(CouponRefusal.OtherCurrency::new);
        }
        if (total.amount() < terms.minimumAmount()) {
            return Optional.of(new CouponRefusal.MinimumMissing(terms.minimumAmount() - total.amount(), total.currency()));
        }
        boolean countsLines = !(terms.effect() instanceof Effect.FreeItem) || terms.only().isPresent();
        return countsLines && selected().mapToLong(PurchaseLine::amount).sum() == 0
                ? Optional.of(new CouponRefusal.NothingMatches()) : Optional.empty();
    }

    private boolean needsPurchase() {
        return terms.effect() instanceof Effect.PercentOff || terms.minimumAmount() > 0 || terms.only().isPresent()
                || !terms.except().isEmpty();
    }

    /** What it is worth, where nothing is to be said against it. */
    public Saving saving() {
        if (purchase.isEmpty()) {
            return terms.effect() instanceof Effect.AmountOff(long amount)
                    ? new Saving(terms.currency().map(currency -> new Money(currency, amount))) : Saving.BESIDE_THE_BILL;
        }
        if (terms.effect() instanceof Effect.FreeItem && terms.only().isEmpty()) {
            return Saving.BESIDE_THE_BILL;
        }
        long paid = selected().mapToLong(PurchaseLine::amount).sum();
        long dearest = selected().mapToLong(line -> Math.ceilDiv(line.amount(), line.quantity())).max().orElse(0);
        return new Saving(Optional.of(new Money(purchase.get().currency(), terms.effect().saving(paid, dearest))));
    }

    private Stream<PurchaseLine> selected() {
        return purchase.stream().flatMap(bought -> bought.lines().stream()).filter(terms::selects);
    }
}
