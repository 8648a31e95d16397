package regulars.tests.time;

import static regulars.tests.system.Owner.object;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import tools.jackson.databind.node.ObjectNode;

/** What a guest does in a year, first planned by the café's clock and then done; whoever lives beside others waits for them. */
final class YearOfAGuest {
    private final Story story;
    private final Guest guest;
    private final String firstName;
    private final Transcript transcript;
    private final NavigableMap<LocalDateTime, Runnable> plan = new TreeMap<>();

    private YearOfAGuest(Story story, Guest guest, String firstName, Transcript transcript) {
        this.story = story;
        this.guest = guest;
        this.firstName = firstName;
        this.transcript = transcript;
    }

    /** Joins now, and opens the link a minute later. */
    static YearOfAGuest join(Story story, ZoneId zone, ObjectNode member, String firstName, String address) {
        var transcript = new Transcript(story, zone);
        var regulars = story.regulars();
        String shop = story.cafe().owner().publicName();
        transcript.tell("joins");
        ObjectNode form = Guest.form(regulars, shop, firstName, address);
        form.setAll(member.put("timeZone", zone.getId()));
        regulars.client().send(Guest.join(shop, form)).expect(202);
        String inbox = address.replace(" ", "");
        String token = regulars.newest(inbox).token();
        regulars.advance(Duration.ofMinutes(1));
        transcript.tell("opens the link");
        String card = regulars.client().send(Guest.confirmation(token)).expect(201).text("cardToken");
        regulars.drain();
        return new YearOfAGuest(story, new Guest(regulars, inbox, card), firstName, transcript);
    }

    YearOfAGuest visit(String day, String time, int stamps) {
        return at(day, time, stamps == 1 ? "comes by: one stamp" : "comes by: " + stamps + " stamps", () -> story.stamp(guest, stamps));
    }

    YearOfAGuest reward(String day, String time) {
        return at(day, time, "takes the reward", () ->
                story.cafe().counter().confirm(story.cafe().counter().reserve(guest.code(), story.cafe().program())).expect(200));
    }

    /** By the preference page that a message led to. */
    YearOfAGuest takeBackWishes(String day, String time, String channel) {
        return at(day, time, "takes the consent to wishes and invitations back, by the link of a message", () ->
                story.regulars().client().send(Call.put("/v1/preferences/consents").as(guest.preferencesToken())
                        .json(object().put("channel", channel).put("purpose", "marketing").put("granted", false))).expect(200));
    }

    YearOfAGuest unsubscribe(String day, String time) {
        return at(day, time, "unsubscribes by the button of the mail program", () ->
                story.regulars().client().send(Call.of("POST", "/v1/unsubscriptions/" + guest.unsubscriptionToken())
                        .body("application/x-www-form-urlencoded", "List-Unsubscribe=One-Click")).expect(204));
    }

    private YearOfAGuest at(String day, String time, String deed, Runnable done) {
        plan.put(LocalDate.parse(day).atTime(LocalTime.parse(time)), () -> {
            transcript.tell(deed);
            done.run();
        });
        return this;
    }

    /** What is left to be done, by the café's clock. */
    Map<LocalDateTime, Runnable> plan() {
        return plan;
    }

    /** How it went. */
    String told() {
        return transcript.of(guest, firstName);
    }
}
