package regulars.letters;

import java.util.Optional;
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

    /** Replaces what was there. */
    public static Write write(String merchant, MessageKind kind, Language language, Words words) {
        return Write.put(Item.of(key(merchant, kind, language), VERSION).with("words", Json.write(words.json())));
    }

    /** Goes back to the ready words. */
    public static Write erase(String merchant, MessageKind kind, Language language) {
        return Write.delete(key(merchant, kind, language));
    }

    private static Key key(String merchant, MessageKind kind, Language language) {
        return new Key("MERCHANT#" + merchant, "TEXTS#" + kind.code() + "#" + language.tag());
    }
}
