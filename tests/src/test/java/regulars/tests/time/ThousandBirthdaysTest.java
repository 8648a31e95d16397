package regulars.tests.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import regulars.local.Local;
import regulars.local.Options;
import regulars.tests.system.Call;
import regulars.tests.system.Client;
import regulars.tests.system.Guest;
import regulars.tests.system.Regulars;
import regulars.fixture.Stored;
import regulars.tests.table.TableView;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import tools.jackson.databind.JsonNode;

/** A thousand birthdays on one day, one of them poisonous: 999 wishes and gifts, one dead letter, nobody waits for it. */
class ThousandBirthdaysTest {
    private static final int GUESTS = 1000;
    private static final int BATCH = 25;
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @Test
    void onePoisonousBirthdayHarmsNoOther() {
        try (Local local = Local.start(Options.inMemory());
             TableView table = TableView.of(local.environment("StampingFunction"))) {
            var regulars = new Regulars(new Client(local.baseAddress()));
            Story story = Story.open(regulars);
            Guest first = story.guest("Ania", WARSAW, MonthDay.from(story.today(WARSAW).plusDays(2)));
            regulars.drain();
            copy(table, story.cafe().owner().merchant());

            local.moveTo(story.today(WARSAW).plusDays(2).atTime(11, 0).atZone(WARSAW).toInstant());

            List<JsonNode> wishes = regulars.client().sendUnchecked(Call.get("/_local/inbox.json")).json().valueStream()
                    .filter(mail -> mail.path("subject").asString("").startsWith("All the best")).toList();
            assertEquals(GUESTS - 1, wishes.size());
            assertEquals(GUESTS - 1, wishes.stream().map(mail -> mail.path("to").asString()).distinct().count());
            assertEquals(1, first.balance());
            assertEquals(2, deadLetters(regulars), "by the two runs of its first half hour, not by every run");
            local.advance(Duration.ofDays(1));
            assertEquals(6, deadLetters(regulars), "and then every six hours");
        }
    }

    private static int deadLetters(Regulars regulars) {
        return regulars.client().sendUnchecked(Call.get("/_local/queues.json")).expect(200).json().path("queues").valueStream()
                .filter(queue -> queue.path("id").asString().equals("DueQueue")).mapToInt(queue -> queue.path("deadLetters").asInt()).sum();
    }

    /** Everybody is the one guest under other ids; the last one's account cannot be read. Only ids and addresses differ, and all have been welcomed. */
    private static void copy(TableView table, String merchant) {
        List<Stored> pattern = table.all().stream().filter(item -> item.partition().endsWith("#" + merchant) && item.family().equals("ROSTER")
                || List.of("MEMBER", "ACCOUNT").contains(item.family()) && !item.sort().startsWith("TIMER")).toList();
        String member = pattern.stream().filter(item -> item.family().equals("ROSTER")).findFirst().orElseThrow().text("member");
        String account = pattern.stream().filter(item -> item.family().equals("ROSTER")).findFirst().orElseThrow().text("account");
        List<WriteRequest> writes = IntStream.range(1, GUESTS).boxed().flatMap(number -> pattern.stream()
                .map(item -> copied(item, Map.of(member, "%012d".formatted(number), account, "%08d".formatted(number)), number)))
                .map(attributes -> WriteRequest.builder().putRequest(put -> put.item(attributes)).build()).toList();
        for (int from = 0; from < writes.size(); from += BATCH) {
            var batch = writes.subList(from, Math.min(from + BATCH, writes.size()));
            table.client().batchWriteItem(write -> write.requestItems(Map.of(table.name(), batch)));
        }
    }

    private static Map<String, AttributeValue> copied(Stored item, Map<String, String> ids, int number) {
        var copy = new HashMap<String, AttributeValue>();
        item.attributes().forEach((name, value) -> copy.put(name, renamed(value, ids)));
        if (item.family().equals("MEMBER") && item.sort().equals("@")) {
            copy.put("address", AttributeValue.fromS("guest-%d@copies.example.com".formatted(number)));
        }
        if (item.family().equals("ACCOUNT") && item.sort().equals("@") && number == GUESTS - 1) {
            copy.put("s", AttributeValue.fromS("poison"));
        }
        return copy;
    }

    private static AttributeValue renamed(AttributeValue value, Map<String, String> ids) {
        if (value.hasM()) {
            var map = new HashMap<String, AttributeValue>();
            value.m().forEach((name, inner) -> map.put(name, renamed(inner, ids)));
            return AttributeValue.fromM(map);
        }
        if (value.s() == null) {
            return value;
        }
        String text = value.s();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            text = text.replace(id.getKey(), id.getValue());
        }
        return AttributeValue.fromS(text);
    }
}
