package regulars.domain.message;

import java.time.Instant;

/** What is to be done with a message now. */
public sealed interface SendDecision {
    /** It goes out. */
    record Send() implements SendDecision { }

    /** It waits, and is decided on anew then. */
    record Hold(Instant until) implements SendDecision { }

    /** It will never go out. */
    record Skip(SkipReason reason) implements SendDecision { }
}
