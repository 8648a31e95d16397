package regulars.platform.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A catalogue of sentences in all languages, each a {@link Template}.
 * The files lie beside the class that owns them: {@code NAME_en.properties}, {@code NAME_pl.properties}, …, in UTF-8.
 */
public final class Texts {
    private final Class<?> owner;
    private final String name;
    private final Map<Language, Properties> catalogues = new ConcurrentHashMap<>();

    public Texts(Class<?> owner, String name) {
        this.owner = owner;
        this.name = name;
    }

    /** The sentence with its variables filled in, or nothing where the catalogue has no such key.
     * @throws IllegalArgumentException where a variable of the sentence has no value */
    public Optional<String> find(Language language, String key, Map<String, ?> variables) {
        return template(language, key).map(sentence -> sentence.fill(variables));
    }

    /** The sentence as it is written, or nothing where the catalogue has no such key. */
    public Optional<Template> template(Language language, String key) {
        return Optional.ofNullable(catalogues.computeIfAbsent(language, this::load).getProperty(key))
                .map(sentence -> Template.of(language, sentence));
    }

    /** @throws IllegalArgumentException where the catalogue has no such key or a variable has no value */
    public String get(Language language, String key, Map<String, ?> variables) {
        return find(language, key, variables)
                .orElseThrow(() -> new IllegalArgumentException("No text " + name + "/" + key + " in " + language.tag()));
    }

    private Properties load(Language language) {
        String file = name + "_" + language.tag() + ".properties";
        try (InputStream stream = owner.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("No catalogue " + file + " beside " + owner.getName());
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
