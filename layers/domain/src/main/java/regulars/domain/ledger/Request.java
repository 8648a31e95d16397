package regulars.domain.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import regulars.domain.AccountId;
import regulars.domain.PlaceId;

/**
 * What every command says of itself.
 *
 * @param id of the entry to write, made from the idempotency key
 * @param hash of method, path and canonical body
 * @param occurredAt when it happened, where the client says so; else the same as recordedAt
 * @param recordedAt the server's clock
 * @param location opaque id, see {@link Entry#LOCATION}
 * @param reference the purchase's name at the till, see {@link Entry#REFERENCE}
 */
public record Request(
        EntryId id,
        Sha256 hash,
        Actor actor,
        Optional<Instant> occurredAt,
        Instant recordedAt,
        Optional<String> location,
        Optional<String> reference) {

    /** Times are cut to milliseconds, which is what is stored of them. */
    public Request {
        occurredAt = occurredAt.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A request that is recorded as it happens and names neither place nor purchase. */
    public static Request now(EntryId id, Sha256 hash, Actor actor, Instant now) {
        return new Request(id, hash, actor, Optional.empty(), now, Optional.empty(), Optional.empty());
    }

    /** What undoes an earn at once, on behalf of the same request. */
    Request undoing() {
        return new Request(EntryId.undoing(id), hash, actor, Optional.empty(), recordedAt, location, reference);
    }

    /** What puts there, on behalf of the same request, what another account is given. */
    Request receiving(AccountId receiver) {
        return new Request(EntryId.receiving(receiver, id), hash, actor, occurredAt, recordedAt, location, reference);
    }

    /** When it happened. */
    public Instant occurred() {
        return occurredAt.orElse(recordedAt);
    }

    /** The merchant's place where it happened; empty where none is known, or what is known names none. */
    Optional<PlaceId> place() {
        return location.filter(PlaceId::isValid).map(PlaceId::new);
    }
}
