package regulars.enrollment;

import java.util.Arrays;
import java.util.Map;
import regulars.domain.message.Channel;
import regulars.platform.text.Language;
import regulars.platform.text.Texts;

/**
 * The sentences a guest agrees to, one per channel. They ask for service messages (the card's welcome, stamps, rewards,
 * level) and nothing else: offers and news would be a purpose of their own and need a question of their own. A version
 * names sentence and language, so that what was shown can be told exactly; who changes a sentence changes its version.
 */
final class ConsentTexts {
    private final Texts texts = new Texts(ConsentTexts.class, "consents");

    String text(Channel channel, String shop, Language language) {
        return texts.get(language, OfferedChannels.name(channel), Map.of("shop", shop));
    }

    String version(Language language) {
        return texts.get(language, "version", Map.of());
    }

    /** Whether it is the version of a sentence as it is shown now, in any language. */
    boolean isCurrent(String version) {
        return Arrays.stream(Language.values()).anyMatch(language -> version(language).equals(version));
    }
}
