package regulars.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.platform.store.Merchant;
import regulars.platform.text.Language;
import regulars.platform.text.Texts;

/** The catalogue of everything that is ever sent. */
final class Letters {
    private final Texts texts = new Texts(Letters.class, "messages");

    /** A letter of the platform itself. */
    Letter platform(Language language, String kind, Map<String, String> variables, Optional<String> code,
                    Optional<String> link) {
        return letter(language, kind, variables, List.of(), code, link, Merchant.DEFAULT_COLOUR);
    }

    /** A letter about a card.
     * @param more paragraphs after the kind's own */
    Letter card(Language language, String kind, Map<String, String> variables, List<String> more, String link,
                String colour) {
        return letter(language, kind, variables, more, Optional.empty(), Optional.of(link), colour);
    }

    /** A single sentence. */
    String sentence(Language language, String key, Map<String, String> variables) {
        return texts.get(language, key, variables);
    }

    private Letter letter(Language language, String kind, Map<String, String> variables, List<String> more,
                          Optional<String> code, Optional<String> link, String colour) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(texts.get(language, kind + ".text", variables));
        paragraphs.addAll(more);
        return new Letter(language, texts.get(language, kind + ".subject", variables),
                texts.get(language, kind + ".heading", variables), paragraphs, code,
                link.map(address -> new Letter.Link(texts.get(language, kind + ".link", variables), address)),
                texts.get(language, kind + ".note", variables), colour);
    }
}
