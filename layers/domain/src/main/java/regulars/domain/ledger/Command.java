package regulars.domain.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import regulars.domain.Label;
import regulars.domain.ProgramId;
import regulars.domain.program.ActionId;
import regulars.domain.program.OfferId;
import regulars.domain.program.RewardId;
import regulars.domain.purchase.Purchase;
import regulars.domain.purchase.SalesChannel;

/** What can be asked of a {@link Ledger}. */
public sealed interface Command {
    /**
     * A scan: a visit, and what was bought.
     *
     * @param stamps given in each stamp program
     * @param purchase empty where nothing is known of it
     * @param programs those that count; empty for all that are active
     * @param override whether a manager sets cap and cool-down aside
     * @param labels of the member whose card it is
     * @param activated promotions that this member has opted in to
     */
    record Earn(
            Request request, long stamps, Optional<Purchase> purchase, SalesChannel channel, Set<ProgramId> programs,
            boolean override, Set<Label> labels, Set<OfferId> activated) implements Command {
        /** Throws IllegalArgumentException if the purchase has violations. */
        public Earn {
            programs = Set.copyOf(programs);
            labels = Set.copyOf(labels);
            activated = Set.copyOf(activated);
            if (!purchase.map(Purchase::violations).orElse(List.of()).isEmpty()) {
                throw new IllegalArgumentException("the purchase breaks a rule");
            }
        }

        /** By somebody who has activated nothing. */
        public Earn(Request request, long stamps, Optional<Purchase> purchase, SalesChannel channel, Set<ProgramId> programs, boolean override,
                Set<Label> labels) {
            this(request, stamps, purchase, channel, programs, override, labels, Set.of());
        }

        /** By somebody without labels. */
        public Earn(Request request, long stamps, Optional<Purchase> purchase, SalesChannel channel, Set<ProgramId> programs, boolean override) {
            this(request, stamps, purchase, channel, programs, override, Set.of());
        }

        /** At the counter. */
        public Earn(Request request, long stamps, Optional<Purchase> purchase, Set<ProgramId> programs, boolean override) {
            this(request, stamps, purchase, SalesChannel.COUNTER, programs, override);
        }

        /** A visit. */
        public Earn(Request request, long stamps, Set<ProgramId> programs, boolean override) {
            this(request, stamps, Optional.empty(), programs, override);
        }
    }

    /** Every active program's joining bonus; its id is {@link EntryId#joiningGift}. */
    record Gift(Request request) implements Command {
    }

    /**
     * Something has been done that a program gives for.
     *
     * @param proof what shows it, where the program asks for that
     */
    record Act(Request request, ProgramId program, ActionId action, Optional<String> proof) implements Command {
    }

    /** An earn is taken back, whole or in part. */
    record Reverse(Request request, Earned original, Returned returned) implements Command {
        /** All of it, where nothing of it has been taken back by parts. */
        public Reverse(Request request, Entry original, boolean reversed) {
            this(request, new Earned(original, reversed), new Returned.Everything());
        }
    }

    /**
     * One reward of a program is reserved, or a value where the program is cashback; the entry's id is the
     * reservation's.
     *
     * @param reward empty for the program's first
     * @param value in minor units, at least 1
     */
    record Reserve(Request request, ProgramId program, Optional<RewardId> reward, OptionalLong value)
            implements Command {
        /** Throws IllegalArgumentException for a value below 1. */
        public Reserve {
            if (value.orElse(1) < 1) {
                throw new IllegalArgumentException("a value is at least 1");
            }
        }

        /** The program's first reward. */
        public Reserve(Request request, ProgramId program) {
            this(request, program, Optional.empty(), OptionalLong.empty());
        }
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
