package regulars.signin;

import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.auth.Access;
import regulars.platform.http.HttpFunction;
import regulars.platform.http.Routes;

/** The owner comes back: code by e-mail, session, and its end. */
public final class SignInFunction extends HttpFunction {
    public SignInFunction() {
        this(World.ofLambda());
    }

    public SignInFunction(World world) {
        this(new Platform(world));
    }

    private SignInFunction(Platform platform) {
        super(platform, routes(platform));
    }

    private static Routes routes(Platform platform) {
        var idempotency = platform.idempotency();
        var codes = platform.emailCodes();
        var owners = platform.owners();
        var start = new StartSignIn(codes, owners, idempotency);
        var confirm = new ConfirmSignIn(codes, owners, platform.sessions(),
                platform.table(), platform.world(), idempotency);
        var signOut = new SignOut(platform.table());
        return new Routes()
                .post("/v1/sign-ins", Access.PUBLIC, start::answer)
                .post("/v1/sign-ins/{signInId}/confirmation", Access.PUBLIC, confirm::answer)
                .delete("/v1/session", Access.OWNER, signOut::answer);
    }
}
