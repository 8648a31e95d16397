package regulars.domain.ledger;

import java.util.List;

/** A whole ledger as a text file that anyone can check; see {@code docs/ledger-format.md}. */
public final class LedgerDocument {
    private LedgerDocument() {
    }

    /** The file: every entry with its hash, then what they amount to. The entries are all of the account's, in order. */
    public static String write(Account account, List<SealedEntry> entries) {
        throw new UnsupportedOperationException();
    }
}
