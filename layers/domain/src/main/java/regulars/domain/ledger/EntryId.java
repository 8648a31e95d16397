package regulars.domain.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import regulars.domain.AccountId;
import regulars.domain.MemberId;

/**
 * The id of an entry: its account and the key it was asked for under, which makes it happen once. A client's key is a
 * hash of its idempotency key; the system's own entries are named after their cause, with a slash.
 */
public record EntryId(AccountId account, String key) {
    /** Most characters of a key. */
    public static final int KEY_LENGTH_LIMIT = 64;

    private static final Pattern KEY = Pattern.compile("[0-9A-Za-z/._-]{1," + KEY_LENGTH_LIMIT + "}");
    private static final String SEPARATOR = "-";

    /** Throws IllegalArgumentException if the key has other characters than letters, digits and {@code / . _ -}. */
    public EntryId {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not the key of an entry");
        }
    }

    /** Reads {@code account-key}; empty if the text is no such id. */
    public static Optional<EntryId> parse(String text) {
        int separator = text.indexOf(SEPARATOR);
        if (separator < 0 || !AccountId.isValid(text.substring(0, separator))) {
            return Optional.empty();
        }
        String key = text.substring(separator + 1);
        return KEY.matcher(key).matches()
                ? Optional.of(new EntryId(new AccountId(text.substring(0, separator)), key))
                : Optional.empty();
    }

    /** The one joining gift of an account. */
    public static EntryId joiningGift(AccountId account) {
        return new EntryId(account, "join/gift");
    }

    /** The one gift of a year for its cause. */
    public static EntryId yearlyGift(AccountId account, YearlyGift gift) {
        return new EntryId(account, gift.cause().code() + "/" + gift.year());
    }

    /** The one gift of a member for answering what was asked then. */
    public static EntryId surveyGift(AccountId account, MemberId member, Instant asked) {
        return new EntryId(account, "survey/" + asked.getEpochSecond() + "/" + member);
    }

    /** The reversal of an earn whose refund came before it. */
    public static EntryId undoing(EntryId earn) {
        return new EntryId(earn.account(), "undo/" + earn.key());
    }

    /** What another account receives by a transfer. */
    public static EntryId receiving(AccountId receiver, EntryId given) {
        return new EntryId(receiver, "received/" + given.account() + "/" + given.key());
    }

    /** The return of a reservation that nobody confirmed in time. */
    public static EntryId lapseOf(EntryId reservation) {
        return new EntryId(reservation.account(), "lapse/" + reservation.key());
    }

    /** {@code account-key}, as the world sees it. */
    @Override
    public String toString() {
        return account + SEPARATOR + key;
    }
}
