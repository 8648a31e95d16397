package regulars.domain.program;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import regulars.domain.Check;
import regulars.domain.Violation;
import regulars.domain.purchase.Purchase;
import regulars.domain.purchase.PurchaseLine;

/**
 * Some of what a merchant sells, by names the till knows it under. A line is in it if any of its three names is.
 */
public record Selection(Set<String> skus, Set<String> categories, Set<String> brands) {
    /** Nothing. */
    public static final Selection NOTHING = new Selection(Set.of(), Set.of(), Set.of());

    public Selection {
        skus = Set.copyOf(skus);
        categories = Set.copyOf(categories);
        brands = Set.copyOf(brands);
    }

    /** Whether nothing can be in it. */
    public boolean isEmpty() {
        return size() == 0;
    }

    /** Whether a line is one of these. */
    public boolean contains(PurchaseLine line) {
        return isIn(skus, line.sku()) || isIn(categories, line.category()) || isIn(brands, line.brand());
    }

    private static boolean isIn(Set<String> names, Optional<String> name) {
        return name.map(names::contains).orElse(false);
    }

    /** Notes what breaks a rule. */
    void check(Check check, String pointer) {
        check.that(size() <= Program.SELECTION_LIMIT, new Violation(pointer, "too-many", Map.of("most", Program.SELECTION_LIMIT)));
        Stream.of(skus, categories, brands).flatMap(Set::stream).sorted().limit(Program.SELECTION_LIMIT)
                .forEach(name -> check.name(pointer, name, Purchase.NAME_LENGTH_LIMIT));
    }

    private int size() {
        return skus.size() + categories.size() + brands.size();
    }

    /** Whether every name of the other one is also here. */
    boolean containsAll(Selection other) {
        return skus.containsAll(other.skus) && categories.containsAll(other.categories)
                && brands.containsAll(other.brands);
    }
}
