package regulars.platform.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import regulars.domain.Base32;
import regulars.domain.MemberId;
import regulars.domain.message.MessageKind;
import regulars.platform.hash.Hashes;

/**
 * What an e-mail is marked with, so that whatever the provider reports of it leads to its line without an index. The
 * provider takes letters, digits, {@code -} and {@code _} alone, hence the base 64 of the occurrence.
 */
public final class SendTags {
    private static final String MERCHANT = "merchant";
    private static final String MEMBER = "member";
    private static final String KIND = "kind";
    private static final String OCCURRENCE = "occurrence";

    private SendTags() {
    }

    /** The marks of a message to a member. */
    public static Map<String, String> of(SendId id) {
        return new TreeMap<>(Map.of(MERCHANT, id.merchant(), MEMBER, id.member().value(), KIND, id.kind().code(),
                OCCURRENCE, Hashes.base64(id.occurrence().getBytes(StandardCharsets.UTF_8))));
    }

    /** The mark of a message that has no line, as a code: it leads nowhere. */
    public static Map<String, String> of(MessageKind kind) {
        return Map.of(KIND, kind.code());
    }

    /** The message that was marked so; nothing where these are the marks of none. */
    public static Optional<SendId> read(Map<String, String> tags) {
        String merchant = tags.getOrDefault(MERCHANT, "");
        String member = tags.getOrDefault(MEMBER, "");
        if (!Base32.isNormal(merchant, Merchant.ID_LENGTH) || !MemberId.isValid(member)) {
            return Optional.empty();
        }
        return MessageKind.of(tags.getOrDefault(KIND, "")).flatMap(kind -> decoded(tags.getOrDefault(OCCURRENCE, ""))
                .map(occurrence -> new SendId(merchant, new MemberId(member), kind, occurrence)));
    }

    private static Optional<String> decoded(String occurrence) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(occurrence), StandardCharsets.UTF_8);
            return Optional.of(text).filter(known -> !known.isEmpty() && !known.contains("#"));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
