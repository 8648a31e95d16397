package regulars.cloud;

/** The end of a process in the middle of what it did. No function can catch it. */
public final class Crash extends Error {
    private static final long serialVersionUID = 1;

    public Crash() {
        super("the process is gone", null, false, false);
    }
}
