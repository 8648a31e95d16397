package regulars.tests.system;

import static regulars.tests.system.Owner.object;

import tools.jackson.databind.node.ObjectNode;

/** What an owner writes to some of the guests. */
public final class Campaigns {
    private Campaigns() {
    }

    /** Texts in one language. */
    public static ObjectNode words() {
        return object().put("subject", "{name}, a word").put("heading", "Hello, {name}").put("body", "From {shop}.\n\n[A present: {coupon}.]")
                .put("sms", "{shop}: hello {name}. Stop: {link}");
    }

    /** A campaign that says all that can be said. */
    public static ObjectNode terms(String program, String coupon, String place) {
        ObjectNode terms = object().put("name", "Autumn").put("couponId", coupon).put("leftOut", 10);
        ObjectNode segment = terms.putObject("segment");
        segment.putArray("activity").add("new").add("occasional").add("frequent").add("at-risk").add("lapsed");
        segment.putArray("levels").add(0).add(5);
        segment.putObject("balance").put("programId", program).put("atLeast", 0).put("atMost", 1000);
        segment.putArray("birthdayMonths").add(2).add(12);
        segment.putObject("joinedDaysAgo").put("atLeast", 0);
        segment.putObject("lastVisitDaysAgo").put("atMost", 60);
        segment.putObject("spentInYear").put("atLeast", 0).put("atMost", 100_000);
        segment.putArray("labels").add("student");
        segment.putArray("locales").add("en").add("pl");
        segment.putArray("placeIds").add(place);
        terms.putObject("texts").<ObjectNode>set("en", words()).set("pl", words());
        terms.putObject("when").put("kind", "local-hour").put("date", "2099-12-01").put("hour", 10);
        return terms;
    }

    /** A new draft; its id. */
    public static String draft(Owner owner, ObjectNode terms) {
        return owner.send(Call.post("/v1/campaigns").json(terms)).expect(201).text("id");
    }

    /** Starts it; its id. */
    public static String start(Owner owner, String campaign) {
        return owner.send(Call.post("/v1/campaigns/" + campaign + "/start")).expect(200).text("id");
    }
}
