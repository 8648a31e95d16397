package regulars.stamping;

import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.auth.Access;
import regulars.platform.http.HttpFunction;
import regulars.platform.http.Routes;
import regulars.platform.store.PlaceStore;

/** Gives stamps to cards and takes them back. */
public final class StampingFunction extends HttpFunction {

    public StampingFunction() {
        this(World.ofLambda());
    }

    public StampingFunction(World world) {
        this(new Platform(world));
    }

    private StampingFunction(Platform platform) {
        super(platform, routes(platform));
    }

    private static Routes routes(Platform platform) {
        var programs = platform.programs();
        var ledger = platform.ledger();
        var references = new References(platform.table());
        var running = new Running(programs, platform.supplies());
        var whereabouts = new Whereabouts(new PlaceStore(platform.table()));
        var scans = new Scans(ledger, running, references, whereabouts, platform.world());
        var quotes = new Quotes(platform.accounts(), running, whereabouts, platform.world());
        var actions = new Actions(ledger, running, references, whereabouts, platform.world());
        var reversals = new Reversals(ledger, platform.accounts(), programs, references, platform.idempotency(), platform.world());
        return new Routes()
                .post("/v1/stamps", Access.STAFF, scans::stamp)
                .post("/v1/purchases", Access.STAFF, scans::purchase)
                .post("/v1/actions", Access.STAFF, actions::act)
                .post("/v1/quotes", Access.STAFF, quotes::quote)
                .post("/v1/stamps/{entryId}/reversal", Access.STAFF, reversals::stamps)
                .post("/v1/purchases/reversals", Access.STAFF, reversals::purchase);
    }
}
