package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.Owner;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import tools.jackson.databind.JsonNode;

/** What the provider reports of a message comes back to the merchant who had it sent. */
@SystemTest
class FeedbackTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Regulars regulars;

    FeedbackTest(Regulars regulars) {
        this.regulars = regulars;
    }

    /** An address whose mailbox behaves as its name says. */
    private static String mailbox(String name) {
        return name + "+" + NUMBER.incrementAndGet() + "@example.com";
    }

    private Guest join(Cafe cafe, String firstName, String mailbox) {
        return Guest.join(regulars, cafe.owner().publicName(), firstName, mailbox(mailbox));
    }

    /** Kind, status and whatever is known beside it, newest first. */
    private List<String> messages(Cafe cafe) {
        regulars.drain();
        return cafe.owner().send(Call.get("/v1/messages")).expect(200).json().path("items").valueStream()
                .map(item -> String.join(" ", item.path("kind").stringValue(), item.path("status").stringValue(),
                        item.path("reason").asString("") + item.path("feedback").asString("")).strip()).toList();
    }

    @ParameterizedTest
    @CsvSource({"success,delivered", "bounce,hard-bounce", "suppressionlist,hard-bounce", "ooto,soft-bounce", "complaint,complaint"})
    void theOwnerSeesWhatBecameOfAMessage(String mailbox, String feedback) {
        Cafe cafe = Cafe.open(regulars);
        join(cafe, "Ania", mailbox);

        assertEquals(List.of("welcome sent " + feedback), messages(cafe));
    }

    @Test
    void aMailboxThatSaysNothingLeavesItAtSent() {
        Cafe cafe = Cafe.open(regulars);
        cafe.guest();

        assertEquals(List.of("welcome sent"), messages(cafe));
    }

    private Guest joinAs(Cafe cafe, String address) {
        Guest guest = Guest.join(regulars, cafe.owner().publicName(), "Ania", address);
        regulars.drain();
        return guest;
    }

    /** Fills the card, of which the guest is told. */
    private void fill(Cafe cafe, Guest guest) {
        cafe.counter().give(guest.code(), 5);
        regulars.drain();
    }

    private Cafe cafe() {
        return Cafe.open(regulars, Owner.terms(5));
    }

    @Test
    void whereThereIsNoMailboxNobodyWritesUntilItIsProvenAnew() {
        Cafe cafe = cafe();
        String address = mailbox("bounce");
        Guest guest = joinAs(cafe, address);
        fill(cafe, guest);
        assertEquals(List.of("reward-ready skipped suppressed", "welcome sent hard-bounce"), messages(cafe));

        Guest back = joinAs(cafe, address);
        cafe.counter().confirm(cafe.counter().reserve(back.code(), cafe.program())).expect(200);
        fill(cafe, back);
        assertEquals("reward-ready sent hard-bounce", messages(cafe).getFirst());
    }

    @Test
    void anAddressWithoutMailboxIsWithoutOneEverywhere() {
        Cafe cafe = cafe();
        Cafe other = cafe();
        String address = mailbox("success");
        Guest guest = joinAs(other, address);
        String gone = mailbox("bounce");
        Guest elsewhere = joinAs(other, gone);
        joinAs(cafe, gone);

        fill(other, elsewhere);
        fill(other, guest);
        assertEquals(List.of("reward-ready sent delivered", "reward-ready skipped suppressed"), messages(other).subList(0, 2));
    }

    @Test
    void nobodyLearnsAtTheDoorThatAnAddressIsSuppressed() {
        Cafe cafe = cafe();
        String gone = mailbox("bounce");
        joinAs(cafe, gone);

        var form = Guest.form(regulars, cafe.owner().publicName(), "Ania", gone);
        var known = regulars.client().send(Guest.join(cafe.owner().publicName(), form)).expect(202);
        var unknown = regulars.client().send(Guest.join(cafe.owner().publicName(), form.put("email", mailbox("success")))).expect(202);
        assertEquals(List.copyOf(unknown.json().propertyNames()), List.copyOf(known.json().propertyNames()));
        assertEquals(unknown.text("channel"), known.text("channel"));
        assertEquals(2, regulars.inbox(gone).stream().filter(mail -> mail.text().contains("/confirm#")).count());
    }

    @Test
    void whoCallsAMessageUnwantedGetsNoMoreOfThisMerchantAndSeesIt() {
        Cafe cafe = cafe();
        Cafe other = cafe();
        String address = mailbox("complaint");
        Guest guest = joinAs(cafe, address);
        fill(cafe, guest);
        assertEquals(List.of("reward-ready skipped no-consent", "welcome sent complaint"), messages(cafe));

        var preferences = regulars.client().send(Call.get("/v1/preferences").as(guest.preferencesToken())).expect(200).json();
        assertEquals(List.of(false, false), preferences.path("consents").valueStream()
                .map(consent -> consent.path("granted").booleanValue()).toList());
        joinAs(other, address);
        assertEquals(List.of("welcome sent complaint"), messages(other));
    }

    private JsonNode page(Cafe cafe) {
        regulars.drain();
        return cafe.owner().send(Call.get("/v1/messages?limit=50")).expect(200).json();
    }

    @Test
    void aMerchantWhoNearsTheLimitsIsPausedAndToldAndOthersGoOn() {
        Cafe cafe = cafe();
        Cafe other = cafe();
        Guest well = joinAs(cafe, mailbox("success"));
        IntStream.range(0, 4).forEach(_ -> joinAs(cafe, mailbox("bounce")));
        assertTrue(page(cafe).path("pause").isMissingNode());

        joinAs(cafe, mailbox("bounce"));
        JsonNode pause = page(cafe).path("pause");
        assertEquals("6 5 0", pause.path("messages").asInt() + " " + pause.path("bounces").asInt() + " " + pause.path("complaints").asInt());
        assertEquals(1, regulars.inbox(cafe.owner().email()).stream().filter(mail -> mail.text().contains("/console#messages")).count());

        fill(cafe, well);
        assertEquals("reward-ready skipped sending-paused", messages(cafe).getFirst());
        joinAs(cafe, mailbox("success"));
        assertEquals("welcome sent delivered", messages(cafe).getFirst());

        assertTrue(page(other).path("pause").isMissingNode());
        Guest elsewhere = joinAs(other, mailbox("success"));
        fill(other, elsewhere);
        assertEquals("reward-ready sent delivered", messages(other).getFirst());
    }
}
