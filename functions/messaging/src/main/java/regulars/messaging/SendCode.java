package regulars.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import regulars.domain.message.MessageKind;
import regulars.letters.Letter;
import regulars.letters.Letters;
import regulars.letters.Links;
import regulars.letters.Message;
import regulars.platform.World;
import regulars.platform.auth.Tokens;
import regulars.platform.code.EmailCode;
import regulars.platform.log.Log;
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
        messages.send(kind, EmailCode.key(id), item -> mail(kind, EmailCode.of(item)), log);
    }

    private Message mail(MessageKind kind, EmailCode asked) {
        boolean opensNothing = kind == MessageKind.SIGN_IN_CODE && !asked.known();
        Letter letter = opensNothing ? unknown(asked.language()) : code(kind, asked);
        return new Message.Mail(asked.email().value(), PLATFORM_NAME, letter, Optional.empty());
    }

    private Letter code(MessageKind kind, EmailCode asked) {
        String code = tokens.code(asked.id());
        Duration left = Duration.between(world.now(), asked.expires());
        var variables = Map.of("code", code, "minutes", Long.toString(left.plusSeconds(59).toMinutes()));
        return letters.platform(asked.language(), kind.code(), variables, Optional.of(code), Optional.empty());
    }

    private Letter unknown(Language language) {
        var start = Optional.of(links.base() + "/");
        return letters.platform(language, "sign-in-unknown", Map.of(), Optional.empty(), start);
    }
}
