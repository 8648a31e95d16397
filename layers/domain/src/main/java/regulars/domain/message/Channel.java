package regulars.domain.message;

/** A way to reach a customer. */
public enum Channel {
    EMAIL,
    SMS,
    /** A notification of the installed card; beside the address, of which every customer has one. */
    PUSH
}
