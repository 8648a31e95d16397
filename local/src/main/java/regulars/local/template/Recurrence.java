package regulars.local.template;

import java.time.Instant;

/** When a schedule fires. */
public sealed interface Recurrence permits Cron, Rate {
    /** The first occurrence after this instant; {@link Instant#MAX} when there is none any more. */
    Instant next(Instant after);
}
