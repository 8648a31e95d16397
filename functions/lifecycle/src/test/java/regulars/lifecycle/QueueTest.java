package regulars.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.domain.campaign.Campaign;
import regulars.domain.campaign.CampaignId;
import regulars.domain.campaign.CampaignTerms;
import regulars.domain.campaign.SendTime;
import regulars.domain.message.Channel;
import regulars.domain.message.MessageKind;
import regulars.domain.segment.Segment;
import regulars.fixture.QueueEndpoint;
import regulars.local.RuntimeEvents;
import regulars.platform.json.Json;
import regulars.platform.store.Due;
import regulars.platform.store.Member;
import regulars.platform.store.SendId;
import regulars.platform.store.SendLine;
import regulars.platform.store.campaign.Campaigns;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Write;
import tools.jackson.databind.node.ObjectNode;

/** Between the schedule and the queue: what is handed over, in which pages, and what other functions ask for. */
class QueueTest {
    private final Town town = new Town("2027-01-04T12:00:00Z");

    @AfterEach
    void close() {
        town.close();
    }

    private void roster(Member guest, int place) {
        town.write(Write.put(Item.of(new Key("ROSTER#" + guest.merchant(), "%015d#%s".formatted(place, guest.id())), 1)
                .with("member", guest.id().value()).with("account", guest.account().value())));
    }

    @Test
    void moreThanAPageIsHandedOverPageByPageAndNothingTwice() {
        String partition = "MEMBER#" + town.shop.merchant() + "#V00000000000";
        var items = IntStream.range(0, HandOver.PAGE + 20).mapToObj(i -> Due.mark(Item.of(new Key(partition, "TIMER#%04d".formatted(i)), 1),
                Instant.parse("2027-01-04T13:00:00Z"))).toList();
        town.platform.table().putAll(items);
        town.at("2027-01-04T13:00:00Z");
        town.call(RuntimeEvents.sample("lifecycle-tick.json"));
        var seen = new ArrayList<>(town.queues.take("due").stream().filter(body -> body.contains(partition)).toList());
        ObjectNode rest = (ObjectNode) Json.read(seen.removeIf(body -> body.contains("\"page\"")) ? rest(partition) : "{}");

        assertEquals(HandOver.PAGE, seen.size());
        assertFalse(town.send("lifecycle-page.json", rest));
        seen.addAll(town.queues.take("due"));
        assertEquals(HandOver.PAGE + 20, seen.size());
        assertEquals(HandOver.PAGE + 20, new HashSet<>(seen).size());
    }

    /** The message for the rest, as the function makes it. */
    private String rest(String partition) {
        town.call(RuntimeEvents.sample("lifecycle-tick.json"));
        return town.queues.take("due").stream().filter(body -> body.contains("\"page\"") && body.contains(partition)).findFirst().orElseThrow();
    }

    @Test
    void aCampaignWhoseTimeHasComeIsAskedForAndItsMessagesGoByTheQueueOfTheirOwn() {
        var id = CampaignId.of(Instant.parse("2027-01-04T12:00:00Z"), "0000");
        Campaign draft = Campaign.draft(id, new CampaignTerms("News", Segment.EVERYBODY, Map.of(), new SendTime.At(LocalDateTime.parse("2027-01-04T14:00")),
                Optional.empty(), 0));
        town.write(Campaigns.insert(town.shop.merchant(), draft));
        town.write(Campaigns.replace(town.shop.merchant(), draft.started(Instant.parse("2027-01-04T12:00:00Z"), ZoneId.of("Europe/Warsaw"))));
        Member guest = town.member();
        var line = new SendId(guest.merchant(), guest.id(), MessageKind.CAMPAIGN, id.value());
        Instant hour = Instant.parse("2027-01-04T13:00:00Z");
        town.write(SendLine.held(line, hour, Optional.empty(), Map.of(), Instant.parse("2027-01-04T12:00:00Z")));
        assertEquals(0, look("CAMPAIGN#" + guest.merchant(), "TERMS#" + id, "2027-01-04T13:00:00Z"));
        town.at("2027-01-04T13:00:00Z");
        assertEquals(1, look("CAMPAIGN#" + guest.merchant(), "TERMS#" + id, "2027-01-04T13:00:00Z"));
        assertEquals(1, look("CAMPAIGN#" + guest.merchant(), "TERMS#" + id, "2027-01-04T12:30:00Z"), "only by the instant that stands there");

        assertEquals(List.of("{v:1,merchant:%s,campaign:%s}".formatted(guest.merchant(), id)),
                town.queues.bodies("campaigns").stream().map(body -> body.replace("\"", "")).toList());
        look(line.key().partition(), line.key().sort(), "2027-01-04T13:00:00Z");
        assertEquals(List.of(guest.merchant()), town.queues.messages("bulk").stream().map(QueueEndpoint.Sent::group).toList());
        assertEquals(List.of(), town.queues.bodies("messages"));
    }

