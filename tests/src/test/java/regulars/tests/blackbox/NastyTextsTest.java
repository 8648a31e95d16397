package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.Mail;
import regulars.tests.system.Owner;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;

/** What people enter comes out where it belongs as what it is: text. */
@SystemTest
class NastyTextsTest {
    private final Regulars regulars;

    NastyTextsTest(Regulars regulars) {
        this.regulars = regulars;
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "=cmd|' /C calc'!A0", "{{7919*7907}} {name} ${7919*7907}", "\"><img src=x onerror=alert(1)>",
            "Łąka & Żuk", "Кафе „Слънце“", "مقهى", "e\u0301clair", "👩‍🍳 Café", "O'Brien", "%s %n {0}", "a\\b\"c"})
    void aNameInAnyScriptComesOutHarmless(String name) {
        Owner owner = Owner.signUp(regulars, name);
        owner.addProgram(Owner.terms(10).put("name", name).put("reward", name));
        Guest byMail = Guest.join(regulars, owner.publicName(), name, Owner.newEmail("guest"));
        Guest bySms = Guest.join(regulars, owner.publicName(), name, Guest.newPhone());

        String normal = Normalizer.normalize(name, Normalizer.Form.NFC);
        assertEquals(normal, byMail.card().path("firstName").asString());
        assertEquals(normal, byMail.card().at("/shop/name").asString());
        assertEquals(normal, byMail.card().at("/programs/0/reward").asString());
        assertTrue(owner.publicName().matches("[a-z0-9-]+"), owner.publicName());
        assertAll(Stream.concat(byMail.inbox().stream(), bySms.inbox().stream()).map(mail -> () -> harmless(mail)));
    }

    private void harmless(Mail mail) {
        assertFalse(mail.html().contains("<script") || mail.html().contains("<img src=x"), mail.html());
        assertFalse(mail.subject().contains("\n") || mail.subject().contains("\r") || mail.from().contains("\n"), mail.subject());
        assertFalse((mail.text() + mail.html()).contains("62615533"), "nothing is computed: " + mail.text());
        List<String> links = Stream.of(mail.text().split("\\s+")).filter(word -> word.startsWith("http")).toList();
        String ours = regulars.client().base().toString().replaceFirst("/$", "") + "/";
        assertTrue(links.stream().allMatch(link -> link.startsWith(ours)), "links lead to us alone: " + mail.text());
        assertEquals(mail.subject().startsWith("Welcome to") ? 2 : 1, links.size(), "the card, and in a welcome the way out: " + mail.text());
        assertFalse(mail.channel().equals("sms") && mail.text().length() > 160, mail.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "win at evil.example", "www.evil.example", "call@evil.example"})
    void aFirstNameIsNoPlaceForAWebAddress(String name) {
        Owner owner = Owner.signUp(regulars, "Bar");
        var form = Guest.form(regulars, owner.publicName(), name, Owner.newEmail("guest"));
        assertEquals(List.of("/firstName"), regulars.client().send(Guest.join(owner.publicName(), form)).expect(400).pointers());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: x@example.com", "right\u202Eleft", "nul\u0000", "\u200B", "   "})
    void signsThatTurnOrBreakTextAreRefused(String name) {
        String email = Owner.newEmail("owner");
        assertEquals(List.of("/businessName"), regulars.client().send(Call.post("/v1/sign-ups").json(Owner.signUpForm(name, email)))
                .expect(400).pointers());
    }
}
