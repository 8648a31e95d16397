package regulars.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import regulars.domain.message.MessageKind;
import regulars.platform.World;
import regulars.platform.auth.Tokens;
import regulars.platform.log.Log;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.text.Language;

/** The code that signs an owner up or in; a fixed note where nobody signed up with the address. */
final class SendCode {
    private static final String PLATFORM_NAME = "Regulars";

    private final OneTimeMessages messages;
    private final Letters letters;
    private final Links links;
    private final Tokens tokens;
    private final World world;

    SendCode(OneTimeMessages messages, Letters letters, Links links, Tokens tokens, World world) {
        this.messages = messages;
        this.letters = letters;
        this.links = links;
        this.tokens = tokens;
        this.world = world;
    }

    void send(MessageKind kind, String id, Log log) {
        messages.send(Key.main("CODE#" + id), item -> mail(kind, id, item), log);
    }

    private Message mail(MessageKind kind, String id, Item item) {
        Language language = Language.of(item.text("language")).orElse(Language.ENGLISH);
        boolean opensNothing = kind == MessageKind.SIGN_IN_CODE && !item.flag("known");
        Letter letter = opensNothing ? unknown(language) : code(kind, language, id, item);
        return new Message.Mail(item.text("email"), PLATFORM_NAME, letter, Optional.empty());
    }

    private Letter code(MessageKind kind, Language language, String id, Item item) {
        String code = tokens.code(id);
        Duration left = Duration.between(world.now(), item.instant("expires"));
        var variables = Map.of("code", code, "minutes", Long.toString(Math.max(1, left.toMinutes())));
        return letters.platform(language, kind.code(), variables, Optional.of(code), Optional.empty());
    }

    private Letter unknown(Language language) {
        return letters.platform(language, "sign-in-unknown", Map.of(), Optional.empty(), Optional.of(links.base() + "/"));
    }
}