    /** How many campaigns have been asked for afterwards. */
    private int look(String pk, String sk, String due) {
        assertFalse(town.send("lifecycle-due.json", Json.object().put("type", "due").put("pk", pk).put("sk", sk).put("due", due)));
        return town.queues.bodies("campaigns").size();
    }

    @Test
    void aQueueThatIsDownFailsTheRunSoThatItIsTriedAgain() {
        town.member("--01-04", "");
        town.at("2027-01-04T12:15:00Z");
        town.queues.down();

        assertThrows(IllegalStateException.class, () -> town.call(RuntimeEvents.sample("lifecycle-tick.json")));
    }

    @Test
    void aShardThatFailsDelaysItselfAlone() {
        List<Member> guests = IntStream.range(0, 24).mapToObj(_ -> town.member("--01-05", "")).toList();
        String failing = shard(guests.getFirst());
        town.at("2027-01-05T08:00:00Z");
        town.queues.refuse(guests.getFirst().id().value());
        assertThrows(IllegalStateException.class, () -> town.call(RuntimeEvents.sample("lifecycle-tick.json")));
        List<String> handedOver = town.queues.take("due");
        guests.stream().filter(guest -> !shard(guest).equals(failing))
                .forEach(guest -> assertTrue(handedOver.stream().anyMatch(body -> body.contains(guest.id().value()))));

        town.queues.refuse("");
        assertTrue(town.tick("2027-01-05T08:15:00Z").stream().anyMatch(body -> body.contains(guests.getFirst().id().value())),
                "it is made up for a quarter of an hour later");
    }

    private static String shard(Member guest) {
        return Due.shard(Member.partition(guest.merchant(), guest.id()));
    }

    @Test
    void whatIsNotYetDueOrHasMovedIsLeftAlone() {
        Member guest = town.member("--03-01", "");
        var look = town.look(guest, MessageKind.BIRTHDAY);
        assertFalse(town.send("lifecycle-due.json", look.deepCopy()));
        town.change(guest, "--04-01", "");
        town.at("2027-03-01T08:00:00Z");
        assertFalse(town.send("lifecycle-due.json", look.deepCopy()));

        assertEquals(List.of(), town.keys(guest));
        assertEquals(Optional.of("2027-04-01T07:00:00Z"), town.due(guest, MessageKind.BIRTHDAY));
    }

    @Test
    void aHeldMessageIsAskedForOnceTheHourHasCome() {
        Member guest = town.member();
        var id = new SendId(guest.merchant(), guest.id(), MessageKind.REWARD_READY, "P0000000/KEY");
        town.write(Write.put(Due.mark(Item.of(id.key(), 1).with("status", "held").with("at", Instant.parse("2027-01-04T21:00:00Z")),
                Instant.parse("2027-01-05T07:00:00Z"))));
        town.tick("2027-01-05T06:45:00Z");
        assertEquals(List.of(), town.queues.take("messages"));

        town.tick("2027-01-05T07:00:00Z");
        assertEquals(List.of(id.request()), town.queues.take("messages"));
    }

    @Test
    void aMerchantsNewSettingsReachEveryMemberInPages() {
        List<Member> guests = IntStream.range(0, Planning.PAGE + 5).mapToObj(i -> {
            Member guest = town.shop.newMember("Ania", Channel.EMAIL, "a" + i + "@example.com");
            roster(guest, i);
            return guest;
        }).toList();
        ObjectNode start = Json.object().put("type", "merchant").put("merchant", town.shop.merchant());
        assertFalse(town.send("lifecycle-merchant.json", start.deepCopy()));
        assertEquals(Planning.PAGE, withTimers(guests));

        ObjectNode rest = (ObjectNode) Json.read(town.queues.take("due").getFirst());
        assertFalse(town.send("lifecycle-merchant.json", rest));
        assertEquals(List.of(), town.queues.take("due"));
        assertEquals(guests.size(), withTimers(guests));
    }

