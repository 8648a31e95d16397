package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.tests.system.Owner.object;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regulars.tests.system.Answer;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.Mail;
import regulars.tests.system.Owner;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an owner writes to some of the guests: counted, tried, sent once, stopped, and read. */
@SystemTest
class CampaignsTest {
    private static final String NEWS = "News from Kawiarnia Pod Lipą";

    private final Regulars regulars;
    private final Cafe cafe;
    private final Owner owner;

    CampaignsTest(Regulars regulars) {
        this.regulars = regulars;
        this.cafe = Cafe.open(regulars);
        this.owner = cafe.owner();
    }

    private static ObjectNode words(String subject) {
        return object().put("subject", subject).put("heading", "Hello, {name}")
                .put("body", "A new season.\n\n[For you: {coupon}[, until {date}].]").put("sms", "{shop}: news, {name}. {link}");
    }

    private static ObjectNode terms() {
        ObjectNode terms = object().put("name", "Autumn");
        terms.putObject("segment");
        terms.putObject("texts").<ObjectNode>set("en", words("News from {shop}")).set("pl", words("Nowości w {shop}"));
        terms.putObject("when").put("kind", "now");
        return terms;
    }

    private String add(ObjectNode terms) {
        return owner.send(Call.post("/v1/campaigns").json(terms)).expect(201).text("id");
    }

    private Answer start(String id) {
        return owner.send(Call.post("/v1/campaigns/" + id + "/start"));
    }

    private JsonNode show(String id) {
        regulars.drain();
        return owner.send(Call.get("/v1/campaigns/" + id)).expect(200).json();
    }

    private JsonNode report(String id) {
        regulars.drain();
        return owner.send(Call.get("/v1/messages/campaigns/" + id)).expect(200).json();
    }

    private JsonNode audience(String id) {
        return owner.send(Call.get("/v1/campaigns/" + id + "/audience")).expect(200).json();
    }

    private Guest polish() {
        return Guest.join(regulars, owner.publicName(),
                Guest.form(regulars, owner.publicName(), "Kasia", Owner.newEmail("guest")).put("locale", "pl"));
    }

    private Guest without(String purpose) {
        ObjectNode form = Guest.form(regulars, owner.publicName(), "Jan", Owner.newEmail("guest"));
        form.path("consents").forEach(consent -> {
            if (consent.path("purpose").stringValue().equals(purpose)) {
                ((ObjectNode) consent).put("granted", false);
            }
        });
        return Guest.join(regulars, owner.publicName(), form);
    }

    private static List<String> subjects(Guest guest) {
        return guest.inbox().stream().map(Mail::subject).filter(subject -> subject.contains("ew") || subject.contains("Nowości")).toList();
    }

    @Test
    void aCampaignIsCountedTriedSentOnceInEachLanguageAndRead() {
        Guest ania = cafe.guest();
        Guest kasia = polish();
        Guest jan = without("marketing");
        String id = add(terms());

        JsonNode audience = audience(id);
        assertEquals(List.of(3, 3, 2, 0), Stream.of("/examined", "/matching", "/reached/email", "/reached/sms").map(at -> audience.at(at).intValue()).toList());
        assertEquals(object().put("no-consent", 1), audience.path("notReached"));
        owner.send(Call.post("/v1/campaigns/" + id + "/test").json(object().put("locale", "pl"))).expect(202);
        assertEquals("Próba: Nowości w Kawiarnia Pod Lipą", regulars.newest(owner.email()).subject());
        assertEquals(List.of(), subjects(ania));

        assertEquals("running", start(id).expect(200).text("status"));
        assertEquals(List.of(NEWS), subjects(ania));
        assertEquals(List.of("Nowości w Kawiarnia Pod Lipą"), subjects(kasia));
        assertEquals(List.of(), subjects(jan));
        JsonNode finished = show(id);
        assertEquals("finished", finished.path("status").stringValue());
        assertEquals(List.of(3, 3), List.of(finished.path("examined").intValue(), finished.path("planned").intValue()));

        regulars.advance(Duration.ofDays(1));
        cafe.counter().give(ania.code(), 1);
        JsonNode report = report(id);
        assertEquals(2, report.path("sent").intValue());
        assertEquals(object().put("no-consent", 1), report.path("skipped"));
        assertEquals(List.of(2 * 10, 0), List.of(report.path("cost").intValue(), report.path("costUnknown").intValue()), "a tenth of a dollar a thousand");
        assertEquals(object().put("guests", 2).put("cameBack", 1), report.path("writtenTo"));
        assertEquals(1, owner.send(Call.get("/v1/messages/effects")).expect(200).json().path("kinds").valueStream()
                .filter(kind -> kind.path("kind").stringValue().equals("campaign")).count());
    }

