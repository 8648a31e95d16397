package regulars.domain.program;

import java.util.Locale;

/** Whether a program earns and can be spent. */
public enum ProgramStatus {
    /** Not begun: earns nothing, and members do not see it. */
    DRAFT,
    /** Earns and can be spent. */
    ACTIVE,
    /** Earns nothing for a while; what is there can be spent. */
    PAUSED,
    /** Earns nothing any more; what is there can be spent until its date. */
    CLOSED;

    /** Whether a program can go on from here to another status; nothing leads back to a draft or out of the end. */
    public boolean canBecome(ProgramStatus next) {
        return switch (next) {
            case DRAFT -> false;
            case ACTIVE -> this == DRAFT || this == PAUSED;
            case PAUSED -> this == ACTIVE;
            case CLOSED -> this != CLOSED;
        };
    }

    /** Small letters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
