package regulars.redemption;

import regulars.domain.ledger.Account;
import regulars.domain.ledger.Entry;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.EntryType;
import regulars.domain.Refusal;
import regulars.platform.World;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.json.Json;
import regulars.platform.store.Accounts;
import regulars.platform.store.Refusals;

/** Finds the reservation that a path names. */
final class Reservations {
    private final Accounts accounts;
    private final World world;

    Reservations(Accounts accounts, World world) {
        this.accounts = accounts;
        this.world = world;
    }

    /** The entry that took the reward's cost out.
     * @throws Problem 404 where this merchant has no such redemption */
    Reserved find(Request http) {
        return EntryId.parse(http.path().get("redemptionId"))
                .flatMap(id -> accounts.entry(http.merchant(), id))
                .filter(stored -> stored.sealed().entry().type() == EntryType.REDEEM)
                .map(stored -> Reserved.of(stored.sealed().entry(), stored.answer().map(Json::read).orElseGet(Json::object)))
                .orElseThrow(() -> Refusals.problem(new Refusal.ReservationUnknown(), world.now()));
    }

    /** The account that a reservation was taken from, as it is now. */
    Account account(Request http, Entry reservation) {
        return accounts.findConsistent(http.merchant(), reservation.id().account()).orElseThrow().account();
    }
}
