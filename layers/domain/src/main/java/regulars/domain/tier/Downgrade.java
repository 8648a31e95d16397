package regulars.domain.tier;

/** What happens on a term's last day to a level whose threshold the measure no longer reaches. */
public enum Downgrade {
    /** Nothing: a level once reached stays. */
    NEVER,
    /** It falls by one level. */
    ONE_LEVEL,
    /** It falls to what the measure earns. */
    FULL
}
