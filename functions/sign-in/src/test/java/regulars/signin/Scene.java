package regulars.signin;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import regulars.fixture.FunctionFixture;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.fixture.Shop;
import regulars.platform.Platform;
import regulars.platform.auth.Tokens;
import regulars.platform.contact.EmailAddress;
import regulars.platform.store.Owners.Owner;

/** The function, one shop, and what callers of one network do who have nothing to do with those of another test. */
final class Scene {
    final FunctionFixture fixture = new FunctionFixture();
    final Platform platform = fixture.platform();
    final Shop shop = Shop.open(platform);
    /** Tells this scene's keys and addresses from all others. */
    final String mark = fixture.world().newId(10);
    final String owner = "ola-" + mark.toLowerCase(Locale.ROOT) + "@example.com";
    final String stranger = "not-" + owner;
    private final SignInFunction function = new SignInFunction(fixture.world());
    private final String network = "network-" + mark;
    private final AtomicInteger keys = new AtomicInteger();

    Scene() {
        var email = EmailAddress.parse(owner).orElseThrow();
        platform.table().transact(List.of(platform.owners().claim(email, new Owner(shop.merchant(), "00000001"))));
    }

    Answer send(HttpCall call) {
        return call.send(function);
    }

    /** A start under a key of its own. */
    HttpCall starting(String email) {
        return HttpCall.sample("sign-in-start.json").key(newKey()).from(network).field("email", email);
    }

    /** Starts for the address and gives the id. */
    String start(String email) {
        return send(starting(email)).json().path("signInId").stringValue();
    }

    /** A confirmation under a key of its own. */
    HttpCall confirming(String id, String code) {
        return HttpCall.sample("sign-in-confirm.json").key(newKey()).from(network)
                .path("POST", "/v1/sign-ins/" + id + "/confirmation").field("code", code);
    }

    Answer confirm(String id) {
        return send(confirming(id, code(id)));
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
