package regulars.domain.ledger;

import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Checks that the entries of a sound ledger stand in days that the operator has signed, without trusting whoever wrote either. */
public final class ProofsVerifier {
    private static final Pattern SIGNATURE = Pattern.compile(ProofsDocument.SIGNATURE + "([0-9a-f]{" + OperatorSignature.DIGITS + "})");
    private static final Pattern ENTRY = Pattern.compile(ProofsDocument.ENTRY + "([1-9][0-9]{0,14}) (0|[1-9][0-9]{0,8})((?: [0-9a-f]{64}){0,30})");

    /** What is checked of an entry: when it was recorded, and its hash. */
    private record Line(String recorded, Sha256 hash) { }

    private final List<Line> entries;
    private final String account;
    private final String[] lines;
    private final List<PublicKey> keys;
    private final TreeSet<Long> covered = new TreeSet<>();
    private int next;
    private String shop = "";

    private ProofsVerifier(String ledger, String proofs, List<PublicKey> keys) {
        this.entries = entries(ledger);
        this.account = ledger.split("\n", -1)[1];
        this.lines = proofs.split("\n", -1);
        this.keys = keys;
    }

    /** What a check found. */
    public sealed interface Verdict {
        /** Every proof holds.
         * @param covered      so many entries are in a signed day
         * @param firstMissing number of the first that is not */
        record Proven(int covered, Optional<Long> firstMissing) implements Verdict {
        }

        /** The first line that does not hold, counted from 1, and why. */
        record Broken(int line, String reason) implements Verdict {
        }
    }

    /**
     * Checks proofs of a ledger's entries.
     *
     * @param ledger that {@link LedgerVerifier} has found to be sound
     */
    public static Verdict verify(String ledger, String proofs, List<PublicKey> keys) {
        var verifier = new ProofsVerifier(ledger, proofs, keys);
        try {
            verifier.check();
            return new Verdict.Proven(verifier.covered.size(), verifier.firstMissing());
        } catch (MalformedEntry broken) {
            return new Verdict.Broken(broken.line() + 1, broken.getMessage());
        }
    }

    private Optional<Long> firstMissing() {
        return LongStream.rangeClosed(1, entries.size()).filter(sequence -> !covered.contains(sequence)).boxed().findFirst();
    }

    private static List<Line> entries(String ledger) {
        var entries = new ArrayList<Line>();
        String recorded = "";
        for (String line : ledger.split("\n")) {
            if (line.startsWith("recorded ")) {
                recorded = line.substring("recorded ".length());
            } else if (line.startsWith(LedgerDocument.HASH)) {
                entries.add(new Line(recorded, new Sha256(line.substring(LedgerDocument.HASH.length()))));
            }
        }
        return entries;
    }

    private void check() {
        require(take("").equals(ProofsDocument.FIRST_LINE), "expected: " + ProofsDocument.FIRST_LINE);
        shop = take(ProofsDocument.SHOP);
        require(take("").equals(account), "proofs of another account");
        while (take("").isEmpty() && next < lines.length) {
            checkDay();
        }
        require(next == lines.length && lines[next - 1].isEmpty(), "expected: a day or the end");
    }

    private void checkDay() {
        LocalDate day = day(take(ProofsDocument.DAY));
        var root = new DayRoot(shop, day, hash(take(ProofsDocument.ROOT)), hash(take(ProofsDocument.PREVIOUS)));
        Matcher signature = SIGNATURE.matcher(take(""));
        require(signature.matches(), "expected: " + ProofsDocument.SIGNATURE.strip());
        require(keys.stream().anyMatch(key -> root.isSignedBy(key, signature.group(1))), "signed with none of these keys");
        while (next < lines.length && lines[next].startsWith(ProofsDocument.ENTRY)) {
            checkEntry(root, ENTRY.matcher(take("")));
        }
    }

    private void checkEntry(DayRoot root, Matcher entry) {
        require(entry.matches(), "not an entry's place and path");
        long sequence = Long.parseLong(entry.group(1));
        require(sequence <= entries.size(), "the ledger has no such entry");
        Line line = entries.get((int) sequence - 1);
        require(line.recorded().startsWith(root.day() + "T"), "the entry is of another day");
        var path = Pattern.compile(" ").splitAsStream(entry.group(3)).filter(text -> !text.isEmpty()).map(Sha256::new).toList();
        var proof = new InclusionProof(Integer.parseInt(entry.group(2)), path);
        require(proof.isPossible() && proof.root(line.hash()).equals(root.root()), "the entry is not in this day");
        require(covered.add(sequence), "the entry is proven twice");
    }

    private String take(String beginning) {
        if (next >= lines.length) {
            throw new MalformedEntry(next - 1, "the document ends too early");
        }
        next++;
        require(lines[next - 1].startsWith(beginning), "expected: " + beginning.strip());
        return lines[next - 1].substring(beginning.length());
    }

    private Sha256 hash(String text) {
        try {
            return new Sha256(text);
        } catch (IllegalArgumentException malformed) {
            throw new MalformedEntry(next - 1, malformed.getMessage());
        }
    }

    private LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw new MalformedEntry(next - 1, "not a day");
        }
    }

    /** Of the line that was taken last. */
    private void require(boolean holds, String reason) {
        if (!holds) {
            throw new MalformedEntry(next - 1, reason);
        }
    }
}
