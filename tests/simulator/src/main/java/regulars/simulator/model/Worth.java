package regulars.simulator.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import regulars.domain.Label;
import regulars.domain.ledger.Command;
import regulars.domain.program.AmountRate;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.Promotion;
import regulars.domain.program.PromotionId;
import regulars.domain.purchase.PurchaseLine;

/**
 * What one program gives for a scan, by the fine print.
 *
 * @param rates units for a minor unit, by line
 * @param factor of level and promotions
 * @param bonuses units on top, each with the least total for which they are given
 * @param room what the cap leaves
 * @param uncut what it would give without a cap
 * @param promotions that counted, in the merchant's order
 */
record Worth(Program program, Ratio visit, List<Ratio> rates, Ratio factor, List<Bonus> bonuses, Optional<Ratio> room, Ratio uncut, List<PromotionId> promotions) {
    private static final long PERCENT = 100;

    /**
     * What else there is to know of a visit.
     *
     * @param level its number, 0 below the first
     * @param number among the standing ones
     * @param labels of the member
     */
    record Visit(LocalDateTime wallClock, int level, int levelPercent, long number, Set<Label> labels) {
    }

    record Bonus(long units, long minimum) {
    }

    /** A line of what was bought. */
    record Line(long quantity, long amount) {
        long amount(long kept) {
            return kept == quantity ? amount : Ratio.of(amount).times(Ratio.of(kept, quantity)).floor();
        }
    }

    /** {@code promotions} are those of the program's that there is room for. */
    static Worth of(Program program, List<Promotion> promotions, Command.Earn scan, Visit circumstances, Optional<Ratio> room) {
        boolean stamps = program.kind() == ProgramKind.STAMPS;
        Ratio visit = Ratio.of(program.earning().perVisit()).times(Ratio.of(stamps ? scan.stamps() : 1));
        List<PurchaseLine> lines = scan.purchase().map(purchase -> purchase.lines()).orElse(List.of());
        List<Ratio> rates = lines.stream().map(line -> rate(program, line)).toList();
        Ratio base = visit;
        long total = 0;
        for (int line = 0; line < lines.size(); line++) {
            base = base.plus(rates.get(line).times(Ratio.of(paid(lines.get(line)))));
            total += paid(lines.get(line));
        }
        Ratio level = stamps ? Ratio.ONE : Ratio.of(circumstances.levelPercent(), PERCENT);
        List<Promotion> counted = best(promotions, base.times(level), scan, circumstances, total);
        Ratio factor = counted.stream().map(one -> Ratio.of(one.multiplierPercent(), PERCENT)).reduce(level, Ratio::times);
        long bonus = counted.stream().mapToLong(Promotion::bonus).sum();
        return new Worth(program, visit, rates, factor,
                counted.stream().map(one -> new Bonus(one.bonus(), one.conditions().minimumAmount())).toList(), room,
                base.times(factor).plus(Ratio.of(bonus)), counted.stream().map(Promotion::id).toList());
    }

    static long paid(PurchaseLine line) {
        return line.quantity() * line.unitPrice() - line.discount();
    }

    Ratio units() {
        return room.map(uncut::least).orElse(uncut);
    }

    Ratio cut() {
        return uncut.minus(units());
    }

    /** What these lines alone would have been given. */
    Ratio kept(List<Line> lines, long[] kept) {
        boolean nothing = java.util.Arrays.stream(kept).allMatch(quantity -> quantity == 0);
        Ratio base = nothing ? Ratio.ZERO : visit;
        long total = 0;
        for (int line = 0; line < kept.length; line++) {
            base = base.plus(rates.get(line).times(Ratio.of(lines.get(line).amount(kept[line]))));
            total += lines.get(line).amount(kept[line]);
        }
        if (base.isZero()) {
            return Ratio.ZERO;
        }
        long paid = total;
        long bonus = bonuses.stream().filter(one -> one.minimum() <= paid).mapToLong(Bonus::units).sum();
        Ratio units = base.times(factor).plus(Ratio.of(bonus));
        return room.map(units::least).orElse(units);
    }

    private static Ratio rate(Program program, PurchaseLine line) {
        for (AmountRate rate : program.earning().rates()) {
            if (rate.only().map(only -> Asked.names(only, line)).orElse(true) && !Asked.names(rate.except(), line)) {
                return Ratio.of(rate.units(), rate.perMinor());
            }
        }
        return Ratio.ZERO;
    }

    /** The best single one, or all that can be combined; the first listed at a tie, and none rather than one without use. */
    private static List<Promotion> best(List<Promotion> promotions, Ratio own, Command.Earn scan, Visit visit, long total) {
        if (own.isZero()) {
            return List.of();
        }
        List<Promotion> running = promotions.stream().filter(one -> Asked.days(one.hours(), visit.wallClock()).anyMatch(day -> within(one, day)) && Asked.meets(one.conditions(), scan, visit, total)).toList();
        List<Promotion> together = running.stream().filter(Promotion::combinable).toList();
        var candidates = new ArrayList<List<Promotion>>();
        for (Promotion one : running) {
            candidates.add(List.of(one));
            if (together.size() > 1 && together.getFirst() == one) {
                candidates.add(together);
            }
        }
        List<Promotion> best = List.of();
        for (List<Promotion> candidate : candidates) {
            best = gives(candidate, own).compareTo(gives(best, own)) > 0 ? candidate : best;
        }
        return best;
    }

    private static Ratio gives(List<Promotion> counted, Ratio own) {
        Ratio units = own;
        for (Promotion one : counted) {
            units = units.times(Ratio.of(one.multiplierPercent(), PERCENT));
        }
        return units.plus(Ratio.of(counted.stream().mapToLong(Promotion::bonus).sum()));
    }

    private static boolean within(Promotion one, LocalDate day) {
        return !day.isBefore(one.from()) && (one.until().isEmpty() || day.isBefore(one.until().get()));
    }
}
