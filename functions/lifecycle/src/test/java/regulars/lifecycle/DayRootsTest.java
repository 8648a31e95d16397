package regulars.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import regulars.domain.AccountId;
import regulars.domain.ledger.MerkleTree;
import regulars.domain.ledger.Sha256;
import regulars.platform.json.Json;
import regulars.platform.store.Journal;
import regulars.platform.store.Roots;
import regulars.platform.table.Item;
import regulars.platform.table.Write;

/** A merchant's days with entries are closed in order, once, and tell no count. */
class DayRootsTest {
    private static final LocalDate SUNDAY = LocalDate.of(2027, 1, 3);

    private final Town town = new Town("2027-01-04T06:00:00Z");
    private final Roots roots = new Roots(town.platform.table());
    private final String merchant = town.shop.merchant();

    @AfterEach
    void close() {
        town.close();
    }

    private static Sha256 hash(LocalDate day, int number) {
        return Sha256.of((day + "/" + number).getBytes(StandardCharsets.UTF_8));
    }

    private void entry(LocalDate day, int number, Optional<Sha256> hash) {
        Instant at = day.atTime(12, 0).toInstant(ZoneOffset.UTC).plusSeconds(number);
        var line = new Journal.Line(at, "earn", new AccountId("7K3M9QX2"), "key" + number, Optional.empty(), Map.of(), hash);
        town.write(Write.put(Journal.item(merchant, line)));
    }

    private void entries(LocalDate day, int count) {
        IntStream.range(0, count).forEach(number -> entry(day, number, Optional.of(hash(day, number))));
        town.platform.table().insert(Roots.open(merchant, day));
    }

    private void look(LocalDate day) {
        Item open = Roots.open(merchant, day);
        assertFalse(town.send("lifecycle-due.json", Json.object().put("type", "due").put("pk", open.key().partition())
                .put("sk", open.key().sort()).put("due", open.text("due"))));
    }

    private Roots.Closed closed(LocalDate day) {
        return roots.find(merchant, day).flatMap(Roots.Day::closed).orElseThrow();
    }

    @Test
    void aDayStandsForItsEntriesAndItsLeavesTellNoCount() {
        entries(SUNDAY, 5);
        entry(SUNDAY, 99, Optional.empty());
        look(SUNDAY);

        List<Sha256> leaves = roots.leaves(merchant, SUNDAY);
        assertEquals(64, leaves.size());
        assertEquals(64, new HashSet<>(leaves).size());
        assertEquals(leaves.stream().sorted(Comparator.comparing(Sha256::hex)).toList(), leaves);
        assertTrue(IntStream.range(0, 5).allMatch(number -> leaves.contains(hash(SUNDAY, number))));
        assertEquals(new MerkleTree(leaves).root(), closed(SUNDAY).root().root());
        assertEquals(Sha256.NONE, closed(SUNDAY).root().previous());
        assertEquals(town.shop.details().publicName(), closed(SUNDAY).root().shop());
    }

    @Test
    void moreEntriesMakeTheNextPowerOfTwo() {
        entries(SUNDAY, 65);
        look(SUNDAY);
        assertEquals(128, roots.leaves(merchant, SUNDAY).size());
    }

    @Test
    void aClosedDayIsNeverChanged() {
        entries(SUNDAY, 1);
        look(SUNDAY);
        Roots.Closed before = closed(SUNDAY);
        entry(SUNDAY, 2, Optional.of(hash(SUNDAY, 2)));
        assertFalse(town.platform.table().insert(Roots.open(merchant, SUNDAY)));
        look(SUNDAY);
        assertEquals(before, closed(SUNDAY));
        assertFalse(roots.leaves(merchant, SUNDAY).contains(hash(SUNDAY, 2)));
    }

    @Test
    void whatStillWaitsIsClosedFirst() {
        for (int day = 0; day < 3; day++) {
            entries(SUNDAY.plusDays(day), 1);
        }
        town.at("2027-01-06T06:00:00Z");
        look(SUNDAY.plusDays(2));
        assertEquals(closed(SUNDAY).root().hash(), closed(SUNDAY.plusDays(1)).root().previous());
        assertEquals(closed(SUNDAY.plusDays(1)).root().hash(), closed(SUNDAY.plusDays(2)).root().previous());
    }

    @Test
    void aDayHeardOfTooLateHasNoPlaceAnyMore() {
        entries(SUNDAY, 1);
        look(SUNDAY);
        entries(SUNDAY.minusDays(1), 1);
        look(SUNDAY.minusDays(1));
        assertTrue(roots.find(merchant, SUNDAY.minusDays(1)).isEmpty());
    }

    @Test
    void aDayThatIsNotOverYetStaysOpen() {
        entries(SUNDAY.plusDays(1), 1);
        look(SUNDAY.plusDays(1));
        assertTrue(roots.find(merchant, SUNDAY.plusDays(1)).orElseThrow().closed().isEmpty());
    }
}
