package regulars.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.platform.auth.Tokens;

class UnsubscribeTest {
    private final Reader reader = new Reader();

    private static HttpCall post(String token) {
        return HttpCall.sample("preferences-unsubscribe.json").path("POST", "/v1/unsubscriptions/" + token);
    }

    private static HttpCall get(String token) {
        return HttpCall.sample("preferences-unsubscription.json").path("GET", "/v1/unsubscriptions/" + token);
    }

    @ParameterizedTest
    @CsvSource({"EM,true,false", "ES,false,true"})
    void oneClickWithdrawsTheConsentThatItIsFor(String initials, boolean service, boolean marketing) {
        Answer answer = reader.send(post(reader.unsubscriptionToken(initials)));

        assertEquals(204, answer.status(), answer.text());
        assertEquals(Reader.consents(service, marketing), reader.preferences().path("consents"));
        assertEquals(List.of("one-click"), reader.decisions().stream().filter(line -> !line.flag("granted"))
                .map(line -> line.text("how")).toList());
    }

    @Test
    void repeatingItChangesNothingMore() {
        String token = reader.unsubscriptionToken("EM");
        reader.send(post(token));
        reader.fixture.clock().advance(Duration.ofMinutes(1));

        assertEquals(204, reader.send(post(token)).status());
        assertEquals(3, reader.decisions().size());
    }

    @Test
    void whatWasNeverGivenIsNotWithdrawn() {
        assertEquals(204, reader.send(post(reader.unsubscriptionToken("SM"))).status());
        assertEquals(2, reader.decisions().size());
    }

    @Test
    void afterANewConsentTheOldLinkWithdrawsAgain() {
        String token = reader.unsubscriptionToken("EM");
        reader.send(post(token));
        reader.fixture.clock().advance(Duration.ofMinutes(1));
        reader.send(reader.decide("marketing", true));
        reader.fixture.clock().advance(Duration.ofMinutes(1));
        reader.send(post(token));

        assertEquals(Reader.consents(true, false), reader.preferences().path("consents"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "List-Unsubscribe=One-Click", "{}", "--x\r\n\r\nno\r\n--x--", "\u0000"})
    void whateverTheMailProgramSendsIsTaken(String body) {
        for (String type : List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain")) {
            assertEquals(204, reader.send(post(reader.unsubscriptionToken("EM")).body(body).header("content-type", type)).status());
        }
        assertEquals(204, reader.send(post(reader.unsubscriptionToken("EM")).without("content-type")).status());
        assertEquals(Reader.consents(true, false), reader.preferences().path("consents"));
    }

    @Test
    void whoeverOnlyLooksIsLedToThePageAndChangesNothing() {
        var before = reader.written();
        Answer answer = reader.send(get(reader.unsubscriptionToken("EM")));

        assertEquals(303, answer.status(), answer.text());
        assertEquals("/p#" + reader.token(), answer.header("location"));
        Stream.of("HEAD", "OPTIONS", "PUT", "DELETE").forEach(method -> assertEquals(405, reader.send(
                get("x").path(method, "/v1/unsubscriptions/" + reader.unsubscriptionToken("EM"))).status(), method));
        assertEquals(before, reader.written());
    }

    private Stream<String> bad() {
        String token = reader.unsubscriptionToken("EM");
        var other = new Reader();
        String mac = token.substring(token.lastIndexOf('.'));
        Stream<String> truncated = IntStream.range(1, token.length()).mapToObj(length -> token.substring(0, length));
        Stream<String> altered = Stream.of(token + "A", "2" + token.substring(1), token.replace("EM.", "ES."), token.replace("EM.", "SM."),
                token.toLowerCase(java.util.Locale.ROOT), "1." + other.member.merchant() + other.member.id() + "EM" + mac,
                "1." + other.member.merchant() + reader.member.id() + "EM" + mac, "%2e%2e", "..", "%00", "undefined",
                "1..", Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8)));
        Stream<String> ofAnotherKind = Stream.of(Tokens.Kind.values()).filter(kind -> kind != Tokens.Kind.UNSUBSCRIBE)
                .map(kind -> reader.platform.tokens().issue(kind, reader.member.preferencesTokenId() + "EM"));
        Stream<String> forNothing = Stream.of("EX", "XM", "E", "", "EMM").map(reader::unsubscriptionToken);
        return Stream.of(truncated, altered, ofAnotherKind, forNothing).flatMap(each -> each);
    }

    @Test
    void aTokenThatIsAlteredTruncatedOrForeignIsNotThereAndWritesNothing() {
        var tokens = bad().toList();
        var before = reader.written();
        for (String token : tokens) {
            for (HttpCall call : List.of(get(token), post(token))) {
                Answer answer = reader.send(call);
                assertEquals(404, answer.status(), token);
                assertTrue(answer.header("content-type").startsWith("application/problem+json"), token);
            }
        }
        assertEquals(before, reader.written());
    }

    @Test
    void whoeverHasLeftIsNotThere() {
        String token = reader.unsubscriptionToken("EM");
        reader.leave();
        var before = reader.written();

        assertEquals(404, reader.send(get(token)).status());
        assertEquals(404, reader.send(post(token)).status());
        assertEquals(before, reader.written());
    }
}
