package regulars.platform.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that Regulars speaks. */
public enum Language {
    ENGLISH("en"), POLISH("pl"), BULGARIAN("bg");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language's tag, as in {@code pl}. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** All tags, as the contract lists them. */
    public static List<String> tags() {
        return Arrays.stream(values()).map(Language::tag).toList();
    }

    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }

    /** The best language for an {@code Accept-Language} header (RFC 9110, 12.5.4); English where none fits. */
    public static Language accepted(String header) {
        try {
            return Optional.ofNullable(Locale.lookupTag(Locale.LanguageRange.parse(header), tags()))
                    .flatMap(Language::of).orElse(ENGLISH);
        } catch (IllegalArgumentException e) {
            return ENGLISH;
        }
    }
}
