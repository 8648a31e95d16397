package regulars.messaging;

import regulars.domain.message.SkipReason;

/** What became of a message that was handed to its provider, or was to be. */
sealed interface Outcome {
    /** The provider took it.
     * @param cost in thousandths of a US cent, as far as it is known by then */
    record Sent(String providerId, long cost) implements Outcome {
        /** What costs nothing. */
        Sent(String providerId) {
            this(providerId, 0);
        }
    }

    /** The same at this cost, where it was taken. */
    default Outcome costing(long cost) {
        return this instanceof Sent(String providerId, long _) ? new Sent(providerId, cost) : this;
    }

    /** It was not handed over. */
    record Skipped(SkipReason reason) implements Outcome { }

    /** The provider will never take it: the address is none, or wants nothing. */
    record Refused(RuntimeException cause) implements Outcome { }

    /** The provider takes no more just now: too many, or itself overloaded; it has certainly not gone out. */
    record NotNow(RuntimeException cause) implements Outcome { }

    /** The provider takes nothing from this account until its operator has seen to it; it has certainly not gone out. */
    record LockedOut(RuntimeException cause) implements Outcome { }

    /** It may have gone out: a time-out or a server's own error may come after it was taken. */
    record Unknown(RuntimeException cause) implements Outcome { }
}
