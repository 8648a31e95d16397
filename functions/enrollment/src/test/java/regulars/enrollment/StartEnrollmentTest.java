package regulars.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.fixture.FunctionFixture;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.platform.json.Json;
import regulars.platform.table.Item;

class StartEnrollmentTest {
    private final JoinPage page = new JoinPage();

    private Answer send(HttpCall call) {
        return call.send(page.function);
    }

    private static List<String> wrong(Answer answer) {
        return StreamSupport.stream(answer.json().path("errors").spliterator(), false)
                .map(error -> error.path("pointer").stringValue() + " " + error.path("code").stringValue()).toList();
    }

    @Test
    void whoAsksToJoinIsToldWhereToLook() {
        Answer answer = send(page.start());

        assertEquals(202, answer.status());
        assertEquals(Json.read("{\"channel\":\"email\",\"expiresAt\":\"2026-11-21T10:15:30Z\"}"), answer.json());
    }

    @Test
    void untilTheAddressIsConfirmedThePersonIsInOneItemAlone() {
        send(page.start().field("firstName", "Grzegorz").field("email", "only-here@example.com"));

        Item join = page.joins().getFirst();
        assertEquals("Grzegorz only-here@example.com", join.text("firstName") + " " + join.text("address"));
        assertEquals(List.of(), page.members());
        assertEquals(1, page.fixture.items("").stream()
                .filter(item -> item.attributes().toString().contains("Grzegorz")
                        || item.attributes().toString().contains("only-here")).count());
    }

    @Test
    void theSameRequestAsksOnce() {
        HttpCall start = page.start();
        Answer first = send(start);
        page.fixture.clock().advance(Duration.ofHours(3));

        assertEquals(first.text(), send(start).text());
        assertEquals(1, page.joins().size());
        assertEquals("key-reused", send(start.field("firstName", "Ola")).code());
    }

    @Test
    void aKnownAddressIsAnsweredLikeANewOne() {
        page.join("known@example.com");

        Answer known = send(page.start().field("email", "known@example.com"));
        Answer unknown = send(page.start().field("email", "unknown@example.com"));
        assertEquals(unknown.text(), known.text());
        assertEquals(unknown.event().path("headers"), known.event().path("headers"));
    }

    @ParameterizedTest
    @CsvSource({"512 345 678,+48512345678", "+48 512-345-678,+48512345678", "0048512345678,+48512345678",
            "+359 88 812 3456,+359888123456", "+44 7400 123456,+447400123456"})
    void aPhoneNumberIsKeptInOneForm(String typed, String stored) {
        assertEquals(202, send(byPhone(typed)).status());
        assertEquals(stored, page.joins().getFirst().text("address"));
    }

