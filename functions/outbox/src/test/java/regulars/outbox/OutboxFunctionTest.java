package regulars.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import regulars.domain.AccountId;
import regulars.domain.MemberId;
import regulars.domain.ledger.DayRoot;
import regulars.domain.ledger.SealedEntry;
import regulars.domain.ledger.Sha256;
import regulars.domain.message.Purpose;
import regulars.fixture.FunctionFixture;
import regulars.fixture.QueueEndpoint;
import regulars.fixture.QuietContext;
import regulars.local.RuntimeEvents;
import regulars.platform.json.Json;
import regulars.platform.store.Journal;
import regulars.platform.store.Roots;
import regulars.platform.store.WithdrawnConsents;
import regulars.platform.store.WithdrawnConsents.Withdrawn;
import software.amazon.awssdk.core.exception.SdkException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OutboxFunctionTest {
    private static final Instant MORNING = Instant.parse("2026-11-22T09:00:00Z");

    private final QueueEndpoint queues = QueueEndpoint.start();
    private final FunctionFixture fixture = new FunctionFixture(Map.of("AWS_ENDPOINT_URL_SQS", queues.address(),
            "TIERS_QUEUE_URL", queues.url("tiers"), "COUPONS_QUEUE_URL", queues.url("coupons"), "MESSAGES_QUEUE_URL", queues.url("messages"),
            "DUE_QUEUE_URL", queues.url("due"), "BULK_MESSAGES_QUEUE_URL", queues.url("bulk"), "CAMPAIGNS_QUEUE_URL", queues.url("campaigns"),
            "PARKED_QUEUE_URL", queues.url("parked")));

    @AfterEach
    void stopQueues() {
        queues.close();
    }

    private JsonNode send(byte[] event) throws IOException {
        var output = new ByteArrayOutputStream();
        new OutboxFunction(fixture.world()).handleRequest(new ByteArrayInputStream(event), output, new QuietContext());
        return Json.read(output.toByteArray()).path("batchItemFailures");
    }

    private static byte[] sample() {
        return RuntimeEvents.sample("outbox-committed.json");
    }

    private List<String> sent() {
        return Stream.of("coupons", "due", "messages", "tiers", "parked").flatMap(queue ->
                queues.bodies(queue).stream().sorted().map(body -> queue + " " + body.replace("\"", ""))).toList();
    }

    private List<Journal.Line> journal() {
        return new Journal(fixture.platform().table()).between("M0M0M0M0M0", MORNING, MORNING.plusSeconds(3600));
    }

    @Test
    void whatIsCommittedIsPassedOn() throws IOException {
        assertEquals(0, send(sample()).size());

        assertEquals(List.of(
                "coupons {v:1,type:entry,merchant:M0M0M0M0M0,account:7K3M9QX2,sequence:17}",
                "due {v:1,type:member,merchant:M0M0M0M0M0,member:G0G0G0G0G0G0}",
                "due {v:1,type:member,merchant:M0M0M0M0M0,member:G0G0G0G0G0G1}",
                "due {v:1,type:merchant,merchant:M0M0M0M0M0}",
                "messages {v:1,kind:address-confirmation,join:0123456789ABCDEFGHJKMNPQRS}",
                "messages {v:1,kind:birthday,merchant:M0M0M0M0M0,member:G0G0G0G0G0G0,occurrence:2026}",
                "messages {v:1,kind:birthday,test:0123456789ABCDEFGHJKMNPQRS}",
                "messages {v:1,kind:coupon-given,merchant:M0M0M0M0M0,account:7K3M9QX2,occurrence:TAG0TAG0TAG0TAG0}",
                "messages {v:1,kind:low-score,merchant:M0M0M0M0M0,answer:G0G0G0G0G0G0-1795338845}",
                "messages {v:1,kind:reward-ready,merchant:M0M0M0M0M0,account:7K3M9QX2,occurrence:4J8WQ2ZT/0123456789ABCDEFGHJKMNPQRS}",
                "messages {v:1,kind:sending-paused,merchant:M0M0M0M0M0}",
                "messages {v:1,kind:sign-in-code,code:0123456789ABCDEFGHJKMNPQRS}",
                "messages {v:1,kind:tier-up,merchant:M0M0M0M0M0,account:7K3M9QX2,occurrence:5/2026-11}",
                "messages {v:1,kind:welcome,merchant:M0M0M0M0M0,member:G0G0G0G0G0G0}",
                "tiers {v:1,type:entry,merchant:M0M0M0M0M0,account:7K3M9QX2,sequence:0}",
                "tiers {v:1,type:entry,merchant:M0M0M0M0M0,account:7K3M9QX2,sequence:17}"), sent());
    }

    @Test
    void entriesAndJoinsAreLinesOfTheJournalOnceHoweverOftenTheyCome() throws IOException {
        send(sample());
        send(sample());

        var account = new AccountId("7K3M9QX2");
        byte[] text = Base64.getDecoder().decode(Json.read(sample()).at("/Records/0/dynamodb/NewImage/b/B").stringValue());
        assertEquals(List.of(
                new Journal.Line(Instant.parse("2026-11-22T09:14:04.500Z"), "join", account, "G0G0G0G0G0G0", Optional.empty(), Map.of(), Optional.empty()),
                new Journal.Line(Instant.parse("2026-11-22T09:14:05.120Z"), "earn", account, "0123456789ABCDEFGHJKMNPQRS",
                        Optional.empty(), Map.of("4J8WQ2ZT", 1L), Optional.of(SealedEntry.read(text).hash()))), journal());
    }

    @Test
    void theDayOfAnEntryIsToBeClosedAndStaysAsItIsOnceItHasBeen() throws IOException {
        var roots = new Roots(fixture.platform().table());
        var day = LocalDate.of(2026, 11, 22);
        send(sample());
        assertEquals(Optional.of("2026-11-23T06:00:00Z"), roots.find("M0M0M0M0M0", day).orElseThrow().due());

        var open = roots.find("M0M0M0M0M0", day).orElseThrow();
        var root = new DayRoot("cafe", day, Sha256.NONE, Sha256.NONE);
        fixture.platform().table().transact(Roots.close("M0M0M0M0M0", open, new Roots.Closed(root, "signed"), List.of(Sha256.NONE)));
        send(sample());
        assertTrue(roots.find("M0M0M0M0M0", day).orElseThrow().closed().isPresent());
    }

    @Test
    void onlyALevelThatIsReachedIsNews() throws IOException {
        ObjectNode event = (ObjectNode) Json.read(sample());
        ((ObjectNode) event.at("/Records/5/dynamodb/NewImage/reason")).put("S", "renewed");
        send(RuntimeEvents.bytes(event));

        assertEquals(0, sent().stream().filter(message -> message.contains("tier-up")).count());
    }

    @Test
    void aLevelWhoseTermHasEndedIsToldByItsOwnThreshold() throws IOException {
        ObjectNode event = (ObjectNode) Json.read(sample());
        var image = (ObjectNode) event.at("/Records/5/dynamodb/NewImage");
        ((ObjectNode) image.path("reason")).put("S", "term-ended");
        image.set("from", image.path("to").deepCopy());
        image.putObject("to").putObject("M");
        send(RuntimeEvents.bytes(event));

        assertEquals(List.of("messages {v:1,kind:tier-lost,merchant:M0M0M0M0M0,account:7K3M9QX2,occurrence:5/2026-11}"),
                sent().stream().filter(message -> message.contains("tier-")).toList());
    }

    @Test
    void aCouponThatSomebodyGaveOrTookIsNoNews() throws IOException {
        ObjectNode event = (ObjectNode) Json.read(sample());
        ((ObjectNode) event.at("/Records/9/dynamodb/NewImage/cause")).put("S", "request/1");
        send(RuntimeEvents.bytes(event));

        assertEquals(0, sent().stream().filter(message -> message.contains("coupon-given")).count());
    }

    @Test
    void aMessageThatIsBeyondItsPlanIsNotAskedForAgain() throws IOException {
        ObjectNode event = (ObjectNode) Json.read(sample());
        ((ObjectNode) event.at("/Records/6/dynamodb/NewImage/status")).put("S", "claimed");
        send(RuntimeEvents.bytes(event));

        assertEquals(0, sent().stream().filter(message -> message.contains("birthday,merchant")).count());
    }

    @Test
    void aPauseThatTheOwnerKnowsOfOrThatIsOverIsNoNews() throws IOException {
        ObjectNode told = (ObjectNode) Json.read(sample());
        pause(told).putObject("sent").put("S", "2026-11-22T10:00:00Z");
        send(RuntimeEvents.bytes(told));
        ObjectNode over = (ObjectNode) Json.read(sample());
        pause(over).remove("paused");
        send(RuntimeEvents.bytes(over));

        assertEquals(0, sent().stream().filter(message -> message.contains("sending-paused")).count());
    }

    /** One record in place of the sample's first, with an image of texts and numbers. */
    private static byte[] changed(String change, String pk, String sk, Map<String, Object> image) {
        ObjectNode event = (ObjectNode) Json.read(sample());
        ObjectNode record = ((ObjectNode) event.at("/Records/0")).deepCopy().put("eventName", change);
        ObjectNode dynamodb = (ObjectNode) record.path("dynamodb");
        dynamodb.putObject("Keys").putObject("pk").put("S", pk);
        ((ObjectNode) dynamodb.path("Keys")).putObject("sk").put("S", sk);
        ObjectNode now = dynamodb.putObject("NewImage");
        image.forEach((name, value) -> now.putObject(name).put(value instanceof Integer ? "N" : "S", value.toString()));
        event.putArray("Records").add(record);
        return RuntimeEvents.bytes(event);
    }

    @Test
    void everyStepOfACampaignThatRunsAsksForTheNextAfterItsPause() throws IOException {
        String pk = "CAMPAIGN#M0M0M0M0M0";
        String sk = "TERMS#01T0RX9E0000";
        send(changed("MODIFY", pk, sk, Map.of("status", "running")));
        send(changed("MODIFY", pk, sk, Map.of("status", "running", "after", "000000000000017#G0G0G0G0G0G0", "pause", 7)));
        for (String status : List.of("draft", "scheduled", "finished", "stopped")) {
            send(changed("MODIFY", pk, sk, Map.of("status", status, "after", "000000000000017#G0G0G0G0G0G0", "pause", 7)));
        }

        assertEquals(List.of(
                new QueueEndpoint.Sent("campaigns", "{v:1,merchant:M0M0M0M0M0,campaign:01T0RX9E0000,after:}", 0, ""),
                new QueueEndpoint.Sent("campaigns", "{v:1,merchant:M0M0M0M0M0,campaign:01T0RX9E0000,after:000000000000017#G0G0G0G0G0G0}", 7, "")),
                queues.messages("campaigns").stream().map(sent -> new QueueEndpoint.Sent(sent.queue(), sent.body().replace("\"", ""),
                        sent.delaySeconds(), sent.group())).toList());
    }

    @Test
    void whatGoesToManyGoesByTheQueueOfItsOwnUnderItsMerchantsName() throws IOException {
        send(changed("INSERT", "MEMBER#M0M0M0M0M0#G0G0G0G0G0G0", "SEND#campaign#01T0RX9E0000", Map.of("status", "planned")));

        assertEquals(List.of(), queues.messages("messages"));
        assertEquals(List.of("M0M0M0M0M0"), queues.messages("bulk").stream().map(QueueEndpoint.Sent::group).toList());
    }

    private static ObjectNode pause(ObjectNode event) {
        return (ObjectNode) event.path("Records").path(event.path("Records").size() - 1).at("/dynamodb/NewImage");
    }

    private List<Withdrawn> withdrawn() {
        return new WithdrawnConsents(fixture.platform().table()).between("M0M0M0M0M0", MORNING, MORNING.plusSeconds(3600));
    }

    @Test
    void aConsentThatIsTakenBackIsALineOnceAndOneThatIsGivenOrRefusedWhenJoiningIsNone() throws IOException {
        fixture.items("WITHDRAWN#").forEach(item -> fixture.platform().table().delete(item.key()));
        for (String how : List.of("given", "join-page")) {
            ObjectNode event = (ObjectNode) Json.read(sample());
            ObjectNode decision = (ObjectNode) event.path("Records").valueStream()
                    .filter(record -> record.at("/dynamodb/Keys/sk/S").asString().startsWith("CONSENT#")).findFirst().orElseThrow().at("/dynamodb/NewImage");
            decision.putObject("granted").put("BOOL", how.equals("given"));
            decision.putObject("how").put("S", how);
            send(RuntimeEvents.bytes(event));
        }
        assertEquals(List.of(), withdrawn());

        send(sample());
        send(sample());
        assertEquals(List.of(new Withdrawn(Instant.parse("2026-11-22T09:15:30Z"), new MemberId("G0G0G0G0G0G0"), Purpose.MARKETING)), withdrawn());
    }

    @Test
    void whatIsRemovedHasNoConsequences() throws IOException {
        ObjectNode event = (ObjectNode) Json.read(sample());
        event.path("Records").forEach(record -> ((ObjectNode) record).put("eventName", "REMOVE"));
        send(RuntimeEvents.bytes(event));

        assertEquals(List.of(), sent());
    }

    @Test
    void aRecordThatCannotBeUnderstoodIsParkedByItsKeyAndHoldsUpNobody() throws IOException {
        ObjectNode event = (ObjectNode) Json.read(sample());
        ((ObjectNode) event.at("/Records/0/dynamodb/NewImage")).remove("n");
        ((ObjectNode) event.at("/Records/1/dynamodb/NewImage")).remove("account");

        assertEquals(0, send(RuntimeEvents.bytes(event)).size());
        assertEquals(List.of("parked {v:1,pk:ACCOUNT#M0M0M0M0M0#7K3M9QX2,sk:ENTRY#0123456789ABCDEFGHJKMNPQRS,reason:IllegalArgumentException}",
                "parked {v:1,pk:MEMBER#M0M0M0M0M0#G0G0G0G0G0G0,sk:@,reason:IllegalArgumentException}"),
                sent().stream().filter(message -> message.startsWith("parked")).toList());
        assertEquals(12, sent().size());
    }

    @Test
    void aMessageThatTheQueueDoesNotTakeComesAgainWithItsRecord() throws IOException {
        queues.refuse("welcome");

        JsonNode failures = send(sample());
        assertEquals(1, failures.size());
        assertEquals("100000000002", failures.get(0).path("itemIdentifier").stringValue());
    }

    @Test
    void aQueueThatIsDownFailsTheWholeBatch() {
        queues.down();

        assertThrows(SdkException.class, () -> send(sample()));
    }

    @Test
    void aTableThatIsDownFailsTheWholeBatch() {
        var world = new FunctionFixture(Map.of("AWS_ENDPOINT_URL_DYNAMODB", "http://localhost:1", "AWS_ENDPOINT_URL_SQS", queues.address(),
                "TIERS_QUEUE_URL", queues.url("tiers"), "COUPONS_QUEUE_URL", queues.url("coupons"), "MESSAGES_QUEUE_URL", queues.url("messages"),
                "DUE_QUEUE_URL", queues.url("due"), "BULK_MESSAGES_QUEUE_URL", queues.url("bulk"), "CAMPAIGNS_QUEUE_URL", queues.url("campaigns"),
                "PARKED_QUEUE_URL", queues.url("parked"))).world();

        assertThrows(SdkException.class, () -> new OutboxFunction(world)
                .handleRequest(new ByteArrayInputStream(sample()), new ByteArrayOutputStream(), new QuietContext()));
    }
}
