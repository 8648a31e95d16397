package regulars.domain.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How often a member wants wishes and invitations, whatever the merchant allows. What is about the card is not limited by
 * it, and does not count: that has a switch of its own.
 */
public enum Pace {
    /** As the merchant sends them. */
    AS_IT_COMES(Duration.ZERO),
    /** One in any seven days. */
    WEEKLY(Duration.ofDays(7)),
    /** One in any thirty days. */
    MONTHLY(Duration.ofDays(30));

    private final Duration apart;

    Pace(Duration apart) {
        this.apart = apart;
    }

    /** The pace with this code. */
    public static Optional<Pace> of(String code) {
        return Arrays.stream(values()).filter(pace -> pace.code().equals(code)).findFirst();
    }

    /** Stable, in kebab case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether one more message of a kind would come too soon after what went out. */
    public boolean forbids(MessageKind kind, List<WeeklyLimit.Sent> others, Instant now) {
        return isInvitation(kind) && others.stream()
                .anyMatch(sent -> isInvitation(sent.kind()) && sent.at().isAfter(now.minus(apart)));
    }

    private static boolean isInvitation(MessageKind kind) {
        return kind.purpose() == Purpose.MARKETING;
    }
}
