package regulars.simulator.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import regulars.domain.program.LotEnd;

/** What a member has in one program. */
final class Pot {
    final List<Batch> batches = new ArrayList<>();
    long debt;
    Ratio remainder = Ratio.ZERO;

    /** Some of a batch. */
    record Share(Batch batch, long units) {
    }

    /** In the order in which they are spent. */
    List<Batch> open() {
        return batches.stream().filter(Batch::isOpen).sorted(Batch.SPENDING_ORDER).toList();
    }

    long active() {
        return open().stream().filter(batch -> batch.pendingUntil.isEmpty()).mapToLong(batch -> batch.left).sum();
    }

    /** The debt comes first; what is left of the units is in the batch that is given back. */
    Optional<Batch> credit(long units, LocalDate opened, Optional<LocalDate> pendingUntil, LotEnd end, LocalDate active) {
        long repaid = Math.min(debt, units);
        debt -= repaid;
        if (units == repaid) {
            return Optional.empty();
        }
        Batch batch = joined(opened, pendingUntil, end, active);
        batch.left += units - repaid;
        return Optional.of(batch);
    }

    /** Of those that end by the same silence on the same day the one that began first, else the one of the same name. */
    Batch joined(LocalDate opened, Optional<LocalDate> pendingUntil, LotEnd end, LocalDate active) {
        LocalDate lastDay = Batch.lastDay(end, active);
        Optional<Batch> elder = open().stream().filter(batch -> batch.isAlike(pendingUntil, end) && batch.lastDay.equals(lastDay))
                .min(Comparator.comparing(Batch::from));
        return elder.or(() -> open().stream().filter(batch -> batch.isSame(pendingUntil, end)).findFirst()).orElseGet(() -> {
            var batch = new Batch(opened, pendingUntil, end, active);
            batches.add(batch);
            return batch;
        });
    }

    /** From what ends soonest; as many as there are. */
    List<Share> spend(long units) {
        var shares = new ArrayList<Share>();
        long missing = units;
        for (Batch batch : open()) {
            long taken = Math.min(missing, batch.left);
            batch.left -= taken;
            missing -= taken;
            if (taken > 0) {
                shares.add(new Share(batch, taken));
            }
        }
        return shares;
    }

    /** Back to where they came from, or where that has gone since, after the debt. */
    void putBack(List<Share> shares) {
        for (Share share : shares) {
            long repaid = Math.min(debt, share.units());
            debt -= repaid;
            share.batch().whereabouts().left += share.units() - repaid;
        }
    }

    /** From their own batch, then what lapsed there, then from the others; what is missing then has been spent. */
    long takeBack(Optional<Batch> own, long units, LocalDate today) {
        long missing = units;
        if (own.isPresent()) {
            Batch batch = whereabouts(own.get(), today);
            long taken = Math.min(missing, batch.left);
            long counted = Math.min(missing - taken, batch.lapsed);
            missing -= taken + counted;
            if (batch.isClosed(today)) {
                return 0;
            }
            batch.left -= taken;
            batch.lapsed -= counted;
        }
        return missing - spend(missing).stream().mapToLong(Share::units).sum();
    }

    /** What was pending and empty on its day was not moved; its like that can be spent stands for it. */
    private Batch whereabouts(Batch own, LocalDate today) {
        Batch batch = own.whereabouts();
        boolean over = batch.pendingUntil.map(day -> !day.isAfter(today)).orElse(false);
        return !over ? batch : open().stream().filter(other -> other.isSame(Optional.empty(), batch.end)).findFirst().orElse(batch);
    }

    /** What waited for this day can be spent; batches that end by the same silence on the same day become one by the way. */
    void activate(LocalDate day, LocalDate active) {
        List<Batch> due = open().stream().filter(batch -> batch.left > 0 && batch.pendingUntil.equals(Optional.of(day))).toList();
        for (Batch batch : due) {
            move(batch, joined(day, Optional.empty(), batch.end, active));
        }
        if (!due.isEmpty()) {
            for (Batch batch : open()) {
                elder(batch).filter(_ -> batch.lapsed == 0).ifPresent(elder -> move(batch, elder));
            }
        }
    }

    private Optional<Batch> elder(Batch batch) {
        return open().stream().filter(other -> other.pendingUntil.isEmpty() && other.isAlike(batch.pendingUntil, batch.end)
                && other.lastDay.equals(batch.lastDay)).min(Comparator.comparing(Batch::from)).filter(elder -> elder != batch);
    }

    private void move(Batch from, Batch to) {
        to.left += from.left;
        from.left = 0;
        from.movedTo = Optional.of(to);
        batches.remove(from);
    }
}
