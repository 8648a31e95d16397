package regulars.domain.message;

/**
 * What providers have reported of a merchant's e-mails within a week.
 *
 * @param messages   of which it is known what became
 * @param bounces    that came back since there is no such mailbox
 * @param complaints that were called unwanted
 */
public record SendingRecord(long messages, long bounces, long complaints) {
    /** The length of the week, in days, today included. */
    public static final int DAYS = 7;
    /** Nothing was reported yet. */
    public static final SendingRecord NONE = new SendingRecord(0, 0, 0);

    /**
     * The provider looks into an account at 5 % of bounces and at 0.1 % of complaints; a merchant has half of that. A few
     * are nobody's habit: below so many of them a single address would decide.
     */
    private static final long BOUNCES_LEAST = 5;
    private static final long BOUNCES_PER_TEN_THOUSAND = 250;
    private static final long COMPLAINTS_LEAST = 2;
    private static final long COMPLAINTS_PER_TEN_THOUSAND = 5;
    private static final long TEN_THOUSAND = 10_000;

    /** Both together. */
    public SendingRecord plus(SendingRecord other) {
        return new SendingRecord(messages + other.messages, bounces + other.bounces, complaints + other.complaints);
    }

    /** Whether the merchant is so near to the provider's limits that its messages have to stop. */
    public boolean isNearTheLimits() {
        return bounces >= BOUNCES_LEAST && bounces * TEN_THOUSAND >= messages * BOUNCES_PER_TEN_THOUSAND
                || complaints >= COMPLAINTS_LEAST && complaints * TEN_THOUSAND >= messages * COMPLAINTS_PER_TEN_THOUSAND;
    }

    /** What one report adds, given the one that it takes the place of. A delay is not yet an end. */
    public static SendingRecord of(Feedback feedback, boolean first) {
        return switch (feedback) {
            case DELAYED -> NONE;
            case DELIVERED, OPENED, REJECTED, SOFT_BOUNCE -> new SendingRecord(first ? 1 : 0, 0, 0);
            case HARD_BOUNCE -> new SendingRecord(first ? 1 : 0, 1, 0);
            case COMPLAINT -> new SendingRecord(first ? 1 : 0, 0, 1);
        };
    }
}
