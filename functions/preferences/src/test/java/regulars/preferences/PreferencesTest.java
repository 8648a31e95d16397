package regulars.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.domain.message.Pace;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.platform.auth.Tokens;
import regulars.platform.json.Json;
import regulars.platform.store.Member;

class PreferencesTest {
    private final Reader reader = new Reader();

    private Member stored() {
        return reader.platform.table().getConsistent(Member.key(reader.member.merchant(), reader.member.id()))
                .map(Member::of).orElseThrow();
    }

    @Test
    void thePageShowsWhatTheShopKnows() {
        var expected = Json.object();
        expected.putObject("shop").put("name", "Café Zosia").put("publicName", reader.shop.publicName())
                .put("colour", "#7b3f00");
        expected.put("firstName", "Ania").put("locale", "pl").put("pace", "as-it-comes").set("consents", Reader.consents(true, true));

        Answer answer = reader.send(reader.show());
        assertEquals(200, answer.status(), answer.text());
        assertEquals(expected, answer.json());
        assertEquals("no-store", answer.header("cache-control"));
    }

    @Test
    void whatIsChangedIsKept() {
        Answer answer = reader.send(reader.change().field("firstName", " Zosia ").field("locale", "bg")
                .field("birthday", "02-29").field("timeZone", "Asia/Kathmandu"));

        assertEquals(200, answer.status(), answer.text());
        assertEquals("Zosia", answer.json().path("firstName").stringValue());
        assertEquals("bg", answer.json().path("locale").stringValue());
        assertEquals("02-29", answer.json().path("birthday").stringValue());
        assertEquals("Asia/Kathmandu", answer.json().path("timeZone").stringValue());
        assertEquals(answer.json(), reader.preferences());
        assertEquals(Optional.of(ZoneId.of("Asia/Kathmandu")), stored().zone());
        assertEquals(reader.member.address(), stored().address());
    }

    @Test
    void aBirthdayIsTakenAwayAndTheRestStays() {
        reader.send(reader.change());
        Answer answer = reader.send(reader.change().key("another-key").body("{\"birthday\":\"none\"}"));

        assertEquals(200, answer.status(), answer.text());
        assertTrue(answer.json().path("birthday").isMissingNode());
        assertEquals("Europe/Warsaw", answer.json().path("timeZone").stringValue());
        assertEquals(Optional.<MonthDay>empty(), stored().birthday());
    }

    @Test
    void howOftenIsChosenAndTakenBack() {
        Answer chosen = reader.send(reader.change().body("{\"pace\":\"monthly\"}"));
        assertEquals(200, chosen.status(), chosen.text());
        assertEquals("monthly", chosen.json().path("pace").stringValue());
        assertEquals(Pace.MONTHLY, stored().pace());
        reader.send(reader.change().key("name-alone").body("{\"firstName\":\"Zosia\"}"));
        assertEquals(Pace.MONTHLY, stored().pace());

        assertEquals("as-it-comes", reader.send(reader.change().key("another-key").body("{\"pace\":\"as-it-comes\"}"))
                .json().path("pace").stringValue());
        assertEquals(Pace.AS_IT_COMES, stored().pace());
        assertEquals("Zosia", stored().firstName());
    }

    @Test
    void theSameRequestIsOneChange() {
        reader.send(reader.change());
        reader.send(reader.change().key("another-key").field("firstName", "Ola"));

        assertEquals("Ola", reader.send(reader.change()).json().path("firstName").stringValue());
        assertEquals("key-reused", reader.send(reader.change().field("firstName", "Ewa")).code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"firstName|''", "firstName|www.example.com", "firstName|a\u202Eb", "locale|xx",
            "birthday|02-30", "birthday|13-01", "birthday|31-12", "birthday|2001-02-03", "birthday|None", "timeZone|Mars/Base",
            "timeZone|+02:00", "timeZone|''", "pace|daily", "pace|Weekly", "pace|''", "address|other@example.com"})
    void whatIsWrongIsNamedAndChangesNothing(String field, String value) {
        var before = reader.written();
        Answer answer = reader.send(reader.change().field(field, value));

        assertEquals(400, answer.status(), answer.text());
        assertEquals("/" + field, answer.json().at("/errors/0/pointer").stringValue());
        assertEquals(before, reader.written());
    }

    @Test
    void whoeverAsksForNothingIsTold() {
        assertEquals(400, reader.send(reader.change().body("{}")).status());
        assertEquals(400, reader.send(reader.change().without("idempotency-key")).status());
        assertEquals(415, reader.send(reader.change().header("content-type", "text/plain")).status());
    }

    @Test
    void aDecisionCountsAtOnceAndEveryoneIsKept() {
        Answer withdrawn = reader.send(reader.decide("marketing", false).header("accept-language", "bg"));
        reader.fixture.clock().advance(Duration.ofMinutes(1));
        Answer given = reader.send(reader.decide("marketing", true).key("another-key"));

        assertEquals(Reader.consents(true, false), withdrawn.json().path("consents"), withdrawn.text());
        assertEquals(Reader.consents(true, true), given.json().path("consents"));
        assertEquals(4, reader.decisions().size());
        assertEquals("preference-page preferences-2-bg", reader.decisions().get(1).text("how") + " "
                + reader.decisions().get(1).text("text"));
    }

    @Test
    void aDecisionNamesItsChannelAndItsPurpose() {
        assertEquals(400, reader.send(reader.decide("marketing", false).field("channel", "sms")).status());
        assertEquals(400, reader.send(reader.decide("everything", false)).status());
        assertEquals(400, reader.send(reader.decide("marketing", false).body("{\"channel\":\"email\",\"granted\":false}")).status());
        assertEquals(400, reader.send(reader.decide("marketing", false).body("{}")).status());
        assertEquals(2, reader.decisions().size());
    }

    @Test
    void theKeyOfOneGuestIsNotAnothers() {
        var other = new Reader(reader.fixture, reader.shop);
        reader.send(reader.decide("marketing", false));

        other.send(other.decide("marketing", false));
        assertEquals(Reader.consents(true, false), other.preferences().path("consents"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1..", "1.M0M0M0M0M0V00000000000.AAAAAAAAAAAAAAAAAAAAAA"})
    void aTokenThatIsNoneOpensNothing(String token) {
        assertEquals(401, reader.send(reader.show().bearer(token)).status());
        assertEquals(401, reader.send(reader.change().bearer(token)).status());
        assertEquals(401, reader.send(reader.decide("service", false).bearer(token)).status());
    }

    @Test
    void aTokenOfAnotherKindOpensNothing() {
        for (Tokens.Kind kind : Tokens.Kind.values()) {
            String token = reader.platform.tokens().issue(kind, reader.member.preferencesTokenId());
            assertEquals(kind == Tokens.Kind.PREFERENCES ? 200 : 401, reader.send(reader.show().bearer(token)).status());
        }
        assertEquals(403, reader.send(reader.show().bearer(reader.shop.owner())).status());
        assertEquals(403, reader.send(reader.show().bearer(reader.shop.device())).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "M0M0M0M0M0V0000000000/", "M0M0M0M0M0V00000000000V", "@"})
    void aGenuineTokenForNoMemberOpensNothing(String id) {
        String token = reader.platform.tokens().issue(Tokens.Kind.PREFERENCES, id);
        assertEquals(401, reader.send(reader.show().bearer(token)).status());
    }

    @Test
    void whoeverHasLeftHasNoPreferences() {
        HttpCall show = reader.show();
        reader.leave();

        assertEquals(401, reader.send(show).status());
        assertEquals(401, reader.send(reader.change()).status());
    }
}
