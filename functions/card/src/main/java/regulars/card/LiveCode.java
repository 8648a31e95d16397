package regulars.card;

import java.util.Optional;
import regulars.domain.AccountId;
import regulars.domain.Base32;

/**
 * What a card shows for half a minute instead of its code: the account, and a proof that the card is at hand. The card's
 * own code can't be read from it. Longer than a card code, so that neither is taken for the other.
 */
record LiveCode(AccountId account, String proof) {
    private static final int LENGTH = AccountId.LENGTH + LiveCodes.PROOF_LENGTH;

    /** Reads a scanned code, lenient as {@link Base32#normal}; empty if it is of another kind. */
    static Optional<LiveCode> parse(String scanned) {
        String text = Base32.normal(scanned);
        if (!Base32.isNormal(text, LENGTH)) {
            return Optional.empty();
        }
        return Optional.of(new LiveCode(new AccountId(text.substring(0, AccountId.LENGTH)), text.substring(AccountId.LENGTH)));
    }

    /** In one piece, as a QR code holds it. */
    String value() {
        return account.value() + proof;
    }
}
