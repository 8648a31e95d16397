package regulars.domain.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Most messages to one customer in any seven days, over all channels and kinds.
 *
 * @param most messages that may go out
 */
public record WeeklyLimit(int most) {
    private static final Duration WEEK = Duration.ofDays(7);

    /** A message that went out, or is just going out. */
    public record Sent(MessageKind kind, Instant at) { }

    /** Whether one more message of a kind would be too many. What answers the customer neither counts nor is limited. */
    public boolean forbids(MessageKind kind, List<Sent> others, Instant now) {
        return !SendRules.isAnswer(kind) && others.stream()
                .filter(sent -> !SendRules.isAnswer(sent.kind()) && sent.at().isAfter(now.minus(WEEK)))
                .count() >= most;
    }
}
