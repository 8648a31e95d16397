package regulars.redemption;

import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.auth.Access;
import regulars.platform.http.HttpFunction;
import regulars.platform.http.Routes;

/** A reward: reserved, then confirmed and gone, or released; and units that one guest gives to another. */
public final class RedemptionFunction extends HttpFunction {

    public RedemptionFunction() {
        this(World.ofLambda());
    }

    public RedemptionFunction(World world) {
        this(new Platform(world));
    }

    private RedemptionFunction(Platform platform) {
        super(platform, routes(platform));
    }

    private static Routes routes(Platform platform) {
        var reservations = new Reservations(platform.accounts(), platform.world());
        var reserve = new Reserve(platform.ledger(), platform.programs(), platform.supplies(), platform.world());
        var show = new Show(reservations, platform.ledger(), platform.world());
        var confirm = new Confirm(reservations, platform.ledger(), platform.programs(), platform.supplies(), platform.world());
        var release = new Release(reservations, platform.ledger(), platform.programs(), platform.world());
        var transfers = new Transfers(platform.ledger(), platform.accounts(), platform.programs(), platform.world());
        return new Routes()
                .post("/v1/transfers", Access.STAFF, transfers::give)
                .post("/v1/redemptions", Access.STAFF, reserve::handle)
                .get("/v1/redemptions/{redemptionId}", Access.STAFF, show::handle)
                .post("/v1/redemptions/{redemptionId}/confirmation", Access.STAFF, confirm::handle)
                .post("/v1/redemptions/{redemptionId}/release", Access.STAFF, release::handle);
    }
}
