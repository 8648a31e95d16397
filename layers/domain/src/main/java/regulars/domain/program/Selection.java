package regulars.domain.program;

import java.util.Set;

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

    /** How many names it lists. */
    int size() {
        return skus.size() + categories.size() + brands.size();
    }

    /** Whether every name of the other one is also here. */
    boolean containsAll(Selection other) {
        return skus.containsAll(other.skus) && categories.containsAll(other.categories)
                && brands.containsAll(other.brands);
    }
}
