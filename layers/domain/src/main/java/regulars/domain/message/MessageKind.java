package regulars.domain.message;

import java.util.Locale;

/** What a message is about. */
public enum MessageKind {
    /** The code that confirms an owner's sign-up. */
    SIGN_UP_CODE,
    /** The code that lets staff in. */
    SIGN_IN_CODE,
    /** The platform's one fixed text to an address that has not been confirmed. */
    ADDRESS_CONFIRMATION,
    /** The link to a card whose address is already known. */
    CARD_LINK,
    /** The first message of the merchant to a new guest. */
    WELCOME;

    /** Stable, in kebab case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
