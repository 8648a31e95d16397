package regulars.insights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.domain.AccountId;
import regulars.domain.MemberId;
import regulars.domain.message.Channel;
import regulars.domain.message.MessageKind;
import regulars.domain.message.SendingRecord;
import regulars.fixture.FunctionFixture;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.fixture.Shop;
import regulars.platform.auth.Credentials;
import regulars.platform.json.Json;
import regulars.platform.store.Deliveries;
import regulars.platform.store.Deliveries.Delivery;
import regulars.platform.store.Journal;
import regulars.platform.store.Member;
import regulars.platform.store.SendingRecords;
import regulars.platform.store.SlippingGuests;
import regulars.platform.table.Write;
import tools.jackson.databind.JsonNode;

/** The shop is in Warsaw and begins its day at four in the morning; it is Friday 20 November 2026, 11:15 there. */
class InsightsFunctionTest {
    private static final AccountId ANIA = new AccountId("AAAAAAAA");
    private static final AccountId OLA = new AccountId("BBBBBBBB");

    private final FunctionFixture fixture = new FunctionFixture();
    private final InsightsFunction function = new InsightsFunction(fixture.world());
    private final Shop shop = Shop.open(fixture.platform());
    private String session;

    @BeforeEach
    void theOwnerIsSignedIn() {
        session = "session-" + shop.merchant();
        write(Credentials.session(session, shop.merchant(), "00000001", fixture.world().now().plus(Duration.ofDays(14))));
    }

    private void write(Write... writes) {
        fixture.platform().table().transact(List.of(writes));
    }

    private void happened(String at, String type, AccountId account, String key, Optional<String> cause, long units) {
        write(Write.put(Journal.item(shop.merchant(), new Journal.Line(Instant.parse(at), type, account, key, cause, Map.of("P", units), Optional.empty()))));
    }

    private void stamped(String at, AccountId account, String key, long units) {
        happened(at, "earn", account, key, Optional.empty(), units);
    }

    private JsonNode overview() {
        Answer answer = HttpCall.sample("insights-overview.json").bearer(session).send(function);
        assertEquals(200, answer.status(), answer.text());
        return answer.json();
    }

    private static String figures(JsonNode figures) {
        return figures.properties().stream().map(figure -> figure.getKey() + " " + figure.getValue()).collect(Collectors.joining(", "));
    }

    @Test
    void aNewShopHasNothingToTell() {
        JsonNode overview = overview();

        assertEquals(Json.read("{\"visits\":0,\"guests\":0,\"stamps\":0,\"rewards\":0,\"joined\":0}"), overview.path("today"));
        assertEquals(Json.read("{\"guests\":[],\"count\":0}"), overview.path("slippingAway"));
        assertEquals(Json.read("{\"sent\":0,\"skipped\":0}"), overview.path("messages"));
    }

    @Test
    void aBusinessDayBeginsAtItsCutOverHour() {
        stamped("2026-11-20T02:59:59Z", ANIA, "night", 1);
        stamped("2026-11-20T03:00:00Z", ANIA, "early", 2);
        stamped("2026-11-20T10:15:30Z", OLA, "now", 3);

        assertEquals("visits 2, guests 2, stamps 5, rewards 0, joined 0", figures(overview().path("today")));
        assertEquals("visits 3, guests 2, stamps 6, rewards 0, joined 0", figures(overview().path("week")));
    }

    @Test
    void whatWasTakenBackCountsAsIfItHadNeverBeen() {
        stamped("2026-11-20T08:00:00Z", ANIA, "wrong", 1);
        stamped("2026-11-20T08:00:00Z", OLA, "wrong", 1);
        happened("2026-11-20T08:01:00Z", "reverse", ANIA, "undone", Optional.of("wrong"), -1);
        happened("2026-11-20T08:02:00Z", "redeem", ANIA, "reward", Optional.empty(), -10);
        happened("2026-11-20T08:03:00Z", "redeem", OLA, "reward", Optional.empty(), -10);
        happened("2026-11-20T08:04:00Z", "release", OLA, "given-back", Optional.of("reward"), 10);
        happened("2026-11-20T08:05:00Z", "join", OLA, "MEMBER", Optional.empty(), 0);

        assertEquals("visits 1, guests 1, stamps 1, rewards 1, joined 1", figures(overview().path("today")));
    }

    @Test
    void theWeekBeforeIsComparedUpToTheSameTimeOfDay() {
        stamped("2026-11-13T10:15:30Z", ANIA, "in", 1);
        stamped("2026-11-13T10:15:31Z", ANIA, "out", 1);
        stamped("2026-11-07T03:00:00Z", ANIA, "first", 1);
        stamped("2026-11-07T02:59:59Z", ANIA, "too-early", 1);
        stamped("2026-11-14T03:00:00Z", ANIA, "this-week", 1);

        assertEquals("visits 2, guests 1, stamps 2, rewards 0, joined 0", figures(overview().path("weekBefore")));
        assertEquals("visits 1, guests 1, stamps 1, rewards 0, joined 0", figures(overview().path("week")));
    }

