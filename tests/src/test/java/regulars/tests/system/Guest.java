package regulars.tests.system;

import static regulars.tests.system.Owner.object;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A guest who has joined.
 * @param address where messages come to */
public record Guest(Regulars regulars, String address, String cardToken) {
    private static final AtomicInteger NUMBER = new AtomicInteger(100_000);

    /** What the join page sends, with consent to all messages on that channel. */
    public static ObjectNode form(Regulars regulars, String publicName, String firstName, String address) {
        JsonNode shop = regulars.client().send(Call.get("/v1/shops/" + publicName)).expect(200).json();
        String channel = address.contains("@") ? "email" : "sms";
        ObjectNode form = object().put("firstName", firstName).put("locale", "en").put(channel.equals("email") ? "email" : "phone", address);
        for (JsonNode consent : shop.path("consents")) {
            if (consent.path("channel").stringValue().equals(channel)) {
                form.withArray("consents").addObject().put("channel", channel).put("granted", true)
                        .put("purpose", consent.path("purpose").stringValue())
                        .put("textVersion", consent.path("textVersion").stringValue());
            }
        }
        return form;
    }

    public static String newPhone() {
        return "+48 512 " + NUMBER.incrementAndGet();
    }

    public static Call join(String publicName, JsonNode form) {
        return Call.post("/v1/shops/" + publicName + "/enrollments").json(form);
    }

    public static Call confirmation(String token) {
        return Call.post("/v1/enrollments/confirmation").json(object().put("token", token));
    }

    /** Joins, opens the link, and has a card. */
    public static Guest join(Regulars regulars, String publicName, String firstName, String address) {
        regulars.client().send(join(publicName, form(regulars, publicName, firstName, address))).expect(202);
        String inbox = address.replace(" ", "");
        String token = regulars.newest(inbox).token();
        return new Guest(regulars, inbox, regulars.client().send(confirmation(token)).expect(201).text("cardToken"));
    }

    /** Joins with what was entered on the join page, by e-mail, and has a card. */
    public static Guest join(Regulars regulars, String publicName, ObjectNode form) {
        regulars.client().send(join(publicName, form)).expect(202);
        String address = form.path("email").stringValue();
        return new Guest(regulars, address, regulars.client().send(confirmation(regulars.newest(address).token())).expect(201).text("cardToken"));
    }

    /** Joins by an e-mail address of one's own. */
    public static Guest join(Regulars regulars, String publicName) {
        return join(regulars, publicName, "Ania", Owner.newEmail("guest"));
    }

    /** A browser's subscription to notifications there, with the receiver's keys of RFC 8291, appendix A. */
    public static ObjectNode subscription(String endpoint) {
        ObjectNode subscription = object().put("endpoint", endpoint).put("granted", true);
        subscription.putObject("keys").put("auth", "BTBZMqHH6r4Tts7J_aSIgg")
                .put("p256dh", "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4");
        return subscription;
    }

    public Answer send(Call call) {
        return regulars.client().send(call.as(cardToken));
    }

    public JsonNode card() {
        return send(Call.get("/v1/card")).expect(200).json();
    }

    /** The card's own code, to be typed. */
    public String code() {
        return card().path("code").stringValue();
    }

    /** What the card shows at the counter, by the half minute from now on. */
    public String liveCode(int halfMinutes) {
        return card().at("/liveCodes/codes/" + halfMinutes).stringValue();
    }

    /** What can be spent in the card's only program. */
    public long balance() {
        return card().at("/programs/0/balance").longValue();
    }

    /** The token of the preference page, as every message about the card carries it. */
    public String preferencesToken() {
        return inMessage(Mail::text, "/p#(\\S+)");
    }

    /** The token by which a mail program stops messages about the card. */
    public String unsubscriptionToken() {
        return inMessage(mail -> mail.headers().getOrDefault("List-Unsubscribe", ""), "/v1/unsubscriptions/([^>]+)>");
    }

    private String inMessage(Function<Mail, String> part, String pattern) {
        return inbox().stream().flatMap(mail -> Pattern.compile(pattern).matcher(part.apply(mail)).results())
                .map(match -> match.group(1)).findFirst().orElseThrow(() -> new AssertionError("No message with " + pattern));
    }

    public List<Mail> inbox() {
        return regulars.inbox(address);
    }
}
