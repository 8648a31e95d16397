package regulars.domain.ledger;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import regulars.domain.ProgramId;

/**
 * An account at an instant.
 *
 * @param holdings lots that have something left, and debt; programs without either are left out
 * @param reservations open ones
 */
public record AccountView(Map<ProgramId, Holding> holdings, List<Reservation> reservations) {
    static AccountView of(Account settled) {
        var holdings = new TreeMap<ProgramId, Holding>();
        settled.holdings().forEach((program, holding) -> holdings.put(program, holding.withoutEmptyLots()));
        holdings.values().removeIf(Holding.EMPTY::equals);
        return new AccountView(Collections.unmodifiableMap(holdings), settled.reservations());
    }

    /** What there is in one program; nothing if the account never had any. */
    public Holding holding(ProgramId program) {
        return holdings.getOrDefault(program, Holding.EMPTY);
    }

    /** What the member has in one program; below zero when in debt. */
    public long balance(ProgramId program) {
        return holding(program).balance();
    }

    /** What can be spent now in one program. */
    public long available(ProgramId program) {
        return holding(program).available();
    }

    /** What cannot be spent yet in one program. */
    public long pending(ProgramId program) {
        return holding(program).pending();
    }

    /** How many rewards at this price could be reserved now. */
    public long fullCards(ProgramId program, long cost) {
        return available(program) / cost;
    }
}
