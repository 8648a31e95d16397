package regulars.signin;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import regulars.local.fixture.HttpCall;
import regulars.local.fixture.HttpCall.Answer;
import regulars.local.fixture.Stage;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.auth.Tokens;
import regulars.platform.contact.EmailAddress;
import regulars.platform.store.Merchant;
import regulars.platform.store.Owners.Owner;
import regulars.platform.table.Write;
import regulars.platform.text.Language;

/** The function on a stage of its own, with one merchant, and what its callers do. */
final class Scene implements AutoCloseable {
    static final String OWNER = "ola@example.com";
    static final String STRANGER = "nobody@example.com";
    static final Merchant MERCHANT = new Merchant("0000000001", "Żółw", "zolw-1234", Language.POLISH, "PL",
            ZoneId.of("Europe/Warsaw"), 4, "#112233");

    final Stage stage = new Stage();
    final World world = World.of(stage.environment(), stage.clock(), new Random(1));
    final Platform platform = new Platform(world);
    final SignInFunction function = new SignInFunction(world);
    private int keys;

    Scene() {
        var email = EmailAddress.parse(OWNER).orElseThrow();
        platform.table().transact(List.of(Write.put(MERCHANT.item()),
                platform.owners().claim(email, new Owner(MERCHANT.id(), "00000001"))));
    }

    Answer send(HttpCall call) {
        return call.send(function);
    }

    /** A start under a key of its own. */
    HttpCall starting(String email) {
        return HttpCall.sample("sign-in-start.json").key(newKey()).field("email", email);
    }

    /** Starts for the address and gives the id. */
    String start(String email) {
        return send(starting(email)).json().path("signInId").stringValue();
    }

    /** A confirmation under a key of its own. */
    HttpCall confirming(String id, String code) {
        return HttpCall.sample("sign-in-confirm.json").key(newKey())
                .path("POST", "/v1/sign-ins/" + id + "/confirmation").field("code", code);
    }

    Answer confirm(String id) {
        return send(confirming(id, code(id)));
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
