package regulars.tests.time;

import static regulars.tests.system.Owner.object;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.Mail;
import regulars.tests.system.Owner;
import regulars.tests.system.Regulars;
import tools.jackson.databind.node.ObjectNode;

/** What stories that need time have in common: a café whose messages go out, guests in other zones, moving to a local time. */
record Story(Regulars regulars, Cafe cafe) {

    static Story open(Regulars regulars) {
        return new Story(regulars, Cafe.open(regulars, Owner.terms(5)));
    }

    /** The settings of the automatic messages: a birthday on the day at nine with one stamp, a win-back after four weeks at ten. */
    static ObjectNode automations() {
        ObjectNode settings = object().put("rewardReady", true).put("tierUp", true).put("tierAtRisk", true).put("weeklyLimit", 4);
        settings.putObject("birthday").put("on", true).put("daysBefore", 0).put("hour", 9).put("gift", 1);
        settings.putObject("winBack").put("on", true).put("afterDays", 28).put("hour", 10);
        return settings;
    }

    void set(ObjectNode automations) {
        cafe.owner().send(Call.put("/v1/automations").json(automations)).expect(200);
        regulars.drain();
    }

    ObjectNode form(String firstName) {
        return Guest.form(regulars, cafe.owner().publicName(), firstName, Owner.newEmail("guest"));
    }

    Guest join(ObjectNode form) {
        return Guest.join(regulars, cafe.owner().publicName(), form);
    }

    /** A guest in a zone, whose birthday nobody knows. */
    Guest guest(String firstName, ZoneId zone) {
        return join(form(firstName).put("timeZone", zone.getId()));
    }

    /** A guest in a zone, born on a day of the year. */
    Guest guest(String firstName, ZoneId zone, MonthDay birthday) {
        return join(form(firstName).put("timeZone", zone.getId()).put("birthday", birthday.toString().substring(2)));
    }

    void stamp(Guest guest, int stamps) {
        cafe.counter().give(guest.code(), stamps);
        regulars.drain();
    }

    /** Moves to this time of a zone's wall clock, today or tomorrow, whichever comes first. */
    void untilNext(LocalTime time, ZoneId zone) {
        var now = regulars.now().atZone(zone);
        LocalDate day = now.toLocalTime().isBefore(time) ? now.toLocalDate() : now.toLocalDate().plusDays(1);
        regulars.moveTo(day.atTime(time).atZone(zone).toInstant());
    }

    void until(LocalDate day, LocalTime time, ZoneId zone) {
        regulars.moveTo(day.atTime(time).atZone(zone).toInstant());
    }

    /** The day's date in a zone. */
    LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(regulars.now(), zone);
    }

    /** What a guest got whose subject begins so, oldest first. */
    static List<Mail> mails(Guest guest, String subject) {
        return guest.inbox().reversed().stream().filter(mail -> mail.subject().startsWith(subject)).toList();
    }

    /** How the guest's messages ended, newest first, as the owner reads it. */
    List<String> ended(String firstName) {
        regulars.drain();
        return cafe.owner().signIn().send(Call.get("/v1/messages?limit=50")).expect(200).json().path("items").valueStream()
                .filter(item -> item.path("firstName").asString("").equals(firstName))
                .map(item -> item.path("kind").stringValue() + " " + item.path("status").stringValue()
                        + item.path("reason").asString("").replaceFirst("^(?=.)", " ")).toList();
    }
}
