package regulars.insights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import regulars.domain.AccountId;
import regulars.domain.MemberId;
import regulars.domain.message.Channel;
import regulars.domain.message.Feedback;
import regulars.domain.message.MessageKind;
import regulars.domain.message.Purpose;
import regulars.fixture.FunctionFixture;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.fixture.Shop;
import regulars.platform.auth.Credentials;
import regulars.platform.json.Json;
import regulars.platform.store.Deliveries;
import regulars.platform.store.Deliveries.Delivery;
import regulars.platform.store.Journal;
import regulars.platform.store.WithdrawnConsents;
import regulars.platform.store.WithdrawnConsents.Withdrawn;
import regulars.platform.table.Write;
import tools.jackson.databind.JsonNode;

/** It is Friday 20 November 2026, 10:15 in UTC; sixty days before, it was 21 September. */
class EffectsTest {
    private final FunctionFixture fixture = new FunctionFixture();
    private final InsightsFunction function = new InsightsFunction(fixture.world());
    private final Shop shop = Shop.open(fixture.platform());
    private String session;

    @BeforeEach
    void theOwnerIsSignedIn() {
        session = "session-" + shop.merchant();
        write(Credentials.session(session, shop.merchant(), "00000001", fixture.world().now().plus(Duration.ofDays(14))));
    }

    private void write(Write write) {
        fixture.platform().table().transact(List.of(write));
    }

    private static AccountId account(int number) {
        return new AccountId("%08d".formatted(number));
    }

    private void ended(int number, MessageKind kind, String at, String status, String reason) {
        ended(number, kind, at, status, reason, Optional.of(account(number)), Optional.empty());
    }

    private void ended(int number, MessageKind kind, String at, String status, String reason, Optional<AccountId> account, Optional<Feedback> feedback) {
        write(Write.put(Deliveries.item(shop.merchant(), new Delivery(Instant.parse(at), kind, new MemberId("%012d".formatted(number)), account, "1",
                Channel.EMAIL, status, Optional.of(reason).filter(text -> !text.isEmpty()), feedback, Optional.of(10L)))));
    }

    private void visited(int number, String at) {
        happened(number, at, "earn", "at" + at.replaceAll("[^0-9]", ""), Optional.empty());
    }

    private void happened(int number, String at, String type, String key, Optional<String> cause) {
        write(Write.put(Journal.item(shop.merchant(), new Journal.Line(Instant.parse(at), type, account(number), key, cause, Map.of(), Optional.empty()))));
    }

    private JsonNode kinds() {
        Answer answer = HttpCall.sample("insights-effects.json").bearer(session).send(function);
        assertEquals(200, answer.status(), answer.text());
        return answer.json().path("kinds");
    }

    @Test
    void aNewShopHasSentNothing() {
        assertEquals(Json.read("[]"), kinds());
    }

    @Test
    void eachKindIsCountedByHowItEnded() {
        ended(1, MessageKind.WELCOME, "2026-11-01T10:00:00Z", "sent", "");
        ended(2, MessageKind.WELCOME, "2026-11-03T10:00:00Z", "sent", "");
        ended(3, MessageKind.WELCOME, "2026-11-04T10:00:00Z", "unknown", "");
        ended(4, MessageKind.WELCOME, "2026-11-05T10:00:00Z", "skipped", "no-consent");
        ended(5, MessageKind.TIER_LOST, "2026-11-05T10:00:00Z", "skipped", "weekly-limit");
        ended(6, MessageKind.WELCOME, "2026-09-01T10:00:00Z", "sent", "");

        assertEquals(Json.read("""
                [{"kind":"welcome","sent":2,"unknown":1,"lastSentAt":"2026-11-03T10:00:00Z","cost":20,"costUnknown":0,"skipped":{"no-consent":1},"feedback":{},"withdrawn":0,"aboveUsual":false},
                 {"kind":"tier-lost","sent":0,"unknown":0,"cost":0,"costUnknown":0,"skipped":{"weekly-limit":1},"feedback":{},"withdrawn":0,"aboveUsual":false}]"""), kinds());
    }

