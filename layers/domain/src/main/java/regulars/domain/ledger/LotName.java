package regulars.domain.ledger;

import java.time.LocalDate;
import java.util.Optional;
import regulars.domain.program.LotEnd;
import regulars.domain.program.Program;

/**
 * What tells a lot from the others of its program.
 *
 * @param pendingUntil first local date on which it can be spent; empty for a lot that is active
 */
public record LotName(Optional<LocalDate> pendingUntil, LotEnd end) implements Comparable<LotName> {
    private static final String NEVER = "never";
    private static final String IDLE = "idle-";
    private static final String FROM = "@";
    private static final String PENDING = ">";

    /** An active lot. */
    public static LotName active(LotEnd end) {
        return new LotName(Optional.empty(), end);
    }

    /** An active lot with this last day. */
    public static LotName through(LocalDate lastDay) {
        return active(new LotEnd.On(lastDay));
    }

    /** The lot for what a program gives on a local day: its end is counted from when it can be spent. */
    static LotName of(Program terms, LocalDate earned) {
        Optional<LocalDate> pendingUntil = terms.activation().pendingUntil(earned);
        return new LotName(pendingUntil, terms.lotExpiry().end(pendingUntil.orElse(earned)));
    }

    /** Reads what {@link #toString} prints; throws an unchecked exception for anything that is no name. */
    public static LotName parse(String text) {
        int pending = text.indexOf(PENDING);
        return pending < 0
                ? active(end(text))
                : new LotName(Optional.of(LocalDate.parse(text.substring(0, pending))), end(text.substring(pending + 1)));
    }

    private static LotEnd end(String text) {
        if (text.equals(NEVER)) {
            return new LotEnd.Never();
        }
        if (!text.startsWith(IDLE)) {
            return new LotEnd.On(LocalDate.parse(text));
        }
        int from = text.indexOf(FROM);
        if (from < 0) {
            throw new IllegalArgumentException("expected: " + FROM);
        }
        int months = Integer.parseInt(text.substring(IDLE.length(), from));
        return new LotEnd.Idle(months, LocalDate.parse(text.substring(from + 1)));
    }

    boolean isPending() {
        return pendingUntil.isPresent();
    }

    /** What it is called when it can be spent. */
    LotName activated() {
        return active(end);
    }

    /** Whether both are idle lots that end after the same months, and become active together. */
    boolean isAlike(LotName other) {
        return pendingUntil.equals(other.pendingUntil)
                && end instanceof LotEnd.Idle(int months, _) && other.end instanceof LotEnd.Idle(int others, _)
                && months == others;
    }

    /** Whether it is active and ends on a day or never, which is all there was once. */
    boolean isPlain() {
        return !isPending() && !(end instanceof LotEnd.Idle);
    }

    /** By what is printed, which puts idle lots that are alike in the order in which they began. */
    @Override
    public int compareTo(LotName other) {
        return toString().compareTo(other.toString());
    }

    /** As in the canonical text: {@code never}, {@code 2027-11-30}, {@code idle-12@2026-11-22}, {@code 2026-12-06>never}. */
    @Override
    public String toString() {
        return pendingUntil.map(day -> day + PENDING).orElse("") + switch (end) {
            case LotEnd.Never _ -> NEVER;
            case LotEnd.On(LocalDate lastDay) -> lastDay.toString();
            case LotEnd.Idle(int months, LocalDate from) -> IDLE + months + FROM + from;
        };
    }
}
