package regulars.domain.message;

/** A way to reach a customer. */
public enum Channel {
    EMAIL,
    SMS
}
