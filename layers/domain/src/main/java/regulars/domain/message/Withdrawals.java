package regulars.domain.message;

/**
 * How often people took their consent back after messages.
 *
 * @param sent      messages that went out
 * @param withdrawn how many of them somebody answered so
 */
public record Withdrawals(long sent, long withdrawn) {
    /** Below this one person's bad day decides. */
    private static final long LEAST = 3;
    private static final long PERCENT = 100;
    private static final long RATIO = 2;

    /** Whether it is unusual: three or more, one in a hundred or more, and twice the share of the merchant's other messages or more. */
    public boolean isAbove(Withdrawals others) {
        return withdrawn >= LEAST && withdrawn * PERCENT >= sent && withdrawn * others.sent >= RATIO * others.withdrawn * sent;
    }

    /** All but these. */
    public Withdrawals without(Withdrawals some) {
        return new Withdrawals(sent - some.sent, withdrawn - some.withdrawn);
    }

    /** Both together. */
    public Withdrawals plus(Withdrawals more) {
        return new Withdrawals(sent + more.sent, withdrawn + more.withdrawn);
    }
}
