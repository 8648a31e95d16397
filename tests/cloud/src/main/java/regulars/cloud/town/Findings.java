package regulars.cloud.town;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import regulars.cloud.Cloud;
import regulars.domain.ledger.SealedEntry;
import regulars.fixture.Invariants;
import regulars.fixture.Stored;

/** What must hold in a town, and what does not. */
final class Findings {
    private static final Duration SEEN_TO = Duration.ofDays(1);

    private final Cloud cloud;
    private final List<Stored> items;
    private final List<String> found = new ArrayList<>();

    private Findings(Cloud cloud) {
        this.cloud = cloud;
        this.items = cloud.items().stream().map(Stored::new).toList();
    }

    /**
     * Everything that does not hold once all is done.
     *
     * @param acknowledged how many stamps the counters were told of
     * @param unknown      of how many they were told neither that they are there nor that they are not
     */
    static List<String> of(Cloud cloud, int acknowledged, int unknown) {
        var findings = new Findings(cloud);
        findings.ledger();
        findings.stamps(acknowledged, unknown);
        findings.messages();
        findings.stuck();
        return findings.found;
    }

    private void ledger() {
        try {
            new Invariants().check(items);
        } catch (AssertionError e) {
            found.add(e.getMessage());
        }
    }

    /** An acknowledged stamp is there once; of one that nobody heard of there is one or none. */
    private void stamps(int acknowledged, int unknown) {
        long there = items.stream().filter(item -> item.sort().startsWith("ENTRY#"))
                .filter(item -> SealedEntry.read(item.bytes("b")).entry().type().code().equals("earn")).count();
        if (there < acknowledged || there > acknowledged + unknown) {
            found.add(there + " stamps where " + acknowledged + " were acknowledged and of " + unknown + " nobody knows");
        }
    }

    /** What is marked as sent went out; what went out is marked, or known to be unknown. No guest hears anything twice. */
    private void messages() {
        Map<String, Integer> ends = new TreeMap<>();
        items.stream().filter(item -> item.sort().startsWith("SEND#")).forEach(item -> ends.merge(item.text("status"), 1, Integer::sum));
        long codes = items.stream().filter(item -> List.of("CODE", "JOIN").contains(item.family()) && item.has("sent")).count();
        long sent = ends.getOrDefault("sent", 0) + codes;
        long perhaps = sent + ends.getOrDefault("unknown", 0);
        if (cloud.sent().size() < sent || cloud.sent().size() > perhaps) {
            found.add(cloud.sent().size() + " messages went out, " + ends + " and " + codes + " codes");
        }
        if (ends.containsKey("planned") || ends.containsKey("claimed")) {
            found.add("messages without an end: " + ends);
        }
    }

    private void stuck() {
        Instant yesterday = cloud.instant().minus(SEEN_TO);
        items.stream().filter(item -> item.has("due") && Instant.parse(item.text("due")).isBefore(yesterday))
                .forEach(item -> found.add("due and not seen to: " + item.partition() + " " + item.sort() + " since " + item.text("due")));
        cloud.deadLetters().forEach(letter -> found.add("among the dead letters: " + letter));
    }

    /** A hash over the table and everything that went out, so that two runs can be told apart. */
    static String fingerprint(Cloud cloud) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            cloud.items().forEach(item -> digest.update(new TreeMap<>(item).toString().getBytes(StandardCharsets.UTF_8)));
            digest.update(cloud.sent().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
