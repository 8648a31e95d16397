package regulars.domain.program;

/** Whether a program still earns. */
public enum ProgramStatus {
    /** Earns and can be spent. */
    ACTIVE,
    /** Earns nothing; what is there can be spent until its date. */
    CLOSED
}
