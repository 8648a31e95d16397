package regulars.outbox;

/** The queues that the outbox sends to. */
enum Destination {
    /** Accounts whose level may have changed. */
    TIERS,
    /** Accounts that may have earned a coupon. */
    COUPONS,
    /** Members and merchants whose timers are to be set. */
    DUE,
    /** Messages to people. */
    MESSAGES,
    /** Keys of items that could not be passed on. */
    PARKED
}
