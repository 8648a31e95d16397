package regulars.cloud.town;

import static regulars.cloud.town.Client.object;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import regulars.cloud.Cloud;
import regulars.cloud.Mailed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A shop that has signed up as the landing page does it, with a stamp card and a phone at its counter. */
final class Shop {
    static final int GOAL = 6;
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private static final Pattern TOKEN = Pattern.compile("https?://\\S+#(\\S+)");

    private final Cloud cloud;
    private final Client client;
    private final String publicName;
    private final String counter;
    private final String program;

    Shop(Cloud cloud, Client client, int number, String zone) {
        this.cloud = cloud;
        this.client = client;
        String email = "owner" + number + "@example.com";
        String id = client.write("POST", "/v1/sign-ups", Optional.empty(), object().put("businessName", "Café " + number).put("email", email)
                .put("country", "PL").put("timeZone", zone).put("locale", "pl")).path("signUpId").stringValue();
        cloud.settle();
        JsonNode session = client.write("POST", "/v1/sign-ups/" + id + "/confirmation", Optional.empty(), object().put("code", found(CODE, newest(email), 0)));
        Optional<String> owner = Optional.of(session.path("token").stringValue());
        this.publicName = session.at("/merchant/publicName").stringValue();
        this.program = client.write("POST", "/v1/programs", owner, object().put("name", "Kawa").put("goal", GOAL).put("reward", "Kawa gratis")
                .put("joiningBonus", 1).put("expiryMonths", 3)).path("id").stringValue();
        String pairing = client.write("POST", "/v1/devices", owner, object().put("name", "Tablet")).path("pairingCode").stringValue();
        this.counter = client.write("POST", "/v1/devices/pairings", Optional.empty(), object().put("pairingCode", pairing)).path("token").stringValue();
    }

    String program() {
        return program;
    }

    Optional<String> counter() {
        return Optional.of(counter);
    }

    /** The code of the card of a guest who has filled in the join page and opened the link. */
    String join(String firstName, String email, String birthday, String zone) {
        ObjectNode form = object().put("firstName", firstName).put("email", email).put("locale", "pl").put("timeZone", zone).put("birthday", birthday);
        for (JsonNode consent : client.get("/v1/shops/" + publicName, Optional.empty()).path("consents")) {
            if (consent.path("channel").stringValue().equals("email")) {
                form.withArray("consents").addObject().put("channel", "email").put("purpose", consent.path("purpose").stringValue())
                        .put("textVersion", consent.path("textVersion").stringValue()).put("granted", true);
            }
        }
        client.write("POST", "/v1/shops/" + publicName + "/enrollments", Optional.empty(), form);
        cloud.settle();
        String token = client.write("POST", "/v1/enrollments/confirmation", Optional.empty(), object().put("token", found(TOKEN, newest(email), 1)))
                .path("cardToken").stringValue();
        return client.get("/v1/card", Optional.of(token)).path("code").stringValue();
    }

    private Mailed newest(String to) {
        List<Mailed> all = cloud.sent().stream().filter(mail -> mail.to().equals(to)).toList();
        if (all.isEmpty()) {
            throw new IllegalStateException("Nothing came to " + to);
        }
        return all.getLast();
    }

    private static String found(Pattern pattern, Mailed mail, int group) {
        Matcher matcher = pattern.matcher(mail.subject() + "\n" + mail.text());
        if (!matcher.find()) {
            throw new IllegalStateException("A message without its code or link: " + mail.subject());
        }
        return matcher.group(group);
    }
}
