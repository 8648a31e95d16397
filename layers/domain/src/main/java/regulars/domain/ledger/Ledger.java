package regulars.domain.ledger;

import java.time.Duration;
import java.time.Instant;
import regulars.domain.program.Programs;

/** The rules of earning and spending. */
public final class Ledger {
    /** Most stamps of one scan in one program. */
    public static final int STAMPS_LIMIT = 100;
    /** How long before it is recorded a scan may have happened. */
    public static final Duration LATENESS_LIMIT = Duration.ofHours(72);

    private Ledger() {
    }

    /**
     * Gives stamps. Refused: StampsOutOfRange, OccurredInFuture, OccurredTooEarly, ProgramUnknown, ProgramClosed,
     * NoActiveProgram, TooManyScans, CoolDown, DailyCapReached.
     */
    public static Decision earn(Account account, Programs programs, Command.Earn command) {
        throw new UnsupportedOperationException();
    }

    /** Gives the joining bonus of every active program; without any, the posting is empty. Never refused. */
    public static Decision bonus(Account account, Programs programs, Command.Gift command) {
        throw new UnsupportedOperationException();
    }

    /** Takes an earn back. Refused: EntryUnknown, NotReversible, AlreadyReversed, OccurredInFuture, OccurredTooEarly. */
    public static Decision reverse(Account account, Programs programs, Command.Reverse command) {
        throw new UnsupportedOperationException();
    }

    /** Takes a reward's cost out. Refused: ProgramUnknown, TooManyReservations, NotEnough. */
    public static Decision reserve(Account account, Programs programs, Command.Reserve command) {
        throw new UnsupportedOperationException();
    }

    /**
     * Ends a reservation for good; moves nothing and writes no entry of its own. Refused: ReservationUnknown,
     * ReservationLapsed, AlreadyRedeemed, AlreadyReleased.
     */
    public static Decision confirm(Account account, Programs programs, Command.Confirm command) {
        throw new UnsupportedOperationException();
    }

    /**
     * Puts a reservation's cost back into its lots. Refused: ReservationUnknown, ReservationLapsed, AlreadyRedeemed,
     * AlreadyReleased.
     */
    public static Decision release(Account account, Programs programs, Command.Release command) {
        throw new UnsupportedOperationException();
    }

    /** Enters what is due by now: reservations, then lots, by their instants. Empty if nothing is. */
    public static Posting settle(Account account, Programs programs, Instant now) {
        throw new UnsupportedOperationException();
    }
}