    @Test
    void whoCameWithinTwoWeeksAfterAnInvitationCameBack() {
        ended(1, MessageKind.WIN_BACK, "2026-10-01T10:00:00Z", "sent", "");
        visited(1, "2026-10-15T10:00:00Z");
        ended(2, MessageKind.WIN_BACK, "2026-10-01T10:00:00Z", "sent", "");
        visited(2, "2026-10-15T10:00:01Z");
        ended(3, MessageKind.WIN_BACK, "2026-10-01T10:00:00Z", "sent", "");
        visited(3, "2026-10-01T09:59:59Z");
        ended(4, MessageKind.WIN_BACK, "2026-10-01T10:00:00Z", "skipped", "left-out");
        visited(4, "2026-10-02T10:00:00Z");
        ended(5, MessageKind.WIN_BACK, "2026-10-01T10:00:00Z", "skipped", "left-out");
        ended(6, MessageKind.WIN_BACK, "2026-10-01T10:00:00Z", "skipped", "no-consent");
        visited(6, "2026-10-02T10:00:00Z");
        ended(7, MessageKind.WIN_BACK, "2026-10-01T10:00:00Z", "sent", "", Optional.empty(), Optional.empty());

        JsonNode winBack = kinds().path(0);
        assertEquals(4, winBack.path("sent").intValue());
        assertEquals(Json.read("{\"guests\":3,\"cameBack\":1}"), winBack.path("invited"), "one is of a line that names no account");
        assertEquals(Json.read("{\"guests\":2,\"cameBack\":1}"), winBack.path("leftOut"));
    }

    @Test
    void aVisitThatWasTakenBackIsNone() {
        ended(1, MessageKind.WIN_BACK, "2026-10-01T10:00:00Z", "sent", "");
        happened(1, "2026-10-02T10:00:00Z", "earn", "wrong", Optional.empty());
        happened(1, "2026-10-20T10:00:00Z", "reverse", "undone", Optional.of("wrong"));

        assertEquals(Json.read("{\"guests\":1,\"cameBack\":0}"), kinds().path(0).path("invited"));
    }

    private void withdrew(int number, Purpose purpose, String at) {
        write(Write.put(WithdrawnConsents.item(shop.merchant(),
                new Withdrawn(Instant.parse(at), new MemberId("%012d".formatted(number)), purpose))));
    }

    private String regrets(MessageKind kind) {
        JsonNode effect = kinds().valueStream().filter(line -> line.path("kind").stringValue().equals(kind.code())).findFirst().orElseThrow();
        return effect.path("withdrawn") + " " + effect.path("aboveUsual");
    }

    @Test
    void whoTookTheConsentBackWithinThreeDaysIsCountedAfterTheLastMessageThatNeededIt() {
        for (int number = 1; number <= 5; number++) {
            ended(number, MessageKind.BIRTHDAY, "2026-11-01T10:00:00Z", "sent", "");
            ended(number, MessageKind.WIN_BACK, "2026-11-02T10:00:00Z", "sent", "");
            ended(number, MessageKind.TIER_UP, "2026-11-02T11:00:00Z", "sent", "");
        }
        ended(6, MessageKind.WIN_BACK, "2026-11-02T10:00:00Z", "skipped", "weekly-limit");
        withdrew(1, Purpose.MARKETING, "2026-11-02T10:00:00Z");
        withdrew(2, Purpose.MARKETING, "2026-11-05T10:00:00Z");
        withdrew(2, Purpose.MARKETING, "2026-11-05T09:00:00Z");
        withdrew(3, Purpose.MARKETING, "2026-11-05T10:00:01Z");
        withdrew(4, Purpose.MARKETING, "2026-11-01T12:00:00Z");
        withdrew(5, Purpose.SERVICE, "2026-11-02T12:00:00Z");
        withdrew(6, Purpose.MARKETING, "2026-11-02T12:00:00Z");

        assertEquals(List.of("2 false", "1 false", "1 false"),
                List.of(regrets(MessageKind.WIN_BACK), regrets(MessageKind.BIRTHDAY), regrets(MessageKind.TIER_UP)));
        withdrew(3, Purpose.MARKETING, "2026-11-03T10:00:00Z");
        withdrew(5, Purpose.MARKETING, "2026-11-03T10:00:00Z");
        assertEquals("4 true", regrets(MessageKind.WIN_BACK));
    }
}
