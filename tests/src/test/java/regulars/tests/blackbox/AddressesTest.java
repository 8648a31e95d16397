package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static regulars.tests.system.Owner.object;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import regulars.tests.system.Answer;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.MovableClock;
import regulars.tests.system.Owner;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import regulars.tests.table.TableView;
import tools.jackson.databind.node.ObjectNode;

/** Addresses: claimed once, told to nobody, written to only by their own wish. */
@SystemTest
class AddressesTest {
    private final Regulars regulars;
    private final MovableClock clock;
    private final TableView table;

    AddressesTest(Regulars regulars, MovableClock clock, TableView table) {
        this.regulars = regulars;
        this.clock = clock;
        this.table = table;
    }

    /** All of an answer that does not differ from one request to the next anyway. */
    private static List<Object> shape(Answer answer) {
        Set<String> headers = new TreeSet<>(answer.headers().keySet());
        return List.of(answer.status(), headers, new TreeSet<>(answer.json().propertyNames()), answer.body().length);
    }

    @Test
    void signingUpWithAKnownAddressIsAnsweredAsWithANewOne() {
        Owner owner = Owner.signUp(regulars, "Known");
        String unknown = owner.email().replaceFirst("owner", "other");
        Answer known = regulars.client().send(Call.post("/v1/sign-ups").json(Owner.signUpForm("Known", owner.email()))).expect(202);
        Answer other = regulars.client().send(Call.post("/v1/sign-ups").json(Owner.signUpForm("Known", unknown))).expect(202);
        assertEquals(shape(other), shape(known));
    }

    @Test
    void signingInWithAKnownAddressIsAnsweredAsWithAnUnknownOne() {
        Owner owner = Owner.signUp(regulars, "Known");
        String unknown = owner.email().replaceFirst("owner", "other");
        Answer known = regulars.client().send(Call.post("/v1/sign-ins").json(object().put("email", owner.email()))).expect(202);
        Answer other = regulars.client().send(Call.post("/v1/sign-ins").json(object().put("email", unknown))).expect(202);
        assertEquals(shape(other), shape(known));

        List<Answer> wrong = List.of(known, other).stream().map(answer -> regulars.client().send(Call.post("/v1/sign-ins/"
                + answer.text("signInId") + "/confirmation").json(object().put("code", wrongCode(owner))))).toList();
        assertEquals(wrong.getFirst().text(), wrong.getLast().text());
    }

    private String wrongCode(Owner owner) {
        String right = regulars.newest(owner.email()).code();
        return right.equals("000000") ? "000001" : "000000";
    }

    @Test
    void joiningWithAKnownAddressIsAnsweredAsWithANewOne() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        String unknown = guest.address().replaceFirst("guest", "other");
        Answer known = join(cafe, guest.address(), "Ania");
        Answer other = join(cafe, unknown, "Ania");
        assertEquals(shape(other), shape(known));
    }

    private Answer join(Cafe cafe, String address, String name) {
        String shop = cafe.owner().publicName();
        return regulars.client().send(Guest.join(shop, Guest.form(regulars, shop, name, address))).expect(202);
    }

    @Test
    void twoJoinsWithOneAddressAreOneMember() {
        Cafe cafe = Cafe.open(regulars);
        Guest first = cafe.guest();
        Guest second = Guest.join(regulars, cafe.owner().publicName(), "Someone else", first.address().toUpperCase(java.util.Locale.ROOT));

        assertEquals(first.cardToken(), second.cardToken());
        assertEquals("Ania", second.card().path("firstName").asString());
        assertEquals(1, members(cafe));
    }

    private long members(Cafe cafe) {
        regulars.drain();
        return table.family("MEMBER").stream()
                .filter(item -> item.isMain() && item.part(0).equals(cafe.owner().merchant())).count();
    }

    @Test
    void twoLinksOfOneAddressOpenedAtOnceMakeOneMember() {
        Cafe cafe = Cafe.open(regulars);
        String address = Owner.newEmail("guest");
        join(cafe, address, "Ania");
        join(cafe, address, "Ania");
        var tokens = regulars.inbox(address).stream().map(mail -> mail.token()).toList();

        List<Answer> answers = regulars.client().sendTogether(20, i -> Guest.confirmation(tokens.get(i % 2)));
        assertEquals(1, answers.stream().map(answer -> answer.expect(201).text("cardToken")).distinct().count());
        assertEquals(1, members(cafe));
    }

    @Test
    void anUnconfirmedAddressGetsOneFixedTextAndNoCard() {
        Cafe cafe = Cafe.open(regulars);
        String address = Owner.newEmail("stranger");
        join(cafe, address, "Buy pills");
        var mail = regulars.newest(address);
        assertFalse((mail.subject() + mail.text() + mail.html()).contains("Buy pills"), "the text is the platform's own");
        assertEquals(0, members(cafe));
    }

    @Test
    void aLinkIsGoodForADay() {
        Cafe cafe = Cafe.open(regulars);
        String address = Owner.newEmail("late");
        join(cafe, address, "Ania");
        String token = regulars.newest(address).token();

        clock.forward(Duration.ofHours(24));
        regulars.client().send(Guest.confirmation(token)).expect(409, "link-expired");
        regulars.client().send(Guest.confirmation(token + "x")).expect(409, "link-expired");
        assertEquals(0, members(cafe));
    }

    @Test
    void whoDoesNotConsentGetsNoWelcome() {
        Cafe cafe = Cafe.open(regulars);
        String address = Owner.newEmail("quiet");
        ObjectNode form = Guest.form(regulars, cafe.owner().publicName(), "Ania", address);
        form.withArray("consents").get(0).asObject().put("granted", false);
        regulars.client().send(Guest.join(cafe.owner().publicName(), form)).expect(202);
        regulars.client().send(Guest.confirmation(regulars.newest(address).token())).expect(201);
        assertEquals(1, regulars.inbox(address).size(), "the confirmation alone");
    }

    @Test
    void oneAddressFloodedWithLinksIsLeftInPeace() {
        Cafe cafe = Cafe.open(regulars);
        String address = Owner.newEmail("victim");
        String shop = cafe.owner().publicName();
        ObjectNode form = Guest.form(regulars, shop, "Ania", address);
        int taken = 0;
        while (regulars.client().send(Guest.join(shop, form)).status() == 202) {
            taken++;
        }
        assertEquals(taken, regulars.inbox(address).size());
        regulars.client().send(Guest.join(shop, form)).expect(429, "too-many-attempts");
        clock.forward(Duration.ofHours(1));
        regulars.client().send(Guest.join(shop, form)).expect(202);
    }
}
