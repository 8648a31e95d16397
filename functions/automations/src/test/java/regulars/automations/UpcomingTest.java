package regulars.automations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.domain.message.Automations;
import regulars.domain.message.Channel;
import regulars.domain.message.Consent;
import regulars.domain.message.MessageKind;
import regulars.domain.message.Purpose;
import regulars.domain.timing.Silence;
import regulars.fixture.HttpCall.Answer;
import regulars.fixture.Shop;
import regulars.platform.json.Json;
import regulars.platform.store.AutomationStore;
import regulars.platform.store.ConsentStore;
import regulars.platform.store.Member;
import regulars.platform.store.SendId;
import regulars.platform.store.SendLine;
import regulars.platform.store.SilenceMemory;
import regulars.platform.store.Timer;
import regulars.platform.store.Timers;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Write;
import regulars.platform.text.Language;
import tools.jackson.databind.JsonNode;

/** It is 20 November 2026, a quarter past eleven in Warsaw. */
class UpcomingTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final Instant JOINED = Instant.parse("2026-10-01T10:00:00Z");

    private final Scene scene = new Scene();

    private Member guest(Shop shop, String firstName, Language language) {
        Member made = shop.newMember(firstName, Channel.EMAIL, "guest@example.com");
        var guest = new Member(made.merchant(), made.id(), made.account(), made.tag(), firstName, Channel.EMAIL, made.address(),
                Optional.empty(), language, JOINED, Optional.empty());
        write(Write.put(guest.item()));
        write(Write.put(Item.of(new Key("ROSTER#" + guest.merchant(), "%015d#%s".formatted(JOINED.toEpochMilli(), guest.id())), 1)
                .with("member", guest.id().value()).with("account", guest.account().value())));
        agree(guest, Purpose.MARKETING, true);
        agree(guest, Purpose.SERVICE, true);
        return guest;
    }

    private Member guest(String firstName) {
        return guest(scene.own, firstName, Language.POLISH);
    }

    private void agree(Member guest, Purpose purpose, boolean granted) {
        scene.fixture.clock().advance(Duration.ofMillis(1));
        write(ConsentStore.add(guest.merchant(), guest.id(), new Consent(Channel.EMAIL, purpose, granted, scene.fixture.world().now(), "test", "1")));
    }

    private void write(Write write) {
        scene.platform.table().transact(List.of(write));
    }

    private void timer(Member guest, MessageKind kind, String date, Map<String, String> memory) {
        write(Timers.set(new Timer(guest.merchant(), guest.id(), kind, LocalDate.parse(date), 9, WARSAW, memory), Optional.empty(),
                scene.fixture.world().now()));
    }

    private void silence(Member guest, String since) {
        timer(guest, MessageKind.WIN_BACK, "2026-11-25", SilenceMemory.of(new Silence(LocalDate.parse(since), OptionalDouble.empty())));
    }

    private void held(Member guest, MessageKind kind, String occurrence, String until) {
        write(SendLine.at(Instant.parse(until), new SendId(guest.merchant(), guest.id(), kind, occurrence), Instant.parse("2027-01-01T00:00:00Z"),
                Map.of(), scene.fixture.world().now()));
    }

    private JsonNode upcoming() {
        Answer answer = scene.send(scene.reading("automations-upcoming.json", scene.own));
        assertEquals(200, answer.status(), answer.text());
        return answer.json();
    }

    @Test
    void aNewShopHasNobody() {
        assertEquals(Json.read("{\"languages\":{},\"kinds\":[],\"ownWords\":[]}"), upcoming());
    }

    @Test
    void theNextThirtyDaysByTimersAndWhatWaitsForItsHour() {
        timer(guest("Ewa"), MessageKind.BIRTHDAY, "2026-12-20", Map.of());
        timer(guest("Iza"), MessageKind.BIRTHDAY, "2026-12-21", Map.of());
        timer(guest("Ola"), MessageKind.BIRTHDAY, "2026-12-03", Map.of());
        Member anna = guest("Anna");
        timer(anna, MessageKind.BIRTHDAY, "2026-12-01", Map.of());
        held(anna, MessageKind.REWARD_READY, "P0000000/KEY", "2026-11-21T07:00:00Z");
        timer(guest("Jan"), MessageKind.BIRTHDAY, "2026-12-10", Map.of());
        timer(guest(scene.other, "Else", Language.ENGLISH), MessageKind.BIRTHDAY, "2026-12-01", Map.of());

        JsonNode answer = upcoming();
        assertEquals(Json.read("""
                [{"kind":"birthday","count":4,"first":[{"firstName":"Anna","date":"2026-12-01"},{"firstName":"Ola","date":"2026-12-03"},
                  {"firstName":"Jan","date":"2026-12-10"}]},
                 {"kind":"reward-ready","count":1,"first":[{"firstName":"Anna","date":"2026-11-21"}]}]"""), answer.path("kinds"));
        assertEquals(Json.read("{\"pl\":5}"), answer.path("languages"));
        assertTrue(answer.path("nextCursor").isMissingNode());
    }

    @Test
    void whoDoesNotAgreeOrIsNotWishedWellIsNotNext() {
        Member declines = guest("Ewa");
        timer(declines, MessageKind.BIRTHDAY, "2026-12-01", Map.of());
        timer(declines, MessageKind.ANNIVERSARY, "2026-12-02", Map.of());
        agree(declines, Purpose.MARKETING, false);
        timer(guest("Iza"), MessageKind.ANNIVERSARY, "2026-12-01", Map.of());

        assertEquals(Json.read("[]"), upcoming().path("kinds"), "anniversaries are off");
    }

    @Test
    void aTimerThatOnlyLooksSaysNothing() {
        Automations as = Automations.DEFAULT;
        var wish = new Automations.Wish(true, 0, 9, as.firstVisit().gift());
        scene.platform.table().transact(List.of(AutomationStore.replace(scene.own.merchant(),
                new Automations(as.birthday(), as.anniversary(), wish, as.winBack(), as.expiring(), as.alerts(), 4, as.tone()))));
        timer(guest("Ewa"), MessageKind.FIRST_VISIT, "2026-12-01", Map.of(Timer.ONLY_LOOKS, "1"));
        timer(guest("Iza"), MessageKind.FIRST_VISIT, "2026-12-02", Map.of());

        assertEquals(Json.read("[{\"kind\":\"first-visit\",\"count\":1,\"first\":[{\"firstName\":\"Iza\",\"date\":\"2026-12-02\"}]}]"),
                upcoming().path("kinds"));
    }

    @Test
    void anInvitationIsNextWhenTheSilenceHasLastedLongEnough() {
        silence(guest("Ewa"), "2026-11-01");
        silence(guest("Iza"), "2026-10-23");
        silence(guest("Ola"), "2026-10-24");
        silence(guest("Jan"), "2026-11-20");

        assertEquals(Json.read("""
                [{"kind":"win-back","count":3,"first":[{"firstName":"Ola","date":"2026-11-21"},{"firstName":"Ewa","date":"2026-11-29"},
                  {"firstName":"Jan","date":"2026-12-18"}]}]"""), upcoming().path("kinds"), "one was today at ten");
    }

    @Test
    void pagesAreGoneThroughOneByOne() {
        var items = new ArrayList<Item>();
        for (int number = 0; number < Upcoming.PAGE + 5; number++) {
            String id = "V%011d".formatted(700_000 + number);
            items.add(Item.of(new Key("ROSTER#" + scene.own.merchant(), "%015d#%s".formatted(number, id)), 1)
                    .with("member", id).with("account", "A0000000"));
        }
        scene.platform.table().putAll(items);
        timer(guest("Ewa"), MessageKind.BIRTHDAY, "2026-12-01", Map.of());

        JsonNode first = upcoming();
        assertEquals(0, first.path("kinds").size(), "those who have left are passed over");
        Answer rest = scene.send(scene.reading("automations-upcoming.json", scene.own).query("cursor=" + first.path("nextCursor").stringValue().replace("#", "%23")));
        assertEquals("Ewa", rest.json().at("/kinds/0/first/0/firstName").stringValue(), rest.text());
        assertTrue(rest.json().path("nextCursor").isMissingNode() && rest.json().path("ownWords").isMissingNode());
    }

    @Test
    void whichWordsAreTheShopsOwnIsSaid() {
        scene.send(scene.writing("automations-change-texts.json", scene.own));

        assertEquals(Json.read("[{\"kind\":\"reward-ready\",\"locales\":[\"pl\"]}]"), upcoming().path("ownWords"));
        assertEquals(Json.read("[]"), scene.send(scene.reading("automations-upcoming.json", scene.other)).json().path("ownWords"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "000000000000001%23short", "ROSTER%23"})
    void aCursorThatIsNoneIsRefused(String cursor) {
        assertEquals(Map.of("query/cursor", "pattern"), Scene.errors(scene.send(scene.reading("automations-upcoming.json", scene.own).query("cursor=" + cursor))));
    }
}
