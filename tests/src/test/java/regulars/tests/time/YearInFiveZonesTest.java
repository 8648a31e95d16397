package regulars.tests.time;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import regulars.tests.system.Guest;
import regulars.tests.system.Mail;
import regulars.tests.system.Regulars;

/** A year of guests in five zones, two of them off the hour, over both changes of the clock. */
class YearInFiveZonesTest {
    private static final List<ZoneId> ZONES = List.of(ZoneId.of("Europe/Warsaw"), ZoneId.of("Europe/Sofia"),
            ZoneId.of("Pacific/Auckland"), ZoneId.of("Asia/Kathmandu"), ZoneId.of("America/St_Johns"));
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final Duration TICK = Duration.ofMinutes(15);

    private final OwnSystem system = OwnSystem.from(Instant.parse("2041-06-19T10:00:00Z"));
    private final Regulars regulars = system.regulars();

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void everyMessageComesAtItsHourWhereTheGuestIs() {
        Story story = Story.open(regulars);
        story.set(Story.automations());
        Map<String, ZoneId> zones = new TreeMap<>();
        Map<String, Guest> guests = new TreeMap<>();
        for (ZoneId zone : ZONES) {
            zones.put(zone.getId(), zone);
            guests.put(zone.getId(), story.guest("Ania", zone, MonthDay.from(story.today(zone).minusDays(3))));
        }
        guests.values().forEach(guest -> story.stamp(guest, 2));

        regulars.advance(Duration.ofDays(366));

        assertAll(guests.entrySet().stream().map(guest -> () -> {
            ZoneId zone = zones.get(guest.getKey());
            List<Mail> birthdays = Story.mails(guest.getValue(), "All the best");
            assertEquals(1, birthdays.size(), guest.getKey());
            assertWithin(birthdays.getFirst().at(zone), NINE);
            List<Mail> winBacks = Story.mails(guest.getValue(), "It has been a while");
            assertEquals(1, winBacks.size(), "once for a silence, " + guest.getKey());
            assertWithin(winBacks.getFirst().at(zone), LocalTime.of(10, 0));
            assertEquals(3, guest.getValue().balance(), "two stamps and one gift, " + guest.getKey());
        }));
    }

    /** Sent by the run of the quarter of an hour that begins then. */
    private static void assertWithin(ZonedDateTime sent, LocalTime hour) {
        Duration late = Duration.between(hour, sent.toLocalTime());
        assertFalse(late.isNegative() || late.compareTo(TICK) >= 0, sent.toString());
    }

    @Test
    void bothChangesOfTheClockLeaveTheHourOnTheWall() {
        Story story = Story.open(regulars);
        story.set(Story.automations());
        ZoneId warsaw = ZoneId.of("Europe/Warsaw");
        int year = story.today(warsaw).getYear() + 1;
        List<LocalDate> changes = changes(warsaw, year);
        List<Guest> guests = new ArrayList<>();
        for (LocalDate day : changes) {
            guests.add(story.guest("Ola", warsaw, MonthDay.from(day.minusDays(1))));
            guests.add(story.guest("Ola", warsaw, MonthDay.from(day)));
        }

        regulars.moveTo(LocalDate.of(year, 12, 31).atTime(12, 0).atZone(warsaw).toInstant());

        guests.forEach(guest -> Story.mails(guest, "All the best")
                .forEach(mail -> assertWithin(mail.at(warsaw), NINE)));
        assertEquals(guests.size(), guests.stream().filter(guest -> Story.mails(guest, "All the best").stream()
                .filter(mail -> mail.at(warsaw).getYear() == year).count() == 1).count());
    }

    private static List<LocalDate> changes(ZoneId zone, int year) {
        var first = zone.getRules().nextTransition(LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant());
        var second = zone.getRules().nextTransition(first.getInstant());
        return List.of(first.getDateTimeBefore().toLocalDate(), second.getDateTimeBefore().toLocalDate());
    }

    @Test
    void theTwentyNinthOfFebruaryIsTheTwentyEighthInOtherYears() {
        Story story = Story.open(regulars);
        story.set(Story.automations());
        ZoneId warsaw = ZoneId.of("Europe/Warsaw");
        Guest guest = story.guest("Iga", warsaw, MonthDay.of(2, 29));
        LocalDate start = story.today(warsaw);
        LocalDate end = start.plusYears(2);

        regulars.advance(Duration.ofDays(2 * 366));

        List<LocalDate> expected = new ArrayList<>();
        for (int year = start.getYear(); year <= end.getYear(); year++) {
            LocalDate day = MonthDay.of(2, 29).atYear(year);
            if (day.isAfter(start) && day.isBefore(end)) {
                expected.add(day);
            }
        }
        assertEquals(expected, Story.mails(guest, "All the best").stream().map(mail -> mail.at(warsaw).toLocalDate()).toList());
        assertEquals(expected.size(), guest.balance());
    }
}
