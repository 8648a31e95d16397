package regulars.domain.ledger;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import regulars.domain.Fraction;
import regulars.domain.ProgramId;
import regulars.domain.purchase.Money;

/**
 * What the units of a scan were worked out from. It is kept beside the entry, so that a part of the purchase can be
 * taken back by the rates, multipliers and room under the cap by which it was given, whatever the terms are by then.
 *
 * @param currency of the purchase, ISO 4217
 * @param amountOnly whether nothing but an amount is known of it; it is then one line of as many minor units
 * @param lines in the till's order
 * @param given by program, where the scan gave something
 */
public record Basis(String currency, boolean amountOnly, List<Line> lines, Map<ProgramId, Given> given) {
    public Basis {
        lines = List.copyOf(lines);
        given = Collections.unmodifiableMap(new TreeMap<>(given));
    }

    /**
     * One line of what was bought.
     *
     * @param amount paid for all of it, in minor units
     */
    public record Line(long quantity, long amount) {
        /** What of the amount so many of it stand for, rounded down; all of it stand for all. */
        long amount(long kept) {
            return kept == 0 ? 0 : Fraction.of(kept, quantity).times(Fraction.of(amount)).floor();
        }
    }

    /**
     * What one program gave for it.
     *
     * @param visit units for the visit
     * @param rates units for a minor unit, by line; 0 where no rate counts the line
     * @param multiplier of all promotions that counted
     * @param room what the daily cap left; empty where there was none
     */
    public record Given(Fraction visit, List<Fraction> rates, Fraction multiplier, List<Bonus> bonuses, Optional<Fraction> room) {
        public Given {
            rates = List.copyOf(rates);
            bonuses = List.copyOf(bonuses);
        }
    }

    /**
     * Units on top.
     *
     * @param minimumAmount least total for which they are given, in minor units
     */
    public record Bonus(long units, long minimumAmount) {
    }

    /** All of it. */
    public Kept all() {
        return new Kept(lines.stream().map(Line::quantity).toList());
    }

    /** What was paid for what is kept. */
    public Money total(Kept kept) {
        return new Money(currency, IntStream.range(0, lines.size()).mapToLong(line -> amount(line, kept)).sum());
    }

    /**
     * What the kept lines alone would have been given in a program: visit and bonuses go with the last line, a bonus
     * also with its minimum, and where the program gives nothing for what is kept no promotion adds to it.
     */
    Fraction worth(ProgramId program, Kept kept) {
        Given terms = given.get(program);
        Fraction own = kept.isNothing() ? Fraction.ZERO : terms.visit();
        for (int line = 0; line < lines.size(); line++) {
            own = own.plus(terms.rates().get(line).times(Fraction.of(amount(line, kept))));
        }
        if (own.isZero()) {
            return own;
        }
        long total = total(kept).amount();
        long bonus = terms.bonuses().stream().filter(one -> total >= one.minimumAmount()).mapToLong(Bonus::units).sum();
        Fraction units = own.times(terms.multiplier()).plus(Fraction.of(bonus));
        return terms.room().map(units::min).orElse(units);
    }

    private long amount(int line, Kept kept) {
        return lines.get(line).amount(kept.quantities().get(line));
    }
}
