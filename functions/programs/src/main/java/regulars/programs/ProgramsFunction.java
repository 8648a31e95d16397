package regulars.programs;

import regulars.domain.program.ProgramStatus;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.auth.Access;
import regulars.platform.http.HttpFunction;
import regulars.platform.http.Routes;
import regulars.platform.store.PlaceStore;

/** What the merchant has set up: itself, its programs, its tiers, what members choose among, its places. */
public final class ProgramsFunction extends HttpFunction {
    public ProgramsFunction() {
        this(World.ofLambda());
    }

    public ProgramsFunction(World world) {
        this(new Platform(world));
    }

    private ProgramsFunction(Platform platform) {
        super(platform, routes(platform));
    }

    private static Routes routes(Platform platform) {
        var world = platform.world();
        var store = platform.programs();
        var idempotency = platform.idempotency();
        var merchants = new Merchants(platform.table());
        var changeMerchant = new ChangeMerchant(merchants, store, idempotency);
        var show = new ShowPrograms(store);
        var places = new PlaceList(new PlaceStore(platform.table()), world, idempotency);
        var add = new AddProgram(store, places, world, idempotency);
        var change = new ChangeProgram(store, places, world, idempotency);
        var start = new ChangeStatus(ProgramStatus.ACTIVE, store, world, idempotency);
        var pause = new ChangeStatus(ProgramStatus.PAUSED, store, world, idempotency);
        var close = new ChangeStatus(ProgramStatus.CLOSED, store, world, idempotency);
        var tiers = new Tiers(store, idempotency);
        var choice = new Choice(store, idempotency);
        var stock = new RewardStock(store, platform.supplies(), idempotency);
        return new Routes()
                .get("/v1/merchant", Access.OWNER, merchants::answer)
                .patch("/v1/merchant", Access.OWNER, changeMerchant::answer)
                .get("/v1/programs", Access.OWNER, show::list)
                .post("/v1/programs", Access.OWNER, add::answer)
                .get("/v1/programs/{programId}", Access.OWNER, show::one)
                .put("/v1/programs/{programId}", Access.OWNER, change::answer)
                .post("/v1/programs/{programId}/activation", Access.OWNER, start::answer)
                .post("/v1/programs/{programId}/pause", Access.OWNER, pause::answer)
                .post("/v1/programs/{programId}/closure", Access.OWNER, close::answer)
                .get("/v1/programs/{programId}/rewards/{rewardId}/stock", Access.OWNER, stock::show)
                .post("/v1/programs/{programId}/rewards/{rewardId}/codes", Access.OWNER, stock::addCodes)
                .get("/v1/tiers", Access.OWNER, tiers::show)
                .put("/v1/tiers", Access.OWNER, tiers::change)
                .get("/v1/choice", Access.OWNER, choice::show)
                .put("/v1/choice", Access.OWNER, choice::change)
                .get("/v1/places", Access.OWNER, places::list)
                .post("/v1/places", Access.OWNER, places::add)
                .put("/v1/places/{placeId}", Access.OWNER, places::rename);
    }
}
