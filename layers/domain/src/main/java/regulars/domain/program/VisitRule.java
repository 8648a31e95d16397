package regulars.domain.program;

/** Which of an account's visits are meant. A visit's number is that of the standing scans before it, and one. */
public sealed interface VisitRule {
    /** One of them, once: the first visit is number 1. */
    record Number(long number) implements VisitRule {
    }

    /** Every so many: the tenth, the twentieth and so on. */
    record Every(long visits) implements VisitRule {
    }

    /** Whether a visit with this number is one of them. */
    default boolean isMet(long visit) {
        return switch (this) {
            case Number(long number) -> visit == number;
            case Every(long visits) -> visit % visits == 0;
        };
    }
}
