package regulars.signup;

import java.time.Duration;
import java.util.Random;
import regulars.local.fixture.HttpCall;
import regulars.local.fixture.HttpCall.Answer;
import regulars.local.fixture.Stage;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.auth.Tokens;

/** The function on a stage of its own, and what its callers do. */
final class Scene implements AutoCloseable {
    final Stage stage = new Stage();
    final World world = World.of(stage.environment(), stage.clock(), new Random(1));
    final Platform platform = new Platform(world);
    final SignUpFunction function = new SignUpFunction(world);
    private int keys;

    /** A start under a key of its own. */
    HttpCall starting() {
        return HttpCall.sample("sign-up-start.json").key(newKey());
    }

    Answer send(HttpCall call) {
        return call.send(function);
    }

    /** Starts for the address and gives the id. */
    String start(String email) {
        return send(starting().field("email", email)).json().path("signUpId").stringValue();
    }

    /** A confirmation under a key of its own. */
    HttpCall confirming(String id, String code) {
        return HttpCall.sample("sign-up-confirm.json").key(newKey())
                .path("POST", "/v1/sign-ups/" + id + "/confirmation").field("code", code);
    }

    /** The code as the message has it. */
    String code(String id) {
        return new Tokens(() -> Stage.SIGNING_SECRET).code(id);
    }

    /** A code that is not the message's. */
    String wrongCode(String id) {
        return code(id).equals("000000") ? "000001" : "000000";
    }

    void later(Duration duration) {
        stage.clock().advance(duration);
    }

    private synchronized String newKey() {
        return "key-%06d".formatted(++keys);
    }

    @Override
    public void close() {
        stage.close();
    }
}
