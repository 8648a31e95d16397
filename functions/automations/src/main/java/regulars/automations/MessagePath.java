package regulars.automations;

import java.util.Set;
import regulars.domain.message.MessageKind;
import regulars.platform.http.Fields;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.text.Language;

/** Which message a request is about. */
final class MessagePath {
    /** What goes out by itself, and so in the merchant's words. */
    private static final Set<MessageKind> KINDS = Set.of(MessageKind.WELCOME, MessageKind.BIRTHDAY, MessageKind.ANNIVERSARY,
            MessageKind.FIRST_VISIT, MessageKind.WIN_BACK, MessageKind.REWARD_READY, MessageKind.TIER_UP, MessageKind.TIER_AT_RISK, MessageKind.UNITS_EXPIRING,
            MessageKind.ALMOST_READY, MessageKind.TIER_LOST, MessageKind.COUPON_GIVEN, MessageKind.COUPON_EXPIRING,
            MessageKind.SURVEY, MessageKind.SURVEY_REPLY);

    private MessagePath() {
    }

    /** Whether a merchant can say something about messages of this kind. */
    static boolean isAutomatic(MessageKind kind) {
        return KINDS.contains(kind);
    }

    /** @throws Problem 404 where there is no such message */
    static MessageKind kind(Request request) {
        return MessageKind.of(request.path().get("kind")).filter(KINDS::contains).orElseThrow(Problem::notFound);
    }

    /** @throws Problem 404 where there is no such language */
    static Language language(Request request) {
        return Language.of(request.path().get("locale")).orElseThrow(Problem::notFound);
    }

    /** The language that the body names. */
    static Language language(Fields fields) {
        return Language.of(fields.oneOf("locale", Language.tags())).orElseThrow();
    }
}
