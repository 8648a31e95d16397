package regulars.platform.auth;

/** Whom a route is for. */
public enum Access {
    /** Anyone, without a credential. */
    PUBLIC,
    /** The signed-in owner. */
    OWNER,
    /** A paired device, or the owner. */
    STAFF,
    /** A paired device. */
    DEVICE,
    /** The holder of a card link. */
    CARD,
    /** The holder of the link that messages carry. */
    MEMBER;

    boolean admits(Principal principal) {
        return switch (principal) {
            case Principal.Anonymous _ -> this == PUBLIC;
            case Principal.Owner _ -> this == OWNER || this == STAFF;
            case Principal.Device _ -> this == DEVICE || this == STAFF;
            case Principal.CardHolder _ -> this == CARD;
            case Principal.Member _ -> this == MEMBER;
        };
    }
}
