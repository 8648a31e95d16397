package regulars.letters;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import regulars.domain.message.MessageKind;
import regulars.platform.json.Json;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import regulars.platform.table.Write;
import regulars.platform.text.Language;

/** What merchants have written themselves, by kind of message and language. */
public final class OwnWords {
    private static final int VERSION = 1;
    private static final String PREFIX = "TEXTS#";

    private final Table table;

    public OwnWords(Table table) {
        this.table = table;
    }

    /** The merchant's words, as they are now.
     * @throws IllegalArgumentException where they can no longer be read */
    public Optional<Words> find(String merchant, MessageKind kind, Language language) {
        return table.getConsistent(key(merchant, kind, language))
                .map(item -> Words.of(language, Json.read(item.text("words"))));
    }

    /** In which languages there are own words, by kind. */
    public Map<MessageKind, Set<Language>> languages(String merchant) {
        var languages = new EnumMap<MessageKind, Set<Language>>(MessageKind.class);
        table.list("MERCHANT#" + merchant, PREFIX).stream().map(item -> item.key().sort().split("#"))
                .forEach(parts -> MessageKind.of(parts[1]).ifPresent(kind -> Language.of(parts[2]).ifPresent(language ->
                        languages.computeIfAbsent(kind, _ -> EnumSet.noneOf(Language.class)).add(language))));
        return languages;
    }

    /** Replaces what was there. */
    public static Write write(String merchant, MessageKind kind, Language language, Words words) {
        return Write.put(Item.of(key(merchant, kind, language), VERSION).with("words", Json.write(words.json())));
    }

    /** Goes back to the ready words. */
    public static Write erase(String merchant, MessageKind kind, Language language) {
        return Write.delete(key(merchant, kind, language));
    }

    private static Key key(String merchant, MessageKind kind, Language language) {
        return new Key("MERCHANT#" + merchant, PREFIX + kind.code() + "#" + language.tag());
    }
}
