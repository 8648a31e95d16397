package regulars.domain.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import regulars.domain.ProgramId;

/** What can be asked of a {@link Ledger}. */
public sealed interface Command {
    /**
     * A scan gives stamps.
     *
     * @param stamps given in each program
     * @param programs those that are stamped; empty for all that are active
     * @param override whether a manager sets cap and cool-down aside
     */
    record Earn(Request request, long stamps, Set<ProgramId> programs, boolean override) implements Command {
        public Earn {
            programs = Set.copyOf(programs);
        }
    }

    /** Every active program's joining bonus; its id is {@link EntryId#joiningGift}. */
    record Gift(Request request) implements Command {
    }

    /**
     * An earn is taken back.
     *
     * @param original the earn, as stored
     * @param reversed whether it has been reversed before
     */
    record Reverse(Request request, Entry original, boolean reversed) implements Command {
    }

    /** One reward of a program is reserved; the entry's id is the reservation's. */
    record Reserve(Request request, ProgramId program) implements Command {
    }

    /**
     * A reserved reward is handed out.
     *
     * @param ended how the reservation ended, if the caller finds that it did
     */
    record Confirm(EntryId reservation, Instant recordedAt, Optional<RedemptionEnd> ended) implements Command {
    }

    /**
     * A reservation is given up.
     *
     * @param ended how the reservation ended, if the caller finds that it did
     */
    record Release(Request request, EntryId reservation, Optional<RedemptionEnd> ended) implements Command {
    }
}