    private HttpCall byPhone(String typed) {
        var body = Json.object().put("firstName", "Ania").put("phone", typed).put("locale", "pl");
        return page.start().body(Json.write(body.set("consents", Json.array())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "+48 22 123 45 67", "+48 512 345 67", "not a number", "+1 800 555 0199", "112",
            "512 345 678 ext. 9", "+1 202 555 0123", "+44 7797 123456"})
    void aNumberThatNoSmsReachesIsRefused(String typed) {
        Answer answer = send(byPhone(typed));

        assertEquals(400, answer.status(), typed);
        assertEquals(List.of("/phone phone"), wrong(answer));
        assertEquals(List.of(), page.joins());
    }

    @Test
    void withoutABudgetForSmsAPhoneNumberIsRefused() {
        var withoutSms = new JoinPage(new FunctionFixture());
        var call = byPhone("512345678").path("POST", "/v1/shops/" + withoutSms.shop.publicName() + "/enrollments");

        assertEquals(List.of("/phone channel"), wrong(call.send(withoutSms.function)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-at-sign", "a@b", "a b@example.com", "@example.com", "a@exa_mple.com",
            "a@example.com\r\nBcc: b@example.com", "a@-example.com", "<a@example.com>"})
    void anAddressThatIsNoneIsRefused(String typed) {
        Answer answer = send(page.start().field("email", typed));

        assertEquals(400, answer.status(), typed);
        assertEquals("/email", answer.json().at("/errors/0/pointer").stringValue());
        assertEquals(List.of(), page.joins());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ania", "Łucja", "Цветелина", "محمد", "王小明", "Zoë-Ann", "J.R.", "O'Brien", "St. John",
            "=cmd", "{{7*7}}", "<script>alert(1)</script>", "a\u0301\u0302\u0303", "👩‍👧"})
    void aNameMayBeWrittenInAnyScript(String name) {
        assertEquals(202, send(page.start().field("firstName", name)).status(), name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"www.evil.com|web-address", "evil.com|web-address",
            "Win: https://x|web-address", "bit.ly/x|web-address", "evil。com|web-address", "a@b.pl|web-address",
            "10.0.0.1|web-address",
            "'  '|too-short", "'A\u202Eb'|characters", "'A\r\nb'|characters", "'A\u0000b'|characters",
            "'\u0301'|characters"})
    void aNameThatIsNoneIsRefused(String name, String code) {
        assertEquals(List.of("/firstName " + code), wrong(send(page.start().field("firstName", name))));
    }

    @Test
    void aNameHasAtMostSixtyCharacters() {
        assertEquals(202, send(page.start().field("firstName", "ż".repeat(60))).status());
        assertEquals(List.of("/firstName too-long"), wrong(send(page.start().field("firstName", "ż".repeat(61)))));
    }

    @ParameterizedTest
    @CsvSource({"02-29,202", "12-31,202", "02-30,400", "04-31,400", "13-01,400", "1-1,400", "1990-02-01,400"})
    void aBirthdayIsADayOfAnyYear(String birthday, int status) {
        Answer answer = send(page.start().field("birthday", birthday));

        assertEquals(status, answer.status());
        assertTrue(status == 202 || answer.json().at("/errors/0/pointer").stringValue().equals("/birthday"));
    }

    @Test
    void exactlyOneWayToBeReachedIsNeeded() {
        assertEquals(List.of("/phone either-email-or-phone"), wrong(send(page.start().field("phone", "512345678"))));
        assertEquals(List.of("/email either-email-or-phone"), wrong(send(page.start()
                .body("{\"firstName\":\"Ania\",\"locale\":\"pl\",\"consents\":[]}"))));
    }

    @Test
    void aConsentNamesTheTextThatIsShownNow() {
        var consents = List.of(
                Map.of("channel", "email", "granted", true, "textVersion", "0-pl"),
                Map.of("channel", "email", "granted", true, "textVersion", "2-pl"),
                Map.of("channel", "pigeon", "granted", "yes", "textVersion", "2-bg"));

        assertEquals(List.of("/consents/0/textVersion text-version", "/consents/1/channel distinct",
                        "/consents/2/channel channel", "/consents/2/granted true-or-false"),
                wrong(send(page.start().field("consents", consents))));
    }

    @Test
    void aConsentForAChannelThatIsNotOfferedIsRefused() {
        var withoutSms = new JoinPage(new FunctionFixture());
        var sms = List.of(Map.of("channel", "sms", "granted", true, "textVersion", "2-en"));

        Answer answer = withoutSms.start().field("consents", sms).send(withoutSms.function);
        assertEquals(List.of("/consents/0/channel channel"), wrong(answer));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        Answer answer = send(page.start().body("""
                {"firstName":7,"email":"x","birthday":"02-30","locale":"de","consents":{},"points":1}"""));

        assertEquals(List.of("/firstName text", "/email email", "/birthday date", "/locale one-of", "/consents array",
                "/points unknown-field"), wrong(answer));
        assertEquals(List.of(), page.joins());
    }

    @Test
    void anAddressIsWrittenToThreeTimesAnHourByWhicheverShop() {
        var other = new JoinPage(page.fixture);
        String email = JoinPage.newEmail();
        for (int i = 0; i < 2; i++) {
            assertEquals(202, send(page.start().field("email", email)).status());
        }
        assertEquals(202, other.start().field("email", email.toUpperCase(Locale.ROOT)).send(other.function).status());

        Answer fourth = send(page.start().field("email", email));
        assertEquals(429, fourth.status());
        assertFalse(fourth.header("retry-after").isEmpty());
        assertEquals(202, send(page.start()).status());
        page.fixture.clock().advance(Duration.ofHours(1));
        assertEquals(202, send(page.start().field("email", email)).status());
    }

    @Test
    void oneNetworkAsksTwentyTimesAnHour() {
        for (int i = 0; i < 20; i++) {
            assertEquals(202, send(page.start()).status());
        }

        assertEquals(429, send(page.start()).status());
        assertEquals(202, send(page.start().from("192.0.2.99")).status());
        assertEquals(21, page.joins().size());
    }

    @Test
    void noLimitIsCountedUnderAnAddress() {
        send(page.start().field("email", "counted@example.com"));

        assertTrue(page.fixture.items("LIMIT#enrollment-").stream().map(item -> item.attributes().toString())
                .noneMatch(limit -> limit.contains("counted") || limit.contains("198.51.100")));
    }
}
