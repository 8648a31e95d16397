package regulars.tests.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static regulars.tests.system.Owner.object;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import regulars.local.Local;
import regulars.local.Options;
import regulars.tests.Repository;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Client;
import regulars.tests.system.Regulars;
import tools.jackson.databind.node.ObjectNode;

/**
 * A year and some weeks of three guests of one café in Kraków, and every message word for word. A transcript that has
 * changed is written to {@code target/years}, to be read and then to take the place of the one that was expected.
 */
class YearsInWordsTest {
    private static final InstantSource START = InstantSource.fixed(Instant.parse("2039-01-12T11:00:00Z"));
    private static final LocalDateTime END = LocalDateTime.parse("2040-03-02T12:00");
    private static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    private static Local local;
    private static YearOfAGuest zofia;
    private static YearOfAGuest iva;
    private static YearOfAGuest james;

    @BeforeAll
    static void aYearPasses() {
        local = Local.start(Options.inMemory().withClock(START));
        var regulars = new Regulars(new Client(local.baseAddress()));
        Story story = new Story(regulars, Cafe.open(regulars, card()));
        var owner = story.cafe().owner();
        String points = owner.addProgram(points());
        owner.send(Call.put("/v1/tiers").json(ladder())).expect(200);
        owner.addCoupon(coupon());
        story.set(settings(points));
        zofia = zofia(story);
        iva = iva(story);
        james = james(story);
        var days = new TreeMap<>(Stream.of(zofia, iva, james).flatMap(guest -> guest.plan().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        days.put(END, () -> { });
        days.forEach((time, deed) -> {
            story.until(time.toLocalDate(), time.toLocalTime(), KRAKOW);
            deed.run();
            regulars.drain();
        });
    }

    @AfterAll
    static void stop() {
        local.close();
    }

    /** Born on 29 February; a card is full on the evening before the clock goes back. */
    private static YearOfAGuest zofia(Story story) {
        return YearOfAGuest.join(story, KRAKOW, object().put("birthday", "02-29").put("locale", "pl"), "Zofia", "zofia@example.com")
                .visit("2039-01-20", "12:00", 1).visit("2039-02-08", "12:00", 1).visit("2039-03-02", "12:00", 1)
                .visit("2039-03-24", "12:00", 1).visit("2039-03-30", "17:00", 1)
                .reward("2039-04-02", "11:55").visit("2039-04-02", "12:00", 2)
                .visit("2039-08-20", "12:00", 1).visit("2039-09-14", "12:00", 2).visit("2039-10-29", "22:10", 3)
                .reward("2039-11-10", "11:55").visit("2039-11-10", "12:00", 1).visit("2039-12-10", "12:00", 1);
    }

    /** Comes in the evening, when it is quiet at home already. */
    private static YearOfAGuest iva(Story story) {
        return YearOfAGuest.join(story, SOFIA, object().put("birthday", "05-14").put("locale", "bg"), "Ива", "+359 88 8123456")
                .visit("2039-02-10", "20:30", 3).visit("2039-03-24", "12:20", 2).visit("2039-03-29", "20:30", 1)
                .reward("2039-03-30", "12:00").visit("2039-04-05", "20:30", 2)
                .visit("2039-08-25", "20:30", 1).visit("2039-10-26", "20:30", 4).visit("2039-11-20", "20:30", 1)
                .reward("2039-11-21", "12:00").visit("2039-11-21", "12:05", 1)
                .takeBackWishes("2040-01-20", "12:00", "sms");
    }

    /** Ten to twelve hours ahead of the café, in a country that changes its clocks on other days and the other way. */
    private static YearOfAGuest james(Story story) {
        return YearOfAGuest.join(story, AUCKLAND, object().put("birthday", "09-25").put("locale", "en"), "James", "james@example.com")
                .visit("2039-02-02", "12:00", 3).visit("2039-03-31", "09:00", 2).visit("2039-04-20", "12:00", 1)
                .reward("2039-04-28", "12:00").visit("2039-04-28", "12:05", 2)
                .visit("2039-09-20", "12:00", 3).visit("2039-10-18", "12:00", 2).reward("2039-10-19", "12:00")
                .unsubscribe("2040-02-03", "12:10");
    }

    private static ObjectNode card() {
        ObjectNode card = object().put("name", "Kawa").put("goal", 6).put("reward", "Cappuccino");
        card.putObject("expiry").put("kind", "month-end").put("months", 3);
        return card;
    }

    private static ObjectNode points() {
        ObjectNode points = object().put("kind", "points").put("name", "Punkty").put("perVisit", 10);
        points.withArray("rewards").addObject().put("id", "mug").put("name", "Kubek").put("cost", 500);
        return points;
    }

    private static ObjectNode ladder() {
        ObjectNode ladder = object().put("windowMonths", 2).put("keepMonths", 3).put("downgrade", "full");
        ladder.withArray("levels").addObject().put("name", "Bursztyn").put("threshold", 3);
        return ladder;
    }

    private static ObjectNode coupon() {
        ObjectNode coupon = object().put("name", "Sernik").put("codes", "unique").put("validDays", 14);
        coupon.putObject("effect").put("kind", "free-item").put("item", "Sernik");
        coupon.putObject("issueWhen").put("measure", "stamps").put("threshold", 3).put("window", "month");
        return coupon;
    }

    private static ObjectNode settings(String points) {
        ObjectNode settings = Story.automations();
        settings.putObject("anniversary").put("on", true).put("hour", 10).put("gift", 150).put("programId", points);
        settings.putObject("winBack").put("on", true).put("afterDays", 28).put("hour", 10).put("invitations", 2);
        return settings;
    }

    @Test
    void zofiaInWarsawByEmail() throws IOException {
        assertTold("warsaw", zofia);
    }

    @Test
    void ivaInSofiaBySms() throws IOException {
        assertTold("sofia", iva);
    }

    @Test
    void jamesInAucklandByEmail() throws IOException {
        assertTold("auckland", james);
    }

    private static void assertTold(String name, YearOfAGuest guest) throws IOException {
        String told = guest.told();
        String expected = Repository.text("tests/src/test/resources/years/" + name + ".txt");
        if (!told.equals(expected)) {
            Path folder = Files.createDirectories(Repository.path("tests/target/years"));
            Files.writeString(folder.resolve(name + ".txt"), told);
        }
        assertEquals(expected, told);
    }
}
