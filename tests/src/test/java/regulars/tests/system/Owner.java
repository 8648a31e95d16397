package regulars.tests.system;

import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An owner who has signed up. */
public final class Owner {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Regulars regulars;
    private final String email;
    private final String token;
    private final JsonNode merchant;

    private Owner(Regulars regulars, String email, Answer session) {
        this.regulars = regulars;
        this.email = email;
        this.token = session.text("token");
        this.merchant = session.json().path("merchant");
    }

    public static ObjectNode object() {
        return JsonMapper.shared().createObjectNode();
    }

    /** What the landing page sends. */
    public static ObjectNode signUpForm(String businessName, String email) {
        return object().put("businessName", businessName).put("email", email).put("country", "PL")
                .put("timeZone", "Europe/Warsaw").put("locale", "en");
    }

    /** An address that nobody has used yet. */
    public static String newEmail(String who) {
        return who + NUMBER.incrementAndGet() + "@example.com";
    }

    /** Signs up and types the code from the mail. */
    public static Owner signUp(Regulars regulars, String businessName) {
        String email = newEmail("owner");
        String id = regulars.client().send(Call.post("/v1/sign-ups").json(signUpForm(businessName, email))).expect(202).text("signUpId");
        String code = regulars.newest(email).code();
        return new Owner(regulars, email, regulars.client().send(Call.post("/v1/sign-ups/" + id + "/confirmation")
                .json(object().put("code", code))).expect(201));
    }

    /** Signs in again; another session of the same owner. */
    public Owner signIn() {
        String id = regulars.client().send(Call.post("/v1/sign-ins").json(object().put("email", email))).expect(202).text("signInId");
        return new Owner(regulars, email, regulars.client().send(Call.post("/v1/sign-ins/" + id + "/confirmation")
                .json(object().put("code", regulars.newest(email).code()))).expect(201));
    }

    /** Sends the call with this owner's session. */
    public Answer send(Call call) {
        return regulars.client().send(call.as(token));
    }

    public String token() {
        return token;
    }

    public String email() {
        return email;
    }

    public String merchant() {
        return merchant.path("id").stringValue();
    }

    public String publicName() {
        return merchant.path("publicName").stringValue();
    }

    public static ObjectNode terms(int goal) {
        return object().put("name", "Coffee").put("goal", goal).put("reward", "A free coffee");
    }

    /** Adds a stamp card; its id. */
    public String addProgram(ObjectNode terms) {
        return send(Call.post("/v1/programs").json(terms)).expect(201).text("id");
    }

    /** Sets up a coupon; its id. */
    public String addCoupon(ObjectNode terms) {
        return send(Call.post("/v1/coupons").json(terms)).expect(201).text("id");
    }

    /** Adds a device and pairs it. */
    public Counter pairDevice(String name) {
        return pair(object().put("name", name));
    }

    /** The same, at a place. */
    public Counter pairDevice(String name, String place) {
        return pair(object().put("name", name).put("placeId", place));
    }

    private Counter pair(ObjectNode device) {
        Answer added = send(Call.post("/v1/devices").json(device)).expect(201);
        Answer paired = regulars.client().send(Call.post("/v1/devices/pairings")
                .json(object().put("pairingCode", added.text("pairingCode")))).expect(201);
        return new Counter(regulars.client(), paired.json().at("/device/id").stringValue(), paired.text("token"));
    }

    /** This owner as someone who stamps, too. */
    public Counter asCounter() {
        return new Counter(regulars.client(), "", token);
    }
}
