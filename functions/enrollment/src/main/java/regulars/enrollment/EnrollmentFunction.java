package regulars.enrollment;

import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.auth.Access;
import regulars.platform.http.HttpFunction;
import regulars.platform.http.Routes;
import regulars.platform.store.Roots;

/** A guest joins: the shop's join page, the request to join, and the confirmed address that makes the card. */
public final class EnrollmentFunction extends HttpFunction {
    /** For Lambda. */
    public EnrollmentFunction() {
        this(World.ofLambda());
    }

    /** For the local run and tests. */
    public EnrollmentFunction(World world) {
        this(new Platform(world));
    }

    private EnrollmentFunction(Platform platform) {
        super(platform, routes(platform));
    }

    private static Routes routes(Platform platform) {
        var world = platform.world();
        var shops = new Shops(platform.table());
        var channels = OfferedChannels.of(world);
        var texts = new ConsentTexts();
        var page = new ShopPage(shops, platform.programs(), channels, texts);
        var form = new EnrollmentForm(channels, texts, new PhoneNumbers());
        var flood = new FloodLimits(platform.limits(), platform.tokens());
        var start = new StartEnrollment(shops, form, flood, platform.idempotency(), world);
        var claims = new Claims(platform.table(), platform.tokens());
        var members = new NewMembers(claims, platform.programs(), world);
        var confirm = new ConfirmEnrollment(platform, shops, claims, members);
        return new Routes()
                .get("/v1/shops/{publicName}", Access.PUBLIC, page::show)
                .get("/v1/shops/{publicName}/roots", Access.PUBLIC, new RootsPage(shops, new Roots(platform.table()))::show)
                .post("/v1/shops/{publicName}/enrollments", Access.PUBLIC, start::start)
                .post("/v1/enrollments/confirmation", Access.PUBLIC, confirm::confirm);
    }
}
