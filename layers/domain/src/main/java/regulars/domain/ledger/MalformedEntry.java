package regulars.domain.ledger;

/** A text that is not a canonical entry. */
final class MalformedEntry extends IllegalArgumentException {
    private final int line;

    MalformedEntry(int line, String reason) {
        super(reason);
        this.line = line;
    }

    /** The first line that is wrong, counted from 0. */
    int line() {
        return line;
    }
}
