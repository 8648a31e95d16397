package regulars.simulator;

/** What goes wrong around a write. */
enum Fault {
    NONE,
    /** The process dies before the write; the client asks again. */
    CRASH_BEFORE,
    /** The process dies after the write and before the answer; the client asks again. */
    CRASH_AFTER,
    /** Somebody else writes between decision and write. */
    OVERTAKEN,
    /** It is decided on a snapshot that is old already. */
    STALE_READ
}
