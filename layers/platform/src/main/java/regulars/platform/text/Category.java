package regulars.platform.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What form of a word a number asks for. A form that a language does not have is left out of its sentences; {@code
 * other} stands for those that a sentence does not give. Source: CLDR, Language Plural Rules, whole numbers.
 */
enum Category {
    ONE, FEW, MANY, OTHER;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Category> of(String word) {
        return Arrays.stream(values()).filter(category -> category.word().equals(word)).findFirst();
    }

    /** Those that the language has, with {@code other}. */
    static Set<Category> of(Language language) {
        return switch (language) {
            case ENGLISH, BULGARIAN -> Set.of(ONE, OTHER);
            case POLISH -> Set.of(values());
        };
    }

    static Category of(Language language, long number) {
        if (number == 1) {
            return ONE;
        }
        return switch (language) {
            case ENGLISH, BULGARIAN -> OTHER;
            case POLISH -> isFew(number) ? FEW : MANY;
        };
    }

    private static boolean isFew(long number) {
        long last = number % 10;
        return last >= 2 && last <= 4 && number % 100 / 10 != 1;
    }
}
