package regulars.domain.ledger;

import java.util.Map;
import regulars.domain.ProgramId;

/** Checks a ledger document without trusting whoever wrote it. */
public final class LedgerVerifier {
    private LedgerVerifier() {
    }

    /** What a check found. */
    public sealed interface Verdict {
        /** Every line holds. */
        record Sound(long entries, Map<ProgramId, Long> balances, Sha256 head) implements Verdict {
        }

        /** The first line that does not, counted from 1, and why. */
        record Broken(int line, String reason) implements Verdict {
        }
    }

    /** Checks form, chain, numbers, hashes and balances. */
    public static Verdict verify(String document) {
        throw new UnsupportedOperationException();
    }
}
