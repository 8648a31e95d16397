package regulars.domain.program;

import java.util.Locale;

/** What somebody does for units beside buying. */
public enum ActionKind {
    /** Says in public what it is like. */
    REVIEW,
    /** Answers questions. */
    SURVEY,
    /** Tells others. */
    SHARE,
    /** Takes part in something. */
    ACTIVITY,
    /** Completes what is known of them. */
    PROFILE,
    /** Anything else. */
    OTHER;

    /** Stable, in small letters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
