package regulars.platform.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import regulars.domain.MemberId;
import regulars.domain.message.MessageKind;
import regulars.platform.json.Json;
import regulars.platform.queue.Queue;
import regulars.platform.table.Key;

/**
 * Which message to which member. It is sent at most once, so whatever calls for it names it alike.
 *
 * @param occurrence which of its kind, as in {@code 1} or {@code 2026}; without {@code #}
 */
public record SendId(String merchant, MemberId member, MessageKind kind, String occurrence) {
    /** What the sort keys of these lines begin with. */
    public static final String PREFIX = "SEND#";

    private static final Pattern PARTITION = Pattern.compile("MEMBER#([^#]+)#([^#]+)");
    private static final Pattern SORT = Pattern.compile(PREFIX + "([^#]+)#([^#]+)");
    private static final int MESSAGE_VERSION = 1;

    /** Where its line lies. */
    public Key key() {
        return new Key(Member.partition(merchant, member), PREFIX + kind.code() + "#" + occurrence);
    }

    /** The message whose line lies there; nothing where the key is of another family. */
    public static Optional<SendId> of(Key key) {
        Matcher partition = PARTITION.matcher(key.partition());
        Matcher sort = SORT.matcher(key.sort());
        if (!partition.matches() || !sort.matches() || !MemberId.isValid(partition.group(2))) {
            return Optional.empty();
        }
        return MessageKind.of(sort.group(1)).map(kind ->
                new SendId(partition.group(1), new MemberId(partition.group(2)), kind, sort.group(2)));
    }

    /** What the messages queue is told, so that the message is sent. */
    public String request() {
        return Json.write(Json.object().put("v", MESSAGE_VERSION).put("kind", kind.code())
                .put("merchant", merchant).put("member", member.value()).put("occurrence", occurrence));
    }

    /** Whether it is one of many that are sent at once, which must not hold up what somebody waits for. */
    public boolean isBulk() {
        return kind == MessageKind.CAMPAIGN;
    }

    /** The request as a message; of many at once it says whose they are, so that one merchant's do not hold up another's. */
    public Queue.Message message() {
        return new Queue.Message(request(), 0, Optional.of(merchant).filter(_ -> isBulk()));
    }
}
