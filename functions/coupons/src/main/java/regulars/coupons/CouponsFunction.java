package regulars.coupons;

import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.auth.Access;
import regulars.platform.http.HttpFunction;
import regulars.platform.http.Routes;

/** Coupons: set up, issued, and used at the till. */
public final class CouponsFunction extends HttpFunction {

    public CouponsFunction() {
        this(World.ofLambda());
    }

    public CouponsFunction(World world) {
        this(new Platform(world));
    }

    private CouponsFunction(Platform platform) {
        super(platform, routes(platform));
    }

    private static Routes routes(Platform platform) {
        var world = platform.world();
        var coupons = platform.coupons();
        var idempotency = platform.idempotency();
        var holders = new Holders(platform.accounts(), world);
        var show = new ShowCoupons(coupons);
        var add = new AddCoupon(coupons, world, idempotency);
        var change = new ChangeCoupon(coupons, idempotency);
        var issue = new IssueCodes(coupons, holders, platform.programs(), world, idempotency);
        var tallies = new Tallies(platform.table());
        var till = new Till(coupons, holders, tallies, platform.programs(), platform.limits(), world);
        var uses = new Uses(platform.table());
        var end = new EndUse(coupons, tallies, uses, world, idempotency);
        return new Routes()
                .get("/v1/coupons", Access.STAFF, show::list)
                .post("/v1/coupons", Access.OWNER, add::answer)
                .get("/v1/coupons/{couponId}", Access.OWNER, show::one)
                .put("/v1/coupons/{couponId}", Access.OWNER, change::change)
                .post("/v1/coupons/{couponId}/ending", Access.OWNER, change::end)
                .post("/v1/coupons/{couponId}/codes", Access.STAFF, issue::answer)
                .post("/v1/coupons/validations", Access.STAFF, new Validate(till)::answer)
                .post("/v1/coupons/uses", Access.STAFF, new Reserve(till, world, idempotency)::answer)
                .get("/v1/coupons/uses/{useId}", Access.STAFF, end::show)
                .post("/v1/coupons/uses/{useId}/redemption", Access.STAFF, end::redeem)
                .post("/v1/coupons/uses/{useId}/release", Access.STAFF, end::release);
    }
}
