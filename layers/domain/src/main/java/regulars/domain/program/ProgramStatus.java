package regulars.domain.program;

/** Whether a program earns and can be spent. */
public enum ProgramStatus {
    /** Not begun: earns nothing, and members do not see it. */
    DRAFT,
    /** Earns and can be spent. */
    ACTIVE,
    /** Earns nothing for a while; what is there can be spent. */
    PAUSED,
    /** Earns nothing any more; what is there can be spent until its date. */
    CLOSED
}
