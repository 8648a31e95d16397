package regulars.site;

import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.http.HttpFunction;
import regulars.platform.http.Routes;

/** The pages, their assets and the contract; and a decent answer for every path that nobody else answers. */
public final class SiteFunction extends HttpFunction {

    public SiteFunction() {
        this(World.ofLambda());
    }

    public SiteFunction(World world) {
        super(new Platform(world), new Routes().otherwise(new Site()::handle));
    }
}
