package regulars.domain.message;

import java.util.Locale;

/** Why a message was not sent. */
public enum SkipReason {
    /** The member has not agreed to such messages on this channel, or no longer does. */
    NO_CONSENT,
    /** The merchant has switched this kind off. */
    SWITCHED_OFF,
    /** The owner has stopped the campaign that it belongs to. */
    CAMPAIGN_STOPPED,
    /** The operator has suspended the merchant. */
    MERCHANT_SUSPENDED,
    /** Its time was over before it could be sent. */
    TOO_LATE,
    /** What it says was no longer so. */
    NO_LONGER_TRUE,
    /** The member was left out by chance, so that it shows what such messages bring. */
    LEFT_OUT,
    /** The member has had as many messages in seven days as the merchant allows. */
    WEEKLY_LIMIT,
    /** The member wants fewer wishes and invitations than that. */
    OWN_PACE,
    /** The operator has granted no budget for SMS. */
    SMS_OFF,
    /** The month's budget for SMS does not suffice. */
    OVER_BUDGET,
    /** SMS to this country are not sent. */
    COUNTRY,
    /** A message to this address has come back: there is no such mailbox. */
    SUPPRESSED,
    /** Too many of the merchant's e-mails have come back or were called unwanted. */
    SENDING_PAUSED,
    /** The provider has taken no messages for days. */
    NOT_TAKEN,
    /** The provider does not take it, now or later. */
    REFUSED;

    /** Stable, in kebab case, as it is stored and shown. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
