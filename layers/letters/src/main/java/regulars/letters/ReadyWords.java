package regulars.letters;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import regulars.domain.message.MessageKind;
import regulars.domain.message.Tone;
import regulars.platform.text.Language;
import regulars.platform.text.Template;
import regulars.platform.text.Texts;

/** What messages say where the merchant has written nothing: a catalogue for each tone. */
public final class ReadyWords {
    private final Map<Tone, Texts> catalogues = Arrays.stream(Tone.values())
            .collect(Collectors.toMap(tone -> tone, tone -> new Texts(ReadyWords.class, tone.code())));

    /** The words of an automatic message. */
    public Words of(Language language, MessageKind kind, Tone tone) {
        return new Words(template(language, kind, tone, WordsField.SUBJECT), template(language, kind, tone, WordsField.HEADING),
                template(language, kind, tone, WordsField.BODY), template(language, kind, tone, WordsField.SMS));
    }

    private Template template(Language language, MessageKind kind, Tone tone, WordsField field) {
        return catalogues.get(tone).template(language, kind.code() + "." + field.code())
                .orElseThrow(() -> new IllegalArgumentException("no words for " + kind));
    }
}