    @Test
    void theSameLineTwiceCountsOnce() {
        stamped("2026-11-20T08:00:00Z", ANIA, "once", 1);
        stamped("2026-11-20T08:00:00Z", ANIA, "once", 1);

        assertEquals(1, overview().at("/today/visits").intValue());
    }

    @Test
    void whoIsSlippingAwayComesByHowLongInProportion() {
        away("Ania", LocalDate.parse("2026-10-20"), 20);
        away("Ola", LocalDate.parse("2026-11-01"), 5);

        JsonNode slipping = overview().path("slippingAway");
        assertEquals(2, slipping.path("count").intValue());
        assertEquals(Json.read("""
                [{"firstName":"Ola","lastVisit":"2026-11-01","usualGapDays":5,"silentDays":19},\
                {"firstName":"Ania","lastVisit":"2026-10-20","usualGapDays":20,"silentDays":31}]"""), slipping.path("guests"));
    }

    @Test
    void whoHasLeftIsNotSlippingAway() {
        write(SlippingGuests.put(shop.merchant(), new SlippingGuests.Guest(new MemberId("0123456789AB"), ANIA, LocalDate.parse("2026-10-01"), 7, 0)));

        assertEquals(Json.read("{\"guests\":[],\"count\":0}"), overview().path("slippingAway"));
    }

    private Member away(String name, LocalDate lastVisit, int gap) {
        Member member = shop.newMember(name, Channel.EMAIL, name + "@example.com");
        write(SlippingGuests.put(shop.merchant(), new SlippingGuests.Guest(member.id(), member.account(), lastVisit, gap, 0)));
        return member;
    }

    @Test
    void whatWasSentIsListedNewestFirstInPages() {
        Member ania = shop.newMember("Ania", Channel.EMAIL, "ania@example.com");
        for (int minute = 0; minute < 7; minute++) {
            write(Write.put(Deliveries.item(shop.merchant(), new Delivery(Instant.parse("2026-11-20T08:0" + minute + ":00Z"),
                    MessageKind.BIRTHDAY, ania.id(), ania.account(), "2026", Channel.EMAIL, minute % 2 == 0 ? "sent" : "skipped",
                    minute % 2 == 0 ? Optional.empty() : Optional.of("no-consent")))));
        }

        List<String> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            JsonNode page = messages("limit=3" + cursor.map(place -> "&cursor=" + place.replace("#", "%23")).orElse("")).json();
            page.path("items").forEach(item -> seen.add(item.path("at").stringValue().substring(11, 16) + " " + item.path("status").stringValue()
                    + item.path("reason").asString("").replaceFirst("^(?=.)", " ") + " " + item.path("firstName").stringValue()));
            cursor = page.path("nextCursor").asStringOpt();
        } while (cursor.isPresent());
        assertEquals(List.of("08:06 sent Ania", "08:05 skipped no-consent Ania", "08:04 sent Ania", "08:03 skipped no-consent Ania",
                "08:02 sent Ania", "08:01 skipped no-consent Ania", "08:00 sent Ania"), seen);
        assertEquals(Json.read("{\"sent\":4,\"skipped\":3}"), overview().path("messages"));
    }

    @Test
    void aPauseIsShownWithItsFigures() {
        assertTrue(messages("limit=3").json().path("pause").isMissingNode());
        new SendingRecords(fixture.platform().table()).pause(shop.merchant(), fixture.world().now(), new SendingRecord(128, 6, 0));

        assertEquals(Json.read("{\"since\":\"2026-11-20T10:15:30Z\",\"messages\":128,\"bounces\":6,\"complaints\":0}"),
                messages("limit=3").json().path("pause"));
    }

    private Answer messages(String query) {
        return HttpCall.sample("insights-messages.json").query(query).bearer(session).send(function);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor=%23", "cursor=x", "limit=0", "limit=51", "limit=many", "cursor=2026-11-20T08:05:00.000Z%23birthday%23lower"})
    void aPageThatIsNoneIsRefused(String query) {
        assertEquals(400, messages(query).status(), query);
    }

    @Test
    void anotherMerchantSeesNothingOfIt() {
        stamped("2026-11-20T08:00:00Z", ANIA, "ours", 1);
        away("Ania", LocalDate.parse("2026-10-20"), 20);
        var other = Shop.open(fixture.platform());
        write(Credentials.session("session-" + other.merchant(), other.merchant(), "00000001", fixture.world().now().plus(Duration.ofDays(14))));

        session = "session-" + other.merchant();
        assertTrue(overview().at("/today/visits").intValue() == 0 && overview().at("/slippingAway/count").intValue() == 0);
    }
}
