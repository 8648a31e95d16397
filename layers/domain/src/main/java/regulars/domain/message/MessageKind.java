package regulars.domain.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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
    /** The first message of the merchant to a new guest; occurrence {@code 1}. */
    WELCOME,
    /** A wish, with a gift if there is one; the occurrence is the birthday's year. */
    BIRTHDAY,
    /** Thanks on the day of joining, with a gift if there is one; the occurrence is the year. */
    ANNIVERSARY,
    /** Thanks on the day of the first visit, with a gift if there is one; the occurrence is the year. */
    FIRST_VISIT,
    /** An invitation after a silence; the occurrence is the local date of the last visit. */
    WIN_BACK,
    /** A card is full; the occurrence is program and entry. */
    REWARD_READY,
    /** One stamp is missing for days; the occurrence is program and day of the last visit. */
    ALMOST_READY,
    /** A higher level is reached; the occurrence is its threshold and the month. */
    TIER_UP,
    /** A level will be lost at its term's end; the occurrence is that last day. */
    TIER_AT_RISK,
    /** A level has come to its end; the occurrence is its threshold and the month. */
    TIER_LOST,
    /** Units end soon; the occurrence is their program and their last day. */
    UNITS_EXPIRING,
    /** What was bought has earned a coupon; the occurrence is where the coupon lies. */
    COUPON_GIVEN,
    /** A coupon that was not used ends soon; the occurrence is where it lies. */
    COUPON_EXPIRING,
    /** What the owner writes to some of the guests; the occurrence is the campaign. */
    CAMPAIGN,
    /** Questions after a visit; the occurrence is the second in which they were asked. */
    SURVEY,
    /** The shop's reply to what a guest has answered; the occurrence is the second of the answer. */
    SURVEY_REPLY,
    /** The platform's word to an owner that the merchant's e-mails are paused. */
    SENDING_PAUSED,
    /** The platform's word to an owner that a guest has given a low score. */
    LOW_SCORE;

    /** The kind with this code. */
    public static Optional<MessageKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Stable, in kebab case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Whether the one link of an SMS leads to the card, where messages can be stopped too; else, with what the customer
     * does nothing about, to the way out itself.
     */
    public boolean leadsToCard() {
        return purpose() == Purpose.SERVICE || this == SURVEY;
    }

    /** What the customer has to have agreed to. */
    public Purpose purpose() {
        return switch (this) {
            case BIRTHDAY, ANNIVERSARY, FIRST_VISIT, WIN_BACK, ALMOST_READY, SURVEY, CAMPAIGN -> Purpose.MARKETING;
            case SIGN_UP_CODE, SIGN_IN_CODE, ADDRESS_CONFIRMATION, CARD_LINK, WELCOME, REWARD_READY, TIER_UP, TIER_AT_RISK,
                 TIER_LOST, UNITS_EXPIRING, COUPON_GIVEN, COUPON_EXPIRING, SURVEY_REPLY, SENDING_PAUSED, LOW_SCORE -> Purpose.SERVICE;
        };
    }
}
