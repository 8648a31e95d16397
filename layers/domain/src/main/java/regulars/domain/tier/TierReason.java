package regulars.domain.tier;

/** Why a standing changed. */
public enum TierReason {
    /** The measure reached a higher level's threshold. */
    REACHED,
    /** On the term's last day the measure still sufficed, or came to suffice within the grace after it, so a new term began. */
    RENEWED,
    /** On the term's last day the measure did not suffice, and the level is kept for some months more. */
    GRACE,
    /** On the last day of the term, or of the grace after it, the measure did not suffice. */
    TERM_ENDED,
    /** What had carried the level was reversed. */
    REVERSED,
    /** The merchant changed the ladder. */
    LADDER_CHANGED;

    /** Stable, in kebab case. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
