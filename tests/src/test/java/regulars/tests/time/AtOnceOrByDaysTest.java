package regulars.tests.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.tests.system.Owner.object;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import regulars.local.Local;
import regulars.local.Options;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Client;
import regulars.tests.system.Guest;
import regulars.tests.system.Owner;
import regulars.tests.system.Regulars;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The same story twice: a year in one move, and the same year in days. Ledgers and messages are the same. */
class AtOnceOrByDaysTest {
    private static final List<ZoneId> ZONES = List.of(ZoneId.of("Europe/Warsaw"), ZoneId.of("Pacific/Auckland"), ZoneId.of("America/St_Johns"));
    private static final Instant START = Instant.parse("2041-02-11T10:00:00Z");
    private static final int DAYS = 370;

    /** What is left of a story: the lines of every ledger and every message, with their times to the quarter of an hour. */
    private record Outcome(List<String> ledger, List<String> messages) { }

    @Test
    void aYearAtOnceIsThatYearInDays() {
        Outcome atOnce = play(Duration.ofDays(DAYS));
        Outcome byDays = play(Duration.ofDays(1));

        assertEquals(atOnce.ledger(), byDays.ledger());
        assertEquals(atOnce.messages(), byDays.messages());
        for (String part : List.of("expire", "bonus")) {
            assertTrue(atOnce.ledger().stream().anyMatch(line -> line.contains(part)), part + " in " + atOnce.ledger());
        }
        for (String part : List.of("All the best", "It has been a while", "A new level for you", "Friend is yours until")) {
            assertTrue(atOnce.messages().stream().anyMatch(line -> line.contains(part)), part + " in " + atOnce.messages());
        }
    }

    private static Outcome play(Duration step) {
        try (Local local = Local.start(Options.inMemory().withClock(InstantSource.fixed(START)))) {
            var regulars = new Regulars(new Client(local.baseAddress()));
            Story story = new Story(regulars, Cafe.open(regulars, Owner.terms(5).put("expiryMonths", 3)));
            story.cafe().owner().send(Call.put("/v1/tiers").json(ladder())).expect(200);
            List<Guest> guests = guests(story);
            for (int day = 0; day < DAYS; day += (int) step.toDays()) {
                regulars.advance(step);
            }
            regulars.drain();
            return new Outcome(ledger(guests), messages(guests));
        }
    }

    private static ObjectNode ladder() {
        ObjectNode ladder = object().put("windowMonths", 2).put("keepMonths", 3).put("downgrade", "full");
        ladder.withArray("levels").addObject().put("name", "Friend").put("threshold", 3);
        return ladder;
    }

    private static List<Guest> guests(Story story) {
        List<Guest> guests = new ArrayList<>();
        for (ZoneId zone : ZONES) {
            for (int month = 3; month <= 12; month += 4) {
                Guest guest = story.join(story.form("Guest").put("email", "g%d.%d@example.com".formatted(ZONES.indexOf(zone), month))
                        .put("timeZone", zone.getId()).put("birthday", MonthDay.of(month, 31 - month % 2).toString().substring(2)));
                story.stamp(guest, month / 2);
                guests.add(guest);
            }
        }
        return guests;
    }

    private static List<String> ledger(List<Guest> guests) {
        List<String> lines = new ArrayList<>();
        for (Guest guest : guests) {
            for (JsonNode item : guest.send(Call.get("/v1/card/history?limit=100")).expect(200).json().path("items")) {
                lines.add(guest.address() + " " + quarter(Instant.parse(item.path("occurredAt").stringValue())) + " "
                        + item.path("type").stringValue() + " " + item.at("/movements/0/amount"));
            }
        }
        return lines;
    }

    /** In order of their lines: which of two messages of the same minute came first means nothing. */
    private static List<String> messages(List<Guest> guests) {
        return guests.stream().flatMap(guest -> guest.inbox().stream()
                .map(mail -> guest.address() + " " + quarter(mail.sentAt()) + " " + mail.subject())).sorted().toList();
    }

    private static Instant quarter(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond() / 900 * 900);
    }
}
