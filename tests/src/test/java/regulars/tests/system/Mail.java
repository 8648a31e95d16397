package regulars.tests.system;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A message as a person got it. */
public record Mail(String channel, String to, String from, String subject, String text, String html,
                   Map<String, String> headers, Instant sentAt) {
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    static Mail of(JsonNode node) {
        var headers = new java.util.TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        node.path("headers").properties().forEach(header -> headers.put(header.getKey(), header.getValue().asString()));
        return new Mail(node.path("channel").asString(), node.path("to").asString(), node.path("from").asString(""),
                node.path("subject").asString(""), node.path("text").asString(""), node.path("html").asString(""), headers,
                Instant.parse(node.path("sentAt").asString()));
    }

    /** What the clock on the wall showed when it was sent. */
    public ZonedDateTime at(ZoneId zone) {
        return sentAt.atZone(zone);
    }

    /** The code of six digits in it. */
    public String code() {
        return found(CODE);
    }

    /** The link in it. */
    public String link() {
        return found(LINK);
    }

    /** The token behind the link's #. */
    public String token() {
        return link().substring(link().indexOf('#') + 1);
    }

    /** The token behind the # of the link to this page. */
    public String linkTo(String page) {
        Matcher matcher = Pattern.compile("https?://[^/\\s]+" + Pattern.quote(page) + "#(\\S+)").matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("No link to " + page + " in: " + text);
        }
        return matcher.group(1);
    }

    private String found(Pattern pattern) {
        Matcher matcher = pattern.matcher(subject + "\n" + text);
        if (!matcher.find()) {
            throw new AssertionError("Nothing like " + pattern + " in: " + subject + "\n" + text);
        }
        return matcher.group();
    }
}
