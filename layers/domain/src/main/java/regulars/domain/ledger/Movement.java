package regulars.domain.ledger;

import java.util.List;
import java.util.regex.Pattern;
import regulars.domain.Fraction;
import regulars.domain.ProgramId;

/**
 * What an entry did in one program. The amount always equals the lots' units minus the debt's change.
 *
 * @param version the program's version whose terms were applied; 0 where the program is no longer known
 * @param rule what gave or took it, in kebab case
 * @param amount change of the balance, signed
 * @param lots every lot touched, in the order touched
 * @param debt change of the debt: up when a reversal finds nothing left, down when a credit repays it
 * @param remainder change of what is carried; no part of the amount
 */
public record Movement(
        ProgramId program,
        int version,
        String rule,
        long amount,
        List<LotChange> lots,
        long debt,
        Fraction remainder) {
    private static final Pattern RULE = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    /** The movement that makes a change of a holding. */
    static Movement of(ProgramId program, int version, String rule, HoldingChange change) {
        return new Movement(program, version, rule, change.amount(), change.lots(), change.debt(), change.remainder());
    }

    boolean hasPlainLots() {
        return lots.stream().allMatch(change -> change.lot().isPlain());
    }

    HoldingChange change() {
        return new HoldingChange(lots, debt, remainder);
    }

    /** Units that were pending before and can be spent after it, where it is an activation. */
    public long activated() {
        return -lots.stream().filter(change -> change.lot().isPending()).mapToLong(LotChange::units).sum();
    }

    /** The change of balance and remainder together, to the last fraction. */
    public Fraction exact() {
        return Fraction.of(amount).plus(remainder);
    }

    /** Throws IllegalArgumentException if the amount is not what the lots and the debt say. */
    public Movement {
        lots = List.copyOf(lots);
        if (!RULE.matcher(rule).matches() || version < 0) {
            throw new IllegalArgumentException("a movement names its rule in kebab case and its version from 0");
        }
        if (amount != lots.stream().mapToLong(LotChange::units).sum() - debt) {
            throw new IllegalArgumentException("a movement's amount is what its lots and debt say");
        }
    }
}
