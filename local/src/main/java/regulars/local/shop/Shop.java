package regulars.local.shop;

import static regulars.local.shop.Calls.object;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import regulars.local.Local;
import regulars.local.message.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A business that has signed up over HTTP, with one paired phone at its counter. */
public final class Shop {
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private static final Pattern TOKEN = Pattern.compile("https?://\\S+#(\\S+)");
    private static final Duration SESSION_LEFT_LEAST = Duration.ofHours(1);
    private static final int LOOKS = 4;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final Local local;
    private final Calls calls;
    private final String email;
    private final String publicName;
    private final String counter;
    private JsonNode session;

    /**
     * A guest's card.
     *
     * @param token of the card's page
     * @param code  that staff scan or type
     */
    public record Card(String token, String code) { }

    private Shop(Local local, Calls calls, String email, JsonNode session) {
        this.local = local;
        this.calls = calls;
        this.email = email;
        this.session = session;
        this.publicName = session.at("/merchant/publicName").asString();
        this.counter = paired(object().put("name", "Tablet"));
    }

    private String paired(ObjectNode device) {
        String pairing = calls.post("/v1/devices", owner(), device).path("pairingCode").asString();
        return calls.post("/v1/devices/pairings", Optional.empty(), object().put("pairingCode", pairing)).path("token").asString();
    }

    /** Signs up with what the landing page sends, types the code from the mail, and pairs a phone. */
    public static Shop open(Local local, Calls calls, ObjectNode form) {
        String email = form.path("email").asString();
        String id = calls.post("/v1/sign-ups", Optional.empty(), form).path("signUpId").asString();
        return new Shop(local, calls, email, calls.post("/v1/sign-ups/" + id + "/confirmation", Optional.empty(),
                object().put("code", found(CODE, newest(local, email), 0))));
    }

    /** The credential of the phone at the counter. */
    public Optional<String> counter() {
        return Optional.of(counter);
    }

    /** The credential of a new phone that stands at a place. */
    public String counterAt(String place) {
        return paired(object().put("name", "Tablet").put("placeId", place));
    }

    /** The owner's session; a new one where the last is about to end. */
    public Optional<String> owner() {
        Instant end = Instant.parse(session.path("expiresAt").asString());
        if (local.now().plus(SESSION_LEFT_LEAST).isAfter(end)) {
            String id = calls.post("/v1/sign-ins", Optional.empty(), object().put("email", email)).path("signInId").asString();
            session = calls.post("/v1/sign-ins/" + id + "/confirmation", Optional.empty(),
                    object().put("code", found(CODE, newest(local, email), 0)));
        }
        return Optional.of(session.path("token").asString());
    }

    /**
     * Fills in the join page.
     *
     * @param form   without the consents
     * @param agrees whether the guest agrees to messages for this purpose
     */
    public Reply askToJoin(ObjectNode form, Predicate<String> agrees) {
        String channel = form.has("email") ? "email" : "sms";
        for (JsonNode consent : calls.get("/v1/shops/" + publicName, Optional.empty()).path("consents")) {
            if (consent.path("channel").asString().equals(channel)) {
                String purpose = consent.path("purpose").asString();
                form.withArray("consents").addObject().put("channel", channel).put("purpose", purpose)
                        .put("textVersion", consent.path("textVersion").asString()).put("granted", agrees.test(purpose));
            }
        }
        return calls.write("POST", "/v1/shops/" + publicName + "/enrollments", Optional.empty(), form);
    }

    /** Opens the link from the message that has come to this address or number. */
    public Card openCard(String address) {
        String token = calls.post("/v1/enrollments/confirmation", Optional.empty(),
                object().put("token", found(TOKEN, newest(local, address.replace(" ", "")), 1))).path("cardToken").asString();
        return new Card(token, calls.get("/v1/card", Optional.of(token)).path("code").asString());
    }

    /** Waits for what is on its way; where a sender is to try again later, some seconds by the run's clock too. */
    private static Message newest(Local local, String to) {
        for (int look = 0; look < LOOKS; look++) {
            local.advance(look == 0 ? Duration.ZERO : BETWEEN_LOOKS);
            Optional<Message> newest = local.inbox(to).stream().findFirst();
            if (newest.isPresent()) {
                return newest.get();
            }
        }
        throw new IllegalStateException("Nothing came to " + to);
    }

    private static String found(Pattern pattern, Message message, int group) {
        Matcher matcher = pattern.matcher(message.subject() + "\n" + message.text());
        if (!matcher.find()) {
            throw new IllegalStateException("A message without its code or link");
        }
        return matcher.group(group);
    }
}
