package regulars.platform.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import regulars.domain.message.Channel;
import regulars.domain.message.Feedback;
import regulars.domain.message.ProviderWait;
import regulars.platform.table.Item;
import regulars.platform.table.Write;

/**
 * The line of one message to a member, from its plan to its end.
 *
 * @param at       of its last change
 * @param notAfter when it is no longer worth sending
 * @param details  what was true when it was planned and belongs into its text
 * @param channel  that it went out by, or was to, once somebody tried
 * @param providerId what the provider calls it, once it has taken it
 * @param feedback the weightiest of what the provider has reported since
 * @param waited   how long the provider has not taken it, if it was offered
 */
public record SendLine(SendId id, Status status, Instant at, Optional<Instant> notAfter, Map<String, String> details,
                       Optional<Channel> channel, Optional<String> providerId, Optional<Feedback> feedback, Optional<ProviderWait> waited) {
    /** The detail by which a message is planned that is not to go out, since its member is left out of it. */
    public static final String LEFT_OUT = "leftOut";

    /** The detail that says where the coupon lies that a campaign has given with the message. */
    public static final String COUPON = "coupon";

    private static final String WAIT_SINCE = "waitSince";
    private static final String WAIT_TIMES = "waitTimes";
    private static final int VERSION = 1;

    /** How far a message has come. */
    public enum Status {
        /** It is to be sent. */
        PLANNED("planned"),
        /** It waits for its hour, the end of the quiet hours, or a provider that takes no more just now. */
        HELD("held"),
        /** Someone is sending it, or fell over doing so. */
        CLAIMED("claimed"),
        /** The provider took it. */
        SENT("sent"),
        /** Nobody knows whether it went out; it is not sent again. */
        UNKNOWN("unknown"),
        /** It was not sent and will not be. */
        SKIPPED("skipped");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        /** Stable, as it is stored. */
        public String code() {
            return code;
        }

        static Status of(String code) {
            for (Status status : values()) {
                if (status.code.equals(code)) {
                    return status;
                }
            }
            throw new IllegalStateException("Unknown status of a message");
        }
    }

    /** Plans a message that must not have been planned before; the table's stream has it sent. */
    public static Write planned(SendId id, Optional<Instant> notAfter, Map<String, String> details, Instant at) {
        return Write.insert(item(id, Status.PLANNED, notAfter, details, at));
    }

    /** The same for a later time; the index of what is due has it sent then. */
    public static Write held(SendId id, Instant until, Optional<Instant> notAfter, Map<String, String> details, Instant at) {
        return Write.insert(Due.mark(item(id, Status.HELD, notAfter, details, at), until));
    }

    /** The same for a time that may have come already. */
    public static Write at(Instant when, SendId id, Instant notAfter, Map<String, String> details, Instant now) {
        return when.isAfter(now) ? held(id, when, Optional.of(notAfter), details, now) : planned(id, Optional.of(notAfter), details, now);
    }

    private static Item item(SendId id, Status status, Optional<Instant> notAfter, Map<String, String> details, Instant at) {
        return Item.of(id.key(), VERSION).with("status", status.code()).with("at", at)
                .with("details", details).with("notAfter", notAfter.map(Instant::toString));
    }

    /** The line as it is stored. */
    public static SendLine of(Item item) {
        SendId id = SendId.of(item.key()).orElseThrow(() -> new IllegalStateException("The key of no message"));
        return new SendLine(id, Status.of(item.text("status")), item.instant("at"), item.optionalInstant("notAfter"),
                item.texts("details"), item.optionalText("channel").map(Channel::valueOf), item.optionalText("providerId"),
                item.optionalText("feedback").flatMap(Feedback::of),
                item.optionalInstant(WAIT_SINCE).map(since -> new ProviderWait(since, (int) item.number(WAIT_TIMES))));
    }

    /** The attributes of a wait, by their names. */
    public static Map<String, Object> attributes(ProviderWait wait) {
        return Map.of(WAIT_SINCE, wait.since().toString(), WAIT_TIMES, (long) wait.times());
    }
}
