package regulars.platform.auth;

import java.util.Optional;

/** Who is calling. */
public sealed interface Principal {

    /** Nobody in particular: join page, sign-up, pairing. */
    record Anonymous() implements Principal {
        @Override
        public String merchant() {
            throw new IllegalStateException("An anonymous caller belongs to no merchant");
        }
    }

    /** A signed-in owner.
     * @param session id of the session, which is also its credential's key */
    record Owner(String merchant, String staff, String session) implements Principal { }

    /**
     * A paired device at the counter.
     *
     * @param place where it stands, empty where nobody said
     */
    record Device(String merchant, String device, Optional<String> place) implements Principal { }

    /** A guest who holds the link to a card.
     * @param tag which of the account's card codes */
    record CardHolder(String merchant, String account, String tag) implements Principal { }

    /** A member who holds the link that messages carry. */
    record Member(String merchant, String member) implements Principal { }

    /** The merchant that the credential belongs to. */
    String merchant();
}
