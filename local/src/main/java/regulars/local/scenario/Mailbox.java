package regulars.local.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What guests were sent, as the owner reads it; how much of it a story has looked at. */
final class Mailbox {
    private static final String PAGE = "/v1/messages?limit=50";

    private final Cast cast;
    private final Map<String, Integer> seen = new HashMap<>();

    Mailbox(Cast cast) {
        this.cast = cast;
    }

    /** Kinds of messages since the last look, in order; one that was not sent with its reason. */
    List<String> since(String member) {
        List<String> all = all(cast.nameOnCard(member));
        int before = seen.getOrDefault(member, 0);
        seen.put(member, all.size());
        return all.subList(Math.min(before, all.size()), all.size());
    }

    private List<String> all(String firstName) {
        var messages = new ArrayList<JsonNode>();
        Optional<String> path = Optional.of(PAGE);
        while (path.isPresent()) {
            JsonNode page = cast.ownersView(path.get());
            page.path("items").forEach(messages::add);
            path = page.optional("nextCursor").map(cursor -> PAGE + "&cursor=" + cursor.asString());
        }
        return messages.stream().filter(message -> message.path("firstName").asString("").equals(firstName))
                .sorted(Comparator.comparing((JsonNode message) -> message.path("at").asString()).thenComparing(Mailbox::said))
                .map(Mailbox::said).toList();
    }

    private static String said(JsonNode message) {
        String status = message.path("status").asString();
        return message.path("kind").asString()
                + (status.equals("sent") ? "" : " (" + message.path("reason").asString(status) + ")");
    }
}
