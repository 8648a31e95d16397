package regulars.messaging;

/** What became of a message. */
sealed interface Outcome {
    /** The provider took it. */
    record Sent(String providerId) implements Outcome { }

    /** It was not sent and will not be. */
    record Skipped(Reason reason) implements Outcome { }

    /** Why a message was not sent. */
    enum Reason {
        /** The member has not agreed to such messages on this channel, or no longer does. */
        NO_CONSENT("no-consent"),
        /** The operator has granted no budget for SMS. */
        SMS_OFF("sms-off"),
        /** The month's budget for SMS does not suffice. */
        OVER_BUDGET("over-budget"),
        /** SMS to this country are not sent. */
        COUNTRY("country");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** Stable, as it is stored. */
        String code() {
            return code;
        }
    }
}
