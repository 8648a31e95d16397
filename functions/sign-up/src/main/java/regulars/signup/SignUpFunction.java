package regulars.signup;

import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.auth.Access;
import regulars.platform.http.HttpFunction;
import regulars.platform.http.Routes;

/** Business name and e-mail in, code out; the confirmed code makes the merchant. */
public final class SignUpFunction extends HttpFunction {
    public SignUpFunction() {
        this(World.ofLambda());
    }

    public SignUpFunction(World world) {
        this(new Platform(world));
    }

    private SignUpFunction(Platform platform) {
        super(platform, routes(platform));
    }

    private static Routes routes(Platform platform) {
        var idempotency = platform.idempotency();
        var codes = platform.emailCodes();
        var start = new StartSignUp(codes, idempotency);
        var confirm = new ConfirmSignUp(codes, platform.owners(), new Founding(platform.world(), platform.owners()),
                platform.sessions(), platform.table(), platform.world(), idempotency);
        return new Routes()
                .post("/v1/sign-ups", Access.PUBLIC, start::answer)
                .post("/v1/sign-ups/{signUpId}/confirmation", Access.PUBLIC, confirm::answer);
    }
}