    @Test
    void eachGuestWhoIsWrittenToHasACouponOfTheirOwn() {
        Guest ania = cafe.guest();
        Guest jan = without("marketing");
        ObjectNode coupon = object().put("name", "A free cake").put("codes", "unique").put("validDays", 14);
        coupon.putObject("effect").put("kind", "free-item").put("item", "Cake");
        String couponId = owner.addCoupon(coupon);
        String id = add(terms().put("couponId", couponId));
        start(id).expect(200);

        assertTrue(ania.inbox().getFirst().text().contains("For you: A free cake, until "), ania.inbox().getFirst().text());
        assertEquals("A free cake", ania.card().at("/coupons/0/name").stringValue());
        assertEquals(0, jan.card().path("coupons").size());
        assertEquals(1, owner.send(Call.get("/v1/coupons/" + couponId)).expect(200).json().path("issued").intValue());
        assertFalse(ania.inbox().stream().anyMatch(mail -> mail.subject().contains("coupon")), "one message about it is enough");

        assertEquals(object().put("given", 1).put("used", 0), report(id).path("coupons"));
        String use = cafe.counter().send(Call.post("/v1/coupons/uses").json(object().put("card", ania.code())
                .put("code", ania.card().at("/coupons/0/code").stringValue()))).expect(201).text("useId");
        assertEquals(0, report(id).at("/coupons/used").intValue(), "a reservation is no use yet");
        cafe.counter().send(Call.post("/v1/coupons/uses/" + use + "/redemption")).expect(200);
        assertEquals(object().put("given", 1).put("used", 1), report(id).path("coupons"));
    }

