package regulars.domain.purchase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import regulars.domain.Check;
import regulars.domain.Violation;

/**
 * What somebody bought.
 *
 * @param currency ISO 4217
 * @param lines in the till's order
 */
public record Purchase(String currency, List<PurchaseLine> lines) {
    /** Most lines. */
    public static final int LINES_LIMIT = 100;
    /** Highest total, and highest price of all on a line before its discount, in minor units. */
    public static final long AMOUNT_LIMIT = 1_000_000_000_000L;
    /** Most of one thing on a line. */
    public static final long QUANTITY_LIMIT = 1_000_000;
    /** Longest name of what was sold, in code points. */
    public static final int NAME_LENGTH_LIMIT = 64;
    /** What a currency looks like. */
    public static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    public Purchase {
        lines = List.copyOf(lines);
    }

    /** A purchase of which only the amount is known. */
    public static Purchase of(String currency, long amount) {
        return new Purchase(currency, List.of(PurchaseLine.of(amount)));
    }

    /** Whether nothing but its amount is known. */
    public boolean isAmountOnly() {
        return lines.size() == 1 && lines.getFirst().equals(PurchaseLine.of(lines.getFirst().unitPrice()));
    }

    /** What was paid; throws ArithmeticException if a long cannot hold it. */
    public Money total() {
        return new Money(currency, lines.stream().mapToLong(PurchaseLine::amount).reduce(0, Math::addExact));
    }

    /** The fields that break a rule, by pointers such as {@code /lines/3/discount}. */
    public List<Violation> violations() {
        var check = new Check();
        check.that(CURRENCY.matcher(currency).matches(), Violation.of("/currency", "pattern"));
        check.that(!lines.isEmpty(), Violation.of("/lines", "required"));
        check.that(lines.size() <= LINES_LIMIT, new Violation("/lines", "too-many", Map.of("most", LINES_LIMIT)));
        for (int index = 0; index < Math.min(lines.size(), LINES_LIMIT); index++) {
            checkLine(check, "/lines/" + index, lines.get(index));
        }
        if (check.violations().isEmpty()) {
            check.range("/lines", total().amount(), 0, AMOUNT_LIMIT);
        }
        return check.violations();
    }

    private static void checkLine(Check check, String pointer, PurchaseLine line) {
        checkName(check, pointer + "/sku", line.sku());
        checkName(check, pointer + "/category", line.category());
        checkName(check, pointer + "/brand", line.brand());
        check.range(pointer + "/quantity", line.quantity(), 1, QUANTITY_LIMIT);
        long priceLimit = isWithin(line.quantity(), 1, QUANTITY_LIMIT) ? AMOUNT_LIMIT / line.quantity() : AMOUNT_LIMIT;
        check.range(pointer + "/unitPrice", line.unitPrice(), 0, priceLimit);
        if (isWithin(line.quantity(), 1, QUANTITY_LIMIT) && isWithin(line.unitPrice(), 0, priceLimit)) {
            check.range(pointer + "/discount", line.discount(), 0, line.gross());
        }
    }

    private static void checkName(Check check, String pointer, Optional<String> name) {
        name.ifPresent(text -> check.name(pointer, text, NAME_LENGTH_LIMIT));
    }

    private static boolean isWithin(long value, long least, long most) {
        return value >= least && value <= most;
    }
}
