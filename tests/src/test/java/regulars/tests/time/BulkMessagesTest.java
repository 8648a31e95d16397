package regulars.tests.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import regulars.local.Local;
import regulars.local.Options;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Client;
import regulars.tests.system.Guest;
import regulars.tests.system.Owner;
import regulars.tests.system.Regulars;
import regulars.fixture.Stored;
import regulars.tests.table.TableView;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** One merchant's campaigns put five thousand messages into their queue; whoever joins another one is welcomed meanwhile. */
class BulkMessagesTest {
    private static final int MANY = 5000;
    private static final int BATCH = 25;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void aWelcomeDoesNotWaitBehindAnotherMerchantsCampaign() throws InterruptedException {
        try (Local local = Local.start(Options.inMemory());
             TableView table = TableView.of(local.environment("StampingFunction"))) {
            var regulars = new Regulars(new Client(local.baseAddress()));
            Cafe busy = Cafe.open(regulars);
            busy.guest();
            Cafe quiet = Cafe.open(regulars);
            String address = Owner.newEmail("guest");
            String shop = quiet.owner().publicName();
            regulars.client().send(Guest.join(shop, Guest.form(regulars, shop, "Ola", address))).expect(202);
            String token = regulars.newest(address).token();
            plan(table, busy.owner().merchant());
            awaitMany(regulars);

            regulars.client().send(Guest.confirmation(token)).expect(201);
            awaitWelcome(regulars, address);
            long handled = lines(table).filter(line -> !line.text("status").equals("planned")).count();
            System.out.println("of " + MANY + " messages of a campaign, handled before the welcome: " + handled);
            assertEquals(MANY, lines(table).count());
            assertTrue(handled < MANY / 2, "handled before the welcome: " + handled);
        }
    }

    private static Stream<Stored> lines(TableView table) {
        return table.family("MEMBER").stream().filter(item -> item.sort().startsWith("SEND#campaign#"));
    }

    /** Until the stream has brought so many of them that the rest of the queue is long. */
    private static void awaitMany(Regulars regulars) throws InterruptedException {
        await(() -> regulars.client().sendUnchecked(Call.get("/_local/queues.json")).json().path("queues").valueStream()
                .filter(queue -> queue.path("id").asString().equals("BulkMessagesQueue"))
                .mapToInt(queue -> queue.path("waiting").asInt()).sum() > MANY / 2);
    }

    private static void awaitWelcome(Regulars regulars, String address) throws InterruptedException {
        await(() -> regulars.client().sendUnchecked(Call.get("/_local/inbox.json?to=" + address)).json().size() == 2);
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), "it did not come about in " + PATIENCE);
            Thread.sleep(50);
        }
    }

    /** To the one guest, of as many campaigns. */
    private static void plan(TableView table, String merchant) {
        String guest = table.family("MEMBER").stream().filter(item -> item.sort().equals("@") && item.partition().contains(merchant)).findFirst()
                .orElseThrow().partition();
        List<WriteRequest> writes = IntStream.range(0, MANY).mapToObj(number -> Map.of("pk", text(guest),
                        "sk", text("SEND#campaign#%012d".formatted(number)), "v", AttributeValue.fromN("1"), "status", text("planned"),
                        "at", text("2026-11-20T10:15:30Z"), "details", AttributeValue.fromM(Map.of())))
                .map(item -> WriteRequest.builder().putRequest(put -> put.item(item)).build()).toList();
        for (int from = 0; from < writes.size(); from += BATCH) {
            var batch = writes.subList(from, Math.min(from + BATCH, writes.size()));
            table.client().batchWriteItem(write -> write.requestItems(Map.of(table.name(), batch)));
        }
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
