package regulars.domain.survey;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A text in the languages in which somebody has written it.
 *
 * @param byLanguage by the language's tag
 */
public record LocalText(Map<String, String> byLanguage) {
    public LocalText {
        byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    /** Whether it was written in a language. */
    public boolean has(String language) {
        return byLanguage.containsKey(language);
    }

    /** In a reader's language, else in the writer's own. */
    public String in(String reader, String writer) {
        return Optional.ofNullable(byLanguage.get(reader)).or(() -> Optional.ofNullable(byLanguage.get(writer)))
                .or(() -> byLanguage.values().stream().findFirst()).orElse("");
    }
}
