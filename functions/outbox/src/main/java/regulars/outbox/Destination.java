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
    /** Messages to many people at once, which nobody waits for. */
    BULK_MESSAGES,
    /** Campaigns whose next guests are to be looked at. */
    CAMPAIGNS,
    /** Keys of items that could not be passed on. */
    PARKED
}