    private long withTimers(List<Member> guests) {
        return guests.stream().filter(guest -> town.due(guest, MessageKind.WIN_BACK).isPresent()).count();
    }

    @Test
    void newSettingsMoveTimersWithoutALookAtTheLedger() {
        Member guest = town.member("--03-10", "");
        roster(guest, 1);
        town.birthdays(true, 3, 1);
        town.winBack(true, 60);
        town.send("lifecycle-merchant.json", Json.object().put("type", "merchant").put("merchant", guest.merchant()));
        assertEquals(Optional.of("2027-03-05T09:00:00Z"), town.due(guest, MessageKind.WIN_BACK));

        town.birthdays(true, 3, 1);
        town.send("lifecycle-merchant.json", Json.object().put("type", "merchant").put("merchant", guest.merchant()));
        assertEquals(Optional.of("2027-03-07T08:00:00Z"), town.due(guest, MessageKind.BIRTHDAY));
        assertEquals(Optional.of("2027-02-01T09:00:00Z"), town.due(guest, MessageKind.WIN_BACK));
    }

    @Test
    void aShorterFloorIsMetAtTheNextRun() {
        Member guest = town.member();
        town.at("2027-01-25T12:00:00Z");
        town.winBack(true, 14);
        town.send("lifecycle-member.json", Json.object().put("type", "member").put("merchant", guest.merchant()).put("member", guest.id().value()));
        town.tick("2027-01-25T12:15:00Z");

        assertEquals(List.of("2027-01-04 planned"), town.messages(guest, MessageKind.WIN_BACK));
    }

    @Test
    void settingTimersAgainWritesNothing() {
        Member guest = town.member("--03-01", "");
        var before = town.platform.table().list(Member.partition(guest.merchant(), guest.id()), "TIMER#").stream().map(Item::attributes).toList();
        town.at("2027-01-10T12:00:00Z");
        town.change(guest, "--03-01", "");

        assertEquals(before, town.platform.table().list(Member.partition(guest.merchant(), guest.id()), "TIMER#").stream()
                .map(Item::attributes).toList());
    }

    @Test
    void whoIsNotThereHasNoTimers() {
        assertFalse(town.send("lifecycle-member.json", Json.object().put("type", "member").put("merchant", town.shop.merchant())
                .put("member", "V99999999999")));
        assertFalse(town.send("lifecycle-merchant.json", Json.object().put("type", "merchant").put("merchant", "M999999999")));
        assertEquals(List.of(), town.queues.take("due"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"type\":\"other\"}", "{\"type\":\"due\"}",
        "{\"type\":\"due\",\"pk\":\"LIMIT#a#b\",\"sk\":\"@\",\"due\":\"2027-01-01T00:00:00Z\"}",
        "{\"type\":\"due\",\"pk\":\"MEMBER#M#U\",\"sk\":\"TIMER#birthday\",\"due\":\"soon\"}",
        "{\"type\":\"due\",\"pk\":\"MEMBER#M#V00000000000\",\"sk\":\"TIMER#tea\",\"due\":\"2027-01-01T00:00:00Z\"}",
        "{\"type\":\"member\",\"merchant\":\"M\",\"member\":\"short\"}"})
    void aMessageThatIsNoneFailsAlone(String body) {
        assertTrue(town.send("lifecycle-due.json", (ObjectNode) Json.read(body)));
    }

    @Test
    void aPoisonousMessageHoldsUpNoOtherOfItsBatch() {
        Member guest = town.shop.newMember("Ania", Channel.EMAIL, "ania@example.com");
        ObjectNode event = (ObjectNode) Json.read(RuntimeEvents.sample("lifecycle-member.json"));
        ObjectNode record = (ObjectNode) event.path("Records").get(0);
        var records = event.putArray("Records");
        Stream.of("not json", Json.write(Json.object().put("v", 1).put("type", "member").put("merchant", guest.merchant())
                .put("member", guest.id().value()))).forEach(body -> records.add(record.deepCopy().put("body", body).put("messageId", body)));

        assertEquals(List.of("not json"), town.call(RuntimeEvents.bytes(event)).path("batchItemFailures").valueStream()
                .map(failure -> failure.path("itemIdentifier").stringValue()).toList());
        assertTrue(town.due(guest, MessageKind.WIN_BACK).isPresent());
    }
}
