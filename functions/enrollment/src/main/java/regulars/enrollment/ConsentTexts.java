package regulars.enrollment;

import java.util.Arrays;
import java.util.Map;
import regulars.domain.message.Channel;
import regulars.domain.message.Purpose;
import regulars.platform.store.Purposes;
import regulars.platform.text.Language;
import regulars.platform.text.Texts;

/**
 * The sentences a guest agrees to, one per channel and purpose, each a question of its own: who wants to hear about the
 * card has not asked for birthday wishes and offers. A version names sentence and language, so that what was shown can be told exactly; who changes a sentence changes its version.
 */
final class ConsentTexts {
    private final Texts texts = new Texts(ConsentTexts.class, "consents");

    String text(Channel channel, Purpose purpose, String shop, Language language) {
        return texts.get(language, OfferedChannels.name(channel) + "." + Purposes.name(purpose), Map.of("shop", shop));
    }

    String version(Language language) {
        return texts.get(language, "version", Map.of());
    }

    /** Whether it is the version of a sentence as it is shown now, in any language. */
    boolean isCurrent(String version) {
        return Arrays.stream(Language.values()).anyMatch(language -> version(language).equals(version));
    }
}