    @Test
    void ofTwoStartsAtOnceOneCounts() {
        Guest ania = cafe.guest();
        String id = add(terms());
        List<Answer> answers = regulars.client().sendTogether(8, _ -> Call.post("/v1/campaigns/" + id + "/start").as(owner.token()));

        assertEquals(Map.of(200, 1L, 409, 7L), answers.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting())));
        assertEquals(List.of(NEWS), subjects(ania));
        start(id).expect(409, "campaign-begun");
        owner.send(Call.put("/v1/campaigns/" + id).json(terms())).expect(409, "campaign-begun");
        owner.send(Call.delete("/v1/campaigns/" + id).key(Call.newKey())).expect(409, "campaign-begun");
        assertEquals(List.of(NEWS), subjects(ania));
    }

    @Test
    void whatIsScheduledComesAtItsTimeAndWhatIsStoppedDoesNot() {
        Guest ania = cafe.guest();
        String tomorrow = regulars.now().plus(Duration.ofDays(1)).toString().substring(0, 10);
        ObjectNode later = terms();
        later.putObject("when").put("kind", "at").put("at", tomorrow + "T15:00");
        String kept = add(later);
        String stopped = add(later);
        assertEquals("scheduled", start(kept).expect(200).text("status"));
        start(stopped).expect(200);
        assertEquals("stopped", owner.send(Call.post("/v1/campaigns/" + stopped + "/stop")).expect(200).text("status"));
        owner.send(Call.post("/v1/campaigns/" + stopped + "/stop")).expect(409, "campaign-not-running");
        assertEquals(List.of(), subjects(ania));

        regulars.advance(Duration.ofDays(2));
        assertEquals(List.of(NEWS), subjects(ania));
        assertEquals(List.of("finished", "stopped"), List.of(show(kept).path("status").stringValue(), show(stopped).path("status").stringValue()));
        ObjectNode past = terms();
        past.putObject("when").put("kind", "at").put("at", tomorrow + "T15:00");
        start(add(past)).expect(409, "campaign-time-over");
    }

    @Test
    void aSegmentIsWhoItSays() {
        Guest regular = cafe.guestWith(3);
        Guest newcomer = cafe.guest();
        ObjectNode terms = terms();
        terms.putObject("segment").putObject("balance").put("programId", cafe.program()).put("atLeast", 3);
        String id = add(terms);

        assertEquals(1, audience(id).path("matching").intValue());
        start(id).expect(200);
        assertEquals(List.of(NEWS), subjects(regular));
        assertEquals(List.of(), subjects(newcomer));
    }

    @Test
    void draftsAreWrittenReadListedAndThrownAway() {
        String id = add(terms());
        ObjectNode other = terms().put("name", "Winter").put("leftOut", 20);
        assertEquals(2, owner.send(Call.put("/v1/campaigns/" + id).json(other)).expect(200).json().path("version").intValue());
        assertEquals("Winter", show(id).path("name").stringValue());
        String second = add(terms());
        Answer page = owner.send(Call.get("/v1/campaigns?limit=1")).expect(200);
        assertEquals(List.of("coupon", "date"), page.json().path("variables").valueStream().filter(variable -> variable.path("mayBeEmpty").booleanValue())
                .map(variable -> variable.path("name").stringValue()).toList());
        Answer next = owner.send(Call.get("/v1/campaigns?limit=1&cursor=" + page.text("nextCursor"))).expect(200);
        assertEquals(Set.of(id, second), Set.of(page.json().at("/items/0/id").stringValue(), next.json().at("/items/0/id").stringValue()));

        owner.send(Call.delete("/v1/campaigns/" + id).key(Call.newKey())).expect(204);
        owner.send(Call.get("/v1/campaigns/" + id)).expect(404, "not-found");
        ObjectNode mute = terms();
        mute.putObject("texts").set("pl", words("Nowości"));
        start(add(mute)).expect(409, "campaign-text-missing");
    }

    @Test
    void anotherMerchantsCampaignIsNotThere() {
        String id = add(terms());
        Owner stranger = Owner.signUp(regulars, "Obok");
        for (Call call : List.of(Call.get("/v1/campaigns/" + id), Call.put("/v1/campaigns/" + id).json(terms()),
                Call.delete("/v1/campaigns/" + id).key(Call.newKey()), Call.get("/v1/campaigns/" + id + "/audience"),
                Call.post("/v1/campaigns/" + id + "/preview").json(object().put("locale", "en")),
                Call.post("/v1/campaigns/" + id + "/test").json(object().put("locale", "en")), Call.post("/v1/campaigns/" + id + "/start"),
                Call.post("/v1/campaigns/" + id + "/stop"), Call.get("/v1/messages/campaigns/" + id))) {
            stranger.send(call).expect(404, "not-found");
        }
        assertEquals(0, stranger.send(Call.get("/v1/campaigns")).expect(200).json().path("items").size());
        assertEquals("draft", show(id).path("status").stringValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{{7*7}} | not-understood", "Hello {name | unclosed", "{nobody} | unknown-variable", "www.example.com | web-address",
            "a\u202Eb | characters"})
    void whatATextCannotSayIsNamedWhereItStands(String text, String code) {
        ObjectNode terms = terms();
        ((ObjectNode) terms.at("/texts/pl")).put("subject", text);
        assertEquals(Map.of("/texts/pl/subject", code), errors(terms));
    }

    @Test
    void markupIsTextAndALineBreakIsNoHeader() {
        ObjectNode terms = terms();
        ((ObjectNode) terms.at("/texts/en")).put("subject", "<script>alert(1)</script>");
        ((ObjectNode) terms.at("/texts/en")).put("body", "<b>{name}</b>\r\n\r\nBcc: everyone");
        Guest ania = cafe.guest();
        start(add(terms)).expect(200);

        Mail mail = ania.inbox().getFirst();
        assertEquals("<script>alert(1)</script>", mail.subject());
        assertFalse(mail.html().contains("<script>") || mail.html().contains("<b>"), mail.html());
        assertFalse(mail.headers().containsKey("Bcc"));
    }

    @Test
    void everyMistakeSaysWhereItIs() {
        ObjectNode terms = terms().put("name", "").put("leftOut", 51).put("couponId", "ABCDEFGH").put("surprise", 1);
        ObjectNode segment = terms.putObject("segment");
        segment.putArray("activity").add("sleepy");
        segment.putArray("birthdayMonths").add(13);
        segment.putArray("labels").add("Student!");
        terms.putObject("when").put("kind", "at").put("at", "tomorrow");
        ((ObjectNode) terms.at("/texts/en")).put("body", "x".repeat(2_001)).remove("sms");
        assertEquals(Map.of("/name", "too-short", "/leftOut", "out-of-range", "/surprise", "unknown-field", "/segment/activity/0", "one-of",
                "/segment/birthdayMonths/0", "out-of-range", "/segment/labels/0", "label", "/when/at", "date", "/texts/en/body", "too-long",
                "/texts/en/sms", "required"), errors(terms));
        assertEquals(Map.of("/couponId", "unknown-coupon"), errors(terms().put("couponId", "ABCDEFGH")));
        ((ObjectNode) terms.at("/texts/en")).put("body", "x".repeat(100_000));
        owner.send(Call.post("/v1/campaigns").json(terms)).expect(413, "too-large");
        ObjectNode upsideDown = terms();
        upsideDown.putObject("segment").putObject("joinedDaysAgo").put("atLeast", 9).put("atMost", 3);
        assertEquals(Map.of("/segment/joinedDaysAgo/atMost", "out-of-range"), errors(upsideDown));
    }

    private Map<String, String> errors(ObjectNode terms) {
        return owner.send(Call.post("/v1/campaigns").json(terms)).expect(400, "invalid-request").json().path("errors").valueStream()
                .collect(Collectors.toMap(error -> error.path("pointer").stringValue(), error -> error.path("code").stringValue()));
    }
}
