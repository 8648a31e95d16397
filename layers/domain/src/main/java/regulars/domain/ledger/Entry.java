package regulars.domain.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import regulars.domain.AccountId;
import regulars.domain.Fraction;
import regulars.domain.ProgramId;
import regulars.domain.purchase.Money;

/**
 * One line of the ledger. It holds no personal data: people, devices and places are named by opaque ids.
 *
 * @param sequence its number within the account, from 1
 * @param overridden whether a manager set cap and cool-down aside
 * @param occurredAt when it happened, by the client's word
 * @param recordedAt when it was written, by the server's clock
 * @param location opaque id of the place
 * @param reference the purchase's name at the till: 1 to 64 visible ASCII characters
 * @param purchase total of what was bought, where that is known; of a reversal by parts, of what is kept
 * @param request hash of the request that asked for it; empty for what falls due by itself
 * @param cause key of the entry that this one takes back: the reversed earn, or the released redemption
 * @param other of a transfer, the account on the other side
 * @param movements at most one per program
 * @param previous hash of the entry before
 */
public record Entry(
        EntryId id,
        long sequence,
        EntryType type,
        boolean overridden,
        Instant occurredAt,
        Instant recordedAt,
        Actor actor,
        Optional<String> location,
        Optional<String> reference,
        Optional<Money> purchase,
        Optional<Sha256> request,
        Optional<String> cause,
        Optional<AccountId> other,
        List<Movement> movements,
        Sha256 previous) {

    /** What a location's opaque id looks like. */
    public static final Pattern LOCATION = Pattern.compile("[0-9A-Za-z_-]{1,40}");
    /** What a purchase reference looks like. */
    public static final Pattern REFERENCE = Pattern.compile("[!-~]{1,64}");

    /** Throws IllegalArgumentException if a part cannot be written in the canonical text. */
    public Entry {
        movements = List.copyOf(movements);
        if (sequence < 1) {
            throw new IllegalArgumentException("entries are numbered from 1");
        }
        if (other.isPresent() != (type == EntryType.TRANSFER)) {
            throw new IllegalArgumentException("a transfer has another side, and nothing else has");
        }
        require(LOCATION, location, "location");
        require(REFERENCE, reference, "reference");
    }

    /**
     * Key of the entry that it takes back for good; empty where it takes back none, or keeps a part of it.
     */
    public Optional<String> undone() {
        return purchase.isPresent() ? Optional.empty() : cause;
    }

    /** The change in each program, to the last fraction. */
    Map<ProgramId, Fraction> exact() {
        return movements.stream().collect(Collectors.toMap(Movement::program, Movement::exact));
    }

    /** The purchase's total in minor units, 0 where it is not known. */
    long spend() {
        return purchase.map(Money::amount).orElse(0L);
    }

    /** The first version of the canonical text that can say it. */
    int version() {
        if (other.isPresent()) {
            return 4;
        }
        if (!movements.stream().allMatch(Movement::hasPlainLots)) {
            return 3;
        }
        boolean exact = purchase.isPresent() || movements.stream().anyMatch(movement -> !movement.remainder().isZero());
        return exact ? 2 : 1;
    }

    private static void require(Pattern pattern, Optional<String> value, String what) {
        if (!value.map(text -> pattern.matcher(text).matches()).orElse(true)) {
            throw new IllegalArgumentException("not the " + what + " of an entry");
        }
    }
}
