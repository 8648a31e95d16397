package regulars.tests.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import regulars.domain.ledger.Entry;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.Movement;
import regulars.domain.ledger.SealedEntry;
import regulars.domain.ledger.Sha256;
import tools.jackson.databind.JsonNode;

/**
 * What holds after every step, whatever the step was: an account's balance is the sum of its movements and of its lots
 * less its debt, its entries are an unbroken chain, what one account gives another one receives, and everything that was
 * sent was sent once.
 */
public final class Invariants {
    private static final Duration SEEN_TO = Duration.ofDays(1);

    private final Map<String, Long> checked = new HashMap<>();

    /** Checks all accounts that have changed since the last time. */
    public void check(List<Stored> items) {
        Map<String, List<Stored>> partitions = items.stream().filter(item -> item.family().equals("ACCOUNT"))
                .collect(Collectors.groupingBy(Stored::partition));
        assertEquals(partitions.size(), partitions.keySet().stream().map(partition -> partition.split("#")[2]).distinct().count(),
                "an account belongs to one merchant");
        partitions.forEach(this::checkAccount);
        checkTransfers(items);
    }

    /** Checks that so many messages went out as are marked as sent, which is at most one per key. */
    public void checkSends(List<Stored> items, int messages) {
        long marked = items.stream().filter(Invariants::isSent).count();
        assertEquals(marked, messages, "messages that went out, against those marked as sent");
    }

    /** Checks that nothing stays due for ever: what is due has been seen to a day later. */
    public void checkDue(List<Stored> items, Instant now) {
        List<String> stuck = items.stream().filter(item -> item.has("due") && Instant.parse(item.text("due")).isBefore(now.minus(SEEN_TO)))
                .map(item -> item.partition() + " " + item.sort() + " since " + item.text("due")).toList();
        assertEquals(List.of(), stuck, "due and not seen to");
    }

    private static boolean isSent(Stored item) {
        return switch (item.family()) {
            case "CODE", "JOIN", "TEST", "SENDING", "SURVEY" -> item.has("sent");
            case "MEMBER" -> item.sort().startsWith("SEND#") && item.text("status").equals("sent");
            default -> false;
        };
    }

    private void checkAccount(String partition, List<Stored> items) {
        Stored account = items.stream().filter(Stored::isMain).findFirst().orElseThrow(() -> new AssertionError(partition + " has no account"));
        if (Long.valueOf(account.number("w")).equals(checked.put(partition, account.number("w")))) {
            return;
        }
        List<Stored> entries = items.stream().filter(item -> item.sort().startsWith("ENTRY#"))
                .sorted(Comparator.comparingLong(item -> item.number("n"))).toList();
        List<SealedEntry> sealed = entries.stream().map(item -> sealed(partition, item)).toList();
        checkChain(partition, account, sealed);
        assertEquals(sums(sealed), balances(partition, account), partition + ": balance and movements");
        assertEquals(lotsOf(sealed), lots(account), partition + ": lots and movements");
        checkEnds(partition, items, sealed);
    }

    private static SealedEntry sealed(String partition, Stored item) {
        SealedEntry sealed = SealedEntry.read(item.bytes("b"));
        assertEquals(Sha256.fromBytes(item.bytes("h")), sealed.hash(), partition + ": stored hash");
        assertEquals("ENTRY#" + sealed.entry().id().key(), item.sort(), partition + ": key");
        assertEquals(partition.split("#")[2], sealed.entry().id().account().value(), partition + ": account");
        assertEquals(item.number("n"), sealed.entry().sequence(), partition + ": number");
        return sealed;
    }

    private static void checkChain(String partition, Stored account, List<SealedEntry> entries) {
        Sha256 head = Sha256.NONE;
        for (int i = 0; i < entries.size(); i++) {
            assertEquals(i + 1, entries.get(i).entry().sequence(), partition + ": no gap");
            assertEquals(head, entries.get(i).entry().previous(), partition + ": chain at " + (i + 1));
            head = entries.get(i).hash();
        }
        assertEquals(account.number("q"), entries.size(), partition + ": last number");
        assertEquals(Sha256.fromBytes(account.bytes("h")), head, partition + ": head");
    }

