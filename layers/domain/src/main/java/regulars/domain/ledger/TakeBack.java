package regulars.domain.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import regulars.domain.Fraction;
import regulars.domain.program.ReversalPolicy;

/**
 * Takes back what a movement of an earn gave, or a part of it: from its own lot, then what lapsed there counts as taken,
 * then from the other lots as if it were spent, and from pending ones last; what is still missing has been spent. Where
 * its own lot has become active or has been moved in with another since, that one is its own.
 *
 * <p>Units and remainder together fall by exactly what was given. What was carried may have become a whole unit since,
 * so the whole units taken are the fewest that leave no remainder below zero: as many as were credited, one more or
 * one less.
 */
final class TakeBack {
    private final List<LotChange> changes = new ArrayList<>();
    private final LocalDate today;
    private Holding holding;
    private long missing;

    private TakeBack(Holding holding, long units, LocalDate today) {
        this.holding = holding;
        this.missing = units;
        this.today = today;
    }

    /** {@code given} are the lots that the earn credited, {@code exact} is what is taken back. The holding must be settled, so that what is past its date has lapsed. */
    static HoldingChange of(Holding holding, List<LotChange> given, Fraction exact, ReversalPolicy policy, LocalDate today) {
        long units = exact.minus(holding.remainder()).ceiling();
        var taking = new TakeBack(holding, units, today);
        given.forEach(change -> taking.fromOwnLot(change.lot()));
        taking.fromOtherLots();
        return new HoldingChange(taking.changes, policy == ReversalPolicy.DEBT ? taking.missing : 0)
                .with(Fraction.of(units).minus(exact));
    }

    private void fromOwnLot(LotName name) {
        holding.whereabouts(name).ifPresentOrElse(this::fromOwnLot, () -> fromForgottenLot(name));
    }

    private void fromOwnLot(Lot lot) {
        long taken = Math.min(missing, lot.remaining());
        long lapsed = Math.min(missing - taken, lot.lapsed());
        missing -= taken + lapsed;
        if (taken + lapsed > 0) {
            take(List.of(new LotChange(lot.name(), -taken, -lapsed)));
        }
    }

    /** A lot that is gone although its time is not over had nothing lapsed in it; of an older one nobody can tell. */
    private void fromForgottenLot(LotName name) {
        if (name.end().lastDay(LocalDate.MIN).map(day -> day.plusMonths(Lot.LAPSED_KEPT_MONTHS).isBefore(today)).orElse(false)) {
            missing = 0;
        }
    }

    private void fromOtherLots() {
        HoldingChange debit = holding.debit(missing);
        missing += debit.amount();
        take(debit.lots());
    }

    private void take(List<LotChange> taken) {
        changes.addAll(taken);
        holding = holding.after(new HoldingChange(taken, 0), false, today, LocalDate.MIN);
    }
}
