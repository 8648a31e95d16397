package regulars.domain.ledger;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regulars.domain.AccountId;
import regulars.domain.ProgramId;

/**
 * Checks a ledger document without trusting whoever wrote it: form, account, numbers, hashes, chain, and whether what
 * the movements amount to is what the summary says.
 */
public final class LedgerVerifier {
    private static final Pattern SIGNED =
            Pattern.compile(LedgerDocument.SIGNED + "(\\S+) ([0-9a-f]{" + OperatorSignature.DIGITS + "})");

    private final String[] lines;
    private final Optional<List<PublicKey>> keys;
    private final LedgerTally tally = new LedgerTally();
    private int next;
    private long sequence;
    private Sha256 head = Sha256.NONE;

    private LedgerVerifier(String document, Optional<List<PublicKey>> keys) {
        lines = document.split("\n", -1);
        this.keys = keys;
    }

    /** What a check found. */
    public sealed interface Verdict {
        /** Every line holds. */
        record Sound(long entries, Map<ProgramId, Long> balances, Sha256 head) implements Verdict {
        }

        /** The first line that does not, counted from 1, and why. */
        record Broken(int line, String reason) implements Verdict {
        }
    }

    /** Checks a whole document but for its signature. */
    public static Verdict verify(String document) {
        return verify(document, Optional.empty());
    }

    /** Checks a whole document, which one of these keys must have signed. */
    public static Verdict verify(String document, List<PublicKey> keys) {
        return verify(document, Optional.of(keys));
    }

    private static Verdict verify(String document, Optional<List<PublicKey>> keys) {
        var verifier = new LedgerVerifier(document, keys);
        try {
            verifier.check();
            return new Verdict.Sound(verifier.sequence, verifier.tally.balances(), verifier.head);
        } catch (MalformedEntry broken) {
            return new Verdict.Broken(broken.line() + 1, broken.getMessage());
        }
    }

    private void check() {
        boolean signed = line().equals(LedgerDocument.FIRST_LINE_SIGNED);
        expect(signed ? LedgerDocument.FIRST_LINE_SIGNED : LedgerDocument.FIRST_LINE);
        String account = line();
        if (!account.startsWith(LedgerDocument.ACCOUNT)) {
            throw broken(next, "expected: " + LedgerDocument.ACCOUNT.strip());
        }
        next++;
        expect("");
        while (EntryReader.isFirstLine(line())) {
            checkEntry(account);
            expect("");
        }
        checkSummary();
        if (signed) {
            checkSignature(account.substring(LedgerDocument.ACCOUNT.length()));
        }
        require(signed || keys.isEmpty(), 0, "not signed");
        expect("");
        require(next == lines.length, next, "something follows the end");
    }

    private void checkSignature(String account) {
        Matcher signed = SIGNED.matcher(line());
        require(signed.matches(), next, "expected: " + LedgerDocument.SIGNED.strip());
        SignedHead signedHead = signedHead(account, signed.group(1));
        require(keys.map(known -> known.stream().anyMatch(key -> signedHead.isSignedBy(key, signed.group(2)))).orElse(true),
                next, "signed with none of these keys");
        next++;
    }

    private SignedHead signedHead(String account, String time) {
        try {
            Instant signedAt = Instant.parse(time);
            require(signedAt.toString().equals(time), next, "not the one way to write this time");
            return new SignedHead(new AccountId(account), sequence, head, signedAt);
        } catch (DateTimeException | IllegalArgumentException malformed) {
            throw broken(next, "not an account's signed head");
        }
    }

    private void checkEntry(String account) {
        int first = next;
        while (!line().isEmpty() && !line().startsWith(LedgerDocument.HASH)) {
            next++;
        }
        SealedEntry sealed = read(first, Stream.of(lines).skip(first).limit(next - first).map(line -> line + "\n")
                .collect(Collectors.joining()));
        Entry entry = sealed.entry();
        require(lines[first + 1].equals(account), first + 1, "an entry of another account");
        require(entry.sequence() == sequence + 1, first + 2, "expected entry number " + (sequence + 1));
        tally.add(entry).ifPresent(reason -> {
            throw broken(first, reason);
        });
        require(entry.previous().equals(head), next - 1, "does not follow the hash of the entry before");
        expect(LedgerDocument.HASH + sealed.hash());
        sequence = entry.sequence();
        head = sealed.hash();
    }

    private static SealedEntry read(int first, String text) {
        try {
            return SealedEntry.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedEntry malformed) {
            throw broken(first + malformed.line(), malformed.getMessage());
        }
    }

    private void checkSummary() {
        expect(LedgerDocument.SUMMARY);
        tally.balances().forEach((program, balance) -> expect(LedgerDocument.BALANCE + program + " " + balance));
        tally.remainders().forEach((program, rest) -> expect(LedgerDocument.REMAINDER + program + " " + rest));
        expect(LedgerDocument.ENTRIES + sequence);
        expect(LedgerDocument.HEAD + head);
    }

    private String line() {
        if (next >= lines.length) {
            throw broken(next - 1, "the document ends too early");
        }
        return lines[next];
    }

    private void expect(String expected) {
        require(line().equals(expected), next, "expected: " + (expected.isEmpty() ? "an empty line" : expected));
        next++;
    }

    private static void require(boolean holds, int line, String reason) {
        if (!holds) {
            throw broken(line, reason);
        }
    }

    private static MalformedEntry broken(int line, String reason) {
        return new MalformedEntry(line, reason);
    }
}