    private static Map<String, Long> sums(List<SealedEntry> entries) {
        var sums = new TreeMap<String, Long>();
        for (SealedEntry sealed : entries) {
            for (Movement movement : sealed.entry().movements()) {
                sums.merge(movement.program().value(), movement.amount(), Long::sum);
            }
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    /** What the movements left in each lot, by program and name. */
    private static Map<String, Long> lotsOf(List<SealedEntry> entries) {
        var sums = new TreeMap<String, Long>();
        entries.stream().flatMap(sealed -> sealed.entry().movements().stream()).forEach(movement -> movement.lots()
                .forEach(change -> sums.merge(movement.program() + " " + change.lot(), change.units(), Long::sum)));
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static Map<String, Long> lots(Stored account) {
        var lots = new TreeMap<String, Long>();
        account.json("s").path("h").properties().forEach(holding -> holding.getValue().path("l").forEach(lot -> lots.put(
                holding.getKey() + " " + (lot.get(1).stringValue().isEmpty() ? "never" : lot.get(1).stringValue()), lot.get(3).longValue())));
        lots.values().removeIf(remaining -> remaining == 0);
        return lots;
    }

    /** By the lots: what remains in them, less the debt. */
    private static Map<String, Long> balances(String partition, Stored account) {
        var balances = new TreeMap<String, Long>();
        account.json("s").path("h").properties().forEach(holding -> {
            long remaining = 0;
            for (JsonNode lot : holding.getValue().path("l")) {
                assertTrue(lot.get(3).longValue() >= 0 && lot.get(3).longValue() <= lot.get(2).longValue(), partition + ": lot " + lot);
                remaining += lot.get(3).longValue();
            }
            long debt = holding.getValue().path("d").asLong(0);
            assertTrue(debt == 0 || debt > 0 && remaining == 0, partition + ": a debt beside open lots");
            balances.put(holding.getKey(), remaining - debt);
        });
        balances.values().removeIf(balance -> balance == 0);
        return balances;
    }

    /** What left one account by a transfer came into the other one, and nothing came that had not left. */
    private static void checkTransfers(List<Stored> items) {
        var given = new TreeMap<String, Long>();
        var received = new TreeMap<String, Long>();
        items.stream().filter(item -> item.sort().startsWith("ENTRY#") && item.has("b") && item.contains("b", "type transfer"))
                .forEach(item -> {
                    Entry entry = SealedEntry.read(item.bytes("b")).entry();
                    Movement movement = entry.movements().getFirst();
                    EntryId there = EntryId.receiving(entry.other().orElseThrow(), entry.id());
                    boolean giving = movement.amount() < 0;
                    (giving ? given : received).put(item.part(0) + " " + movement.program() + " " + (giving ? there : entry.id()),
                            Math.abs(movement.amount()));
                });
        assertEquals(given, received, "what was given and what was received");
    }

    /** Every reservation ends at most once, and what ended was reserved. */
    private static void checkEnds(String partition, List<Stored> items, List<SealedEntry> entries) {
        var reserved = entries.stream().map(SealedEntry::entry).filter(entry -> entry.type().code().equals("redeem"))
                .map(entry -> entry.id().key()).toList();
        var ended = items.stream().filter(item -> item.sort().startsWith("REDEMPTION#"))
                .collect(Collectors.toMap(item -> item.sort().substring("REDEMPTION#".length()), item -> item.text("status")));
        assertTrue(reserved.containsAll(ended.keySet()), partition + ": what ended was reserved");
        var released = entries.stream().map(SealedEntry::entry).filter(entry -> entry.type().code().equals("release"))
                .map(entry -> entry.cause().orElseThrow()).toList();
        assertEquals(released.size(), released.stream().distinct().count(), partition + ": released once");
        released.forEach(key -> assertTrue(!"redeemed".equals(ended.get(key)), partition + ": released and redeemed"));
    }
}
