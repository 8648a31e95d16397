package regulars.tests.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.tests.system.Owner.object;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.Mail;
import regulars.tests.system.Owner;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;

/** Guests hear two weeks before what ends, at ten where they are, once, and only what is still so. */
@SystemTest(own = true)
class RemindersTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final Regulars regulars;

    RemindersTest(Regulars regulars) {
        this.regulars = regulars;
    }

    private Story story(String expiry) {
        return new Story(regulars, Cafe.open(regulars, Owner.terms(5).set("expiry", object().put("kind", expiry).put("months", 1))));
    }

    /** The last day of the next month, when what is given now ends. */
    private LocalDate lastDay() {
        return YearMonth.from(regulars.now().atZone(WARSAW)).plusMonths(1).atEndOfMonth();
    }

    private static String subject(String units, LocalDate lastDay) {
        return units + " to use by " + DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(lastDay);
    }

    @Test
    void whatEndsWithAMonthIsOneMessageThatSaysWhatIsLeft() {
        Story story = story("month-end");
        Guest guest = story.join(story.form("Ola"));
        Guest japanese = story.guest("Ken", ZoneId.of("Asia/Tokyo"));
        story.untilNext(NOON, WARSAW);
        LocalDate lastDay = lastDay();
        story.stamp(guest, 6);
        story.stamp(japanese, 1);
        story.cafe().counter().confirm(story.cafe().counter().reserve(guest.code(), story.cafe().program())).expect(200);

        story.until(lastDay.minusDays(14), LocalTime.of(9, 40), WARSAW);
        assertEquals(List.of(), Story.mails(guest, "1 stamp"));
        assertEquals(List.of(10), hours(japanese, lastDay, ZoneId.of("Asia/Tokyo")));
        story.until(lastDay.minusDays(14), LocalTime.of(10, 20), WARSAW);
        Mail mail = Story.mails(guest, subject("1 stamp", lastDay)).getFirst();
        assertEquals(10, mail.at(WARSAW).getHour());
        assertTrue(mail.text().contains("has 1 stamp to use"), mail.text());

        story.stamp(guest, 1);
        story.until(lastDay.plusDays(1), LocalTime.of(6, 0), WARSAW);
        assertEquals(1, Story.mails(guest, "1 stamp").size());
        assertEquals(1, story.ended("Ola").stream().filter("units-expiring sent"::equals).count());
    }

    private List<Integer> hours(Guest guest, LocalDate lastDay, ZoneId zone) {
        return Story.mails(guest, subject("1 stamp", lastDay)).stream().map(mail -> mail.at(zone).getHour()).toList();
    }

    @Test
    void whoSpendsItInTheMorningOrDoesNotAgreeHearsNothing() {
        Story story = story("month-end");
        Guest spends = story.join(story.form("Ola"));
        Guest declines = story.join(story.form("Iza"));
        story.untilNext(NOON, WARSAW);
        LocalDate lastDay = lastDay();
        story.stamp(spends, 5);
        story.stamp(declines, 2);
        story.until(lastDay.minusDays(14), LocalTime.of(9, 0), WARSAW);
        story.cafe().counter().confirm(story.cafe().counter().reserve(spends.code(), story.cafe().program())).expect(200);
        declines.send(Call.put("/v1/card/consents").json(object().put("channel", "email").put("purpose", "service").put("granted", false))).expect(200);

        story.until(lastDay.minusDays(14), LocalTime.of(10, 5), WARSAW);
        assertTrue(story.ended("Ola").contains("units-expiring skipped no-longer-true"), story.ended("Ola").toString());
        assertTrue(story.ended("Iza").contains("units-expiring skipped no-consent"), story.ended("Iza").toString());
        assertEquals(List.of(), Story.mails(spends, "5 stamps"));
    }

    @Test
    void aVisitGivesTimeAndANewReminderAndTheMerchantSaysHowManyDays() {
        Story story = story("inactivity");
        story.set(Story.automations().set("expiring", object().put("on", true).put("daysBefore", 7)));
        Guest guest = story.join(story.form("Ola"));
        story.untilNext(NOON, WARSAW);
        LocalDate first = story.today(WARSAW);
        story.stamp(guest, 3);
        story.until(first.plusMonths(1).minusDays(9), NOON, WARSAW);
        story.stamp(guest, 1);
        LocalDate lastDay = story.today(WARSAW).plusMonths(1);

        story.until(lastDay.minusDays(7), LocalTime.of(9, 40), WARSAW);
        assertEquals(List.of(), Story.mails(guest, "3 stamps to"));
        assertEquals(List.of(), Story.mails(guest, "4 stamps to"));
        story.until(lastDay.minusDays(7), LocalTime.of(10, 20), WARSAW);
        assertEquals(1, Story.mails(guest, subject("4 stamps", lastDay)).size());
    }

    @Test
    void newSettingsReachThoseWhoseDayHasComeByThem() {
        Story story = story("month-end");
        story.set(Story.automations().set("expiring", object().put("on", false).put("daysBefore", 14)));
        Guest guest = story.join(story.form("Ola"));
        story.untilNext(NOON, WARSAW);
        LocalDate lastDay = lastDay();
        story.stamp(guest, 3);
        story.until(lastDay.minusDays(10), NOON, WARSAW);
        assertEquals(List.of(), Story.mails(guest, "3 stamps"));

        story.cafe().owner().signIn().send(Call.put("/v1/automations").json(Story.automations())).expect(200);
        regulars.drain();
        assertEquals(1, Story.mails(guest, subject("3 stamps", lastDay)).size());
    }
}
