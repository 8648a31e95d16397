package regulars.letters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.platform.store.Merchant;
import regulars.platform.text.Language;
import regulars.platform.text.Texts;

/** The catalogue of everything that is ever sent, but for {@link ReadyWords}. */
public final class Letters {
    private final Texts texts = new Texts(Letters.class, "messages");

    /** A letter of the platform itself. */
    public Letter platform(Language language, String kind, Map<String, String> variables, Optional<String> code,
                           Optional<String> link) {
        return new Letter(language, text(language, kind, "subject", variables),
                text(language, kind, "heading", variables), List.of(text(language, kind, "text", variables)), code,
                link.map(address -> link(language, kind + ".link", address)),
                text(language, kind, "note", variables), Optional.empty(), Merchant.DEFAULT_COLOUR);
    }

    /** A letter of a merchant to an address that nobody has confirmed yet. */
    public Letter unconfirmed(Language language, String kind, Map<String, String> variables, String link, String colour) {
        return new Letter(language, text(language, kind, "subject", variables),
                text(language, kind, "heading", variables), List.of(text(language, kind, "text", variables)),
                Optional.empty(), Optional.of(link(language, kind + ".link", link)),
                text(language, kind, "note", variables), Optional.empty(), colour);
    }

    /** The letter as its owner gets it to look at. */
    public Letter test(Letter letter) {
        return letter.asTest(sentence(letter.language(), "test.subject", Map.of("subject", letter.subject())),
                sentence(letter.language(), "test.note", Map.of()));
    }

    /** A single sentence. */
    public String sentence(Language language, String key, Map<String, String> variables) {
        return texts.get(language, key, variables);
    }

    private String text(Language language, String kind, String part, Map<String, String> variables) {
        return sentence(language, kind + "." + part, variables);
    }

    Letter.Link link(Language language, String label, String address) {
        return new Letter.Link(sentence(language, label, Map.of()), address);
    }
}
