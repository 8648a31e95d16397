package regulars.letters;

import java.util.Optional;
import regulars.domain.message.MessageKind;
import regulars.domain.message.Tone;
import regulars.platform.text.Language;
import regulars.platform.text.MalformedTemplate;

/** What goes out now: a merchant's own words, or ready ones. */
public final class CurrentWords {
    /** Words, and whose they are. */
    public record Chosen(Words words, boolean own) { }

    private final OwnWords own;
    private final ReadyWords ready;

    public CurrentWords(OwnWords own, ReadyWords ready) {
        this.own = own;
        this.ready = ready;
    }

    /** Own ones that cannot be read any more are as good as none. */
    public Chosen of(String merchant, MessageKind kind, Language language, Tone tone) {
        return find(merchant, kind, language).map(words -> new Chosen(words, true))
                .orElseGet(() -> new Chosen(ready(kind, language, tone), false));
    }

    private Optional<Words> find(String merchant, MessageKind kind, Language language) {
        try {
            return own.find(merchant, kind, language);
        } catch (MalformedTemplate e) {
            return Optional.empty();
        }
    }

    Words ready(MessageKind kind, Language language, Tone tone) {
        return ready.of(language, kind, tone);
    }
}
