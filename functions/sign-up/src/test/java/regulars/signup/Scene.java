package regulars.signup;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import regulars.fixture.FunctionFixture;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.platform.Platform;
import regulars.platform.auth.Tokens;

/** The function, and what callers of one network do who have nothing to do with those of another test. */
final class Scene {
    final FunctionFixture fixture = new FunctionFixture();
    final Platform platform = fixture.platform();
    /** Tells this scene's keys and addresses from all others. */
    final String mark = fixture.world().newId(10);
    final String email = "ola-" + mark.toLowerCase(Locale.ROOT) + "@example.com";
    private final SignUpFunction function = new SignUpFunction(fixture.world());
    private final String network = "network-" + mark;
    private final AtomicInteger keys = new AtomicInteger();

    /** A start under a key of its own. */
    HttpCall starting() {
        return HttpCall.sample("sign-up-start.json").key(newKey()).from(network).field("email", email);
    }

    Answer send(HttpCall call) {
        return call.send(function);
    }

    /** Starts and gives the id. */
    String start() {
        return send(starting()).json().path("signUpId").stringValue();
    }

    /** A confirmation under a key of its own. */
    HttpCall confirming(String id, String code) {
        return HttpCall.sample("sign-up-confirm.json").key(newKey()).from(network)
                .path("POST", "/v1/sign-ups/" + id + "/confirmation").field("code", code);
    }

    /** The code as the message has it. */
    String code(String id) {
        return new Tokens(() -> FunctionFixture.SIGNING_SECRET).code(id);
    }

    /** A code that is not the message's. */
    String wrongCode(String id) {
        return code(id).equals("000000") ? "000001" : "000000";
    }

    void later(Duration duration) {
        fixture.clock().advance(duration);
    }

    private String newKey() {
        return mark + keys.incrementAndGet();
    }
}
