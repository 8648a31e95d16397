package regulars.tests.time;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.Mail;
import tools.jackson.databind.JsonNode;

/**
 * What a guest did, what came of it and what did not come, in order of time and by the clock on the guest's wall. Links
 * are masked, since their tokens differ from run to run.
 */
final class Transcript {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final String LINK = "http://localhost:\\d+(/\\w+)#\\S+";

    private record Line(Instant at, String text) { }

    private final Story story;
    private final ZoneId zone;
    private final List<Line> lines = new ArrayList<>();

    Transcript(Story story, ZoneId zone) {
        this.story = story;
        this.zone = zone;
    }

    /** Something happens now. */
    void tell(String deed) {
        lines.add(new Line(story.regulars().now(), "* " + deed));
    }

    /** The whole of it. Of things at the same instant deeds come first, and the rest in the order of its words, since their own means nothing. */
    String of(Guest guest, String firstName) {
        var all = new ArrayList<>(lines);
        guest.inbox().reversed().forEach(mail -> all.add(new Line(mail.sentAt(), written(mail))));
        unsent(firstName).reversed().forEach(all::add);
        all.sort(Comparator.comparing(Line::at).thenComparing(Line::text));
        return all.stream().map(line -> TIME.format(line.at().atZone(zone)) + "  " + line.text()).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String written(Mail mail) {
        String subject = mail.channel().equals("sms") ? "" : "\n   Subject: " + mail.subject();
        return mail.channel() + subject + "\n\n" + mail.text().strip().replaceAll(LINK, "…$1#…").lines()
                .map(line -> "   " + line).map(String::stripTrailing).collect(Collectors.joining("\n"));
    }

    /** What was planned and did not go out, newest first. */
    private List<Line> unsent(String firstName) {
        var found = new ArrayList<Line>();
        var owner = story.cafe().owner().signIn();
        for (Optional<String> cursor = Optional.of(""); cursor.isPresent();) {
            JsonNode page = owner.send(Call.get("/v1/messages?limit=50" + cursor.get())).expect(200).json();
            page.path("items").valueStream().filter(item -> item.path("firstName").asString("").equals(firstName))
                    .filter(item -> !item.path("status").stringValue().equals("sent"))
                    .forEach(item -> found.add(new Line(Instant.parse(item.path("at").stringValue()), "- not sent: "
                            + item.path("kind").stringValue() + ", " + item.path("reason").asString(item.path("status").stringValue()))));
            cursor = page.path("nextCursor").asStringOpt().map(next -> "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        }
        return found;
    }
}
