package regulars.tests.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regulars.domain.ledger.LedgerVerifier;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Client;
import regulars.tests.system.Counter;
import regulars.tests.system.Guest;
import regulars.tests.system.Regulars;

/** The run is killed in the middle of stamping, again and again: what was acknowledged is there, once. */
class KillTest {
    private static final int KILLS = 20;
    private static final int GUESTS = 4;
    private static final int ACKNOWLEDGED_MAX = 6;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Queue<Call> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    /** What outlives the runs: credentials and cards. */
    private record Town(String counter, List<String> links, List<String> cards) {
        static Town found(Client client) {
            Cafe cafe = Cafe.open(new Regulars(client));
            List<Guest> guests = IntStream.range(0, GUESTS).mapToObj(_ -> cafe.guest()).toList();
            return new Town(cafe.counter().token(), guests.stream().map(Guest::cardToken).toList(), guests.stream().map(Guest::code).toList());
        }

        Guest guest(Client client, int number) {
            return new Guest(new Regulars(client), "", links.get(number));
        }
    }

    @Test
    void twentyKillsLoseNoAcknowledgedStampAndDoubleNone(@TempDir Path folder) {
        System.out.println("kills: seed " + seed);
        Path data = folder.resolve("data");
        Town town = founded(data);
        for (int kill = 0; kill < KILLS; kill++) {
            try (var run = LocalProcess.start(data)) {
                settle(run.client());
                stampUntilKilled(run, town);
            }
        }
        try (var run = LocalProcess.start(data)) {
            settle(run.client());
            checkBalances(run.client(), town);
            IntStream.range(0, GUESTS).forEach(number -> checkLedger(town.guest(run.client(), number)));
            assertEquals(acknowledged.size(), acknowledged.stream().distinct().count(), "every stamp has an entry of its own");
        }
    }

    private void checkBalances(Client client, Town town) {
        assertEquals(acknowledged.size(), IntStream.range(0, GUESTS).mapToLong(number -> town.guest(client, number).balance()).sum());
    }

    private static Town founded(Path data) {
        try (var run = LocalProcess.start(data)) {
            return Town.found(run.client());
        }
    }

    /** Sends again whatever was not answered: it is given now, unless it was given then. */
    private void settle(Client client) {
        for (Call call = unanswered.poll(); call != null; call = unanswered.poll()) {
            acknowledged.add(client.send(call).expect(201).text("entryId"));
        }
    }

    private void stampUntilKilled(LocalProcess run, Town town) {
        var enough = new CountDownLatch(1 + random.nextInt(ACKNOWLEDGED_MAX));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            town.cards().forEach(card -> threads.submit(() -> stamp(run.client(), card, town.counter(), enough)));
            enough.await();
            run.kill();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void stamp(Client client, String card, String counter, CountDownLatch enough) {
        while (true) {
            Call call = Counter.stamp(card, 1).as(counter);
            try {
                acknowledged.add(client.send(call).expect(201).text("entryId"));
                enough.countDown();
            } catch (UncheckedIOException killed) {
                unanswered.add(call);
                return;
            }
        }
    }

    private static void checkLedger(Guest guest) {
        String ledger = guest.send(Call.get("/v1/card/ledger")).expect(200).text();
        var sound = assertInstanceOf(LedgerVerifier.Verdict.Sound.class, LedgerVerifier.verify(ledger));
        assertEquals(guest.balance(), sound.entries(), "one stamp an entry");
    }
}
