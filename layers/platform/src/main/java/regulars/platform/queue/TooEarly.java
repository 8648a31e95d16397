package regulars.platform.queue;

/** What a message is about is still going on. It is to come again by itself; nothing is wrong. */
public final class TooEarly extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what is still going on, without anything personal */
    public TooEarly(String what) {
        super(what, null, false, false);
    }
}
