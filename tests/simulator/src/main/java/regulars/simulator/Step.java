package regulars.simulator;

import java.time.Instant;

/**
 * Something that happens. What exactly is drawn from its own seed when it does, so that leaving other steps out changes
 * it as little as can be.
 *
 * @param number its own for good, also where steps before it are left out
 * @param member -1 where it is the merchant's
 */
record Step(int number, Instant at, int merchant, int member, Deed deed, long seed) {
    /** What happens. */
    enum Deed {
        /** The merchant changes terms, starts, rests or ends a program, or replaces the ladder. */
        CHANGE,
        /** The merchant puts more codes into a pool. */
        RESTOCK,
        /** A member joins and is given the joining gifts. */
        JOIN,
        /** A visit, with or without a purchase. */
        SCAN,
        /** Something is done that a program gives for. */
        ACT,
        /** The owner calls the member something else. */
        LABEL,
        /** The merchant lets members choose among other programs, or no longer. */
        OFFER,
        /** The member chooses how to be rewarded. */
        CHOOSE,
        /** A refund whose purchase has not come yet. */
        REFUND_FIRST,
        /** A scan is taken back, whole or in part. */
        REVERSE,
        /** A reward or a value is reserved. */
        RESERVE,
        /** A reservation is confirmed or given up. */
        END,
        /** Units are given to another member of the same merchant. */
        GIVE,
        /** The gift of a birthday. */
        BIRTHDAY,
        /** The nightly look enters what is due. */
        SETTLE,
        /** Someone sends what was sent before, or as someone else. */
        STEAL,
        /** At the end everything that stands is taken back, and the whole ledger is checked as anyone can. */
        UNDO
    }
}
