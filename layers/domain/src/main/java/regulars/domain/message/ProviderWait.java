package regulars.domain.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How long a message has waited for its provider, which takes no more just now.
 *
 * @param since when it was not taken for the first time
 * @param times how often it was not taken
 */
public record ProviderWait(Instant since, int times) {
    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));
    private static final Duration LONGEST = Duration.ofDays(3);

    /** Before it was offered for the first time. */
    public static ProviderWait none(Instant now) {
        return new ProviderWait(now, 0);
    }

    /** After it was not taken once more. */
    public ProviderWait again() {
        return new ProviderWait(since, times + 1);
    }

    /**
     * What is to be done with it until it is offered again: it waits a little longer each time, up to an hour, and is
     * given up where that would be after its time, or after three days where it has none.
     */
    public SendDecision until(Instant now, Optional<Instant> notAfter) {
        Instant next = now.plus(PAUSES.get(Math.min(times, PAUSES.size() - 1)));
        if (notAfter.isPresent()) {
            return next.isAfter(notAfter.get()) ? new SendDecision.Skip(SkipReason.TOO_LATE) : new SendDecision.Hold(next);
        }
        return next.isAfter(since.plus(LONGEST)) ? new SendDecision.Skip(SkipReason.NOT_TAKEN) : new SendDecision.Hold(next);
    }
}
