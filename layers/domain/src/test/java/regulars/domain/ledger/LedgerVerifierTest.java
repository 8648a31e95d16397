package regulars.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regulars.domain.Fraction;
import regulars.domain.program.Terms;

class LedgerVerifierTest {
    private static final Book BOOK = new Play(Terms.of("A").goal(5).months(1), Terms.of("B")).play("""
            2026-11-22 10:00 | earn 3 as one   | A 3, B 3
            2026-11-22 10:01 | earn 4 A as two | A 7, B 3
            2026-11-22 10:02 | reserve A       | A 2, B 3
            2026-11-22 10:03 | reverse one     | A -1
            """).book();
    private static final String SOUND = LedgerDocument.write(BOOK.account(), BOOK.entries());

    @Test
    void aSoundLedgerIsSound() {
        assertEquals(new LedgerVerifier.Verdict.Sound(4, Map.of(Terms.id("A"), -1L), BOOK.account().head()),
                LedgerVerifier.verify(SOUND));
    }

    @Test
    void remaindersAreCheckedToTheLastFraction() {
        Book book = new Play(Terms.of("A").points(1, 1000), Terms.of("B")).play("""
            2026-11-22 10:00 | earn 1 B                 | B 1
            2026-11-22 10:01 | earn 1 for 1600 A as one | A 1+3/5, B 1
            2026-11-22 10:02 | earn 1 for 1600 A        | A 3+1/5, B 1
            2026-11-22 10:03 | reverse one              | A 1+3/5, B 1
            """).book();
        String document = LedgerDocument.write(book.account(), book.entries());
        assertEquals(new LedgerVerifier.Verdict.Sound(4, Map.of(Terms.id("A"), 1L, Terms.id("B"), 1L), book.account().head()),
                LedgerVerifier.verify(document));
        assertTrue(document.contains("\nremainder AAAAAAAA 3/5\n"), document);
        assertBroken(document.replace("\nremainder AAAAAAAA 3/5\n", "\nremainder AAAAAAAA 4/5\n"));
        assertBroken(document.replace("\nremainder AAAAAAAA 3/5\n", "\n"));
    }

    @Test
    void aRemainderNeverReachesAUnitNorFallsBelowNothing() {
        assertRefusedByTheTally("carries a whole unit in program AAAAAAAA", Fraction.of(3, 2));
        assertRefusedByTheTally("takes more than there was in program AAAAAAAA", Fraction.of(-1, 2));
    }

    private static void assertRefusedByTheTally(String reason, Fraction carried) {
        Entry earned = BOOK.entries().getFirst().entry();
        var movement = new Movement(Terms.id("A"), 1, "points", 0, List.of(), 0, carried);
        var forged = new Entry(earned.id(), 1, earned.type(), false, earned.occurredAt(), earned.recordedAt(),
                earned.actor(), earned.location(), earned.reference(), earned.purchase(), earned.request(), earned.cause(), earned.other(),
                List.of(movement), Sha256.NONE);
        assertBroken(4, reason, LedgerDocument.write(BOOK.account(), List.of(SealedEntry.seal(forged))));
    }

    @Test
    void anAccountWithoutEntriesHasASoundLedger() {
        Book empty = new Play(Terms.of("A")).book();
        String document = LedgerDocument.write(empty.account(), List.of());
        assertEquals(new LedgerVerifier.Verdict.Sound(0, Map.of(), Sha256.NONE), LedgerVerifier.verify(document));
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        for (int place = 0; place < SOUND.length(); place++) {
            var changed = new StringBuilder(SOUND);
            changed.setCharAt(place, SOUND.charAt(place) == '7' ? '8' : '7');
            assertBroken(changed.toString());
        }
    }

    @Test
    void everyMissingOrDoubledLineIsNoticed() {
        List<String> lines = List.of(SOUND.split("\n", -1));
        for (int line = 0; line < lines.size(); line++) {
            var fewer = new ArrayList<>(lines);
            fewer.remove(line);
            assertBroken(String.join("\n", fewer));
            var more = new ArrayList<>(lines);
            more.add(line, lines.get(line));
            assertBroken(String.join("\n", more));
        }
    }

    @Test
    void everyPlaceWhereItIsCutOffIsNoticed() {
        for (int length = 0; length < SOUND.length(); length++) {
            assertBroken(SOUND.substring(0, length));
        }
    }

    @Test
    void theFirstBrokenLineIsNamedWithItsReason() {
        assertBroken(1, "expected: regulars-ledger 1", SOUND.replace("regulars-ledger", "ledger"));
        assertBroken(5, "an entry of another account", SOUND.replaceFirst("\naccount 7K3M9QX1", "\naccount AAAAAAAA"));
        assertBroken(13, "a movement's amount is what its lots and debt say", SOUND.replace("stamp +3", "stamp +4"));
        String forged = SOUND.replaceFirst("stamp \\+3 2026-12-31=\\+3", "stamp +9 2026-12-31=+9");
        assertBroken(16, "expected: hash " + rehashed(forged, 0), forged);
    }

    @Test
    void anEntryThatIsForgedTogetherWithItsHashBreaksTheChain() {
        String forged = SOUND.replaceFirst("stamp \\+3 2026-12-31=\\+3", "stamp +9 2026-12-31=+9");
        String hash = BOOK.entries().getFirst().hash().hex();
        String rehashed = forged.replaceFirst("hash " + hash, "hash " + rehashed(forged, 0));
        assertBroken(28, "does not follow the hash of the entry before", rehashed);
    }

    @Test
    void moreCannotBeTakenThanThereWas() {
        var entries = new ArrayList<SealedEntry>();
        Entry spent = BOOK.entries().get(2).entry();
        SealedEntry first = SealedEntry.seal(new Entry(spent.id(), 1, spent.type(), false, spent.occurredAt(),
                spent.recordedAt(), spent.actor(), spent.location(), spent.reference(), spent.purchase(),
                spent.request(), spent.cause(), spent.other(), spent.movements(), Sha256.NONE));
        entries.add(first);
        assertBroken(4, "takes more than there was in program AAAAAAAA", LedgerDocument.write(BOOK.account(), entries));
    }

    @Test
    void theCommandTellsByItsExitCode(@TempDir Path folder) throws IOException {
        Path sound = Files.writeString(folder.resolve("sound.txt"), SOUND);
        Path broken = Files.writeString(folder.resolve("broken.txt"), SOUND.replace("stamp +3", "stamp +4"));
        assertCommand(0, "sound: 4 entries, head " + BOOK.account().head(), sound.toString());
        assertCommand(1, "broken at line 13: a movement's amount is what its lots and debt say", broken.toString());
        assertCommand(2, "cannot read", folder.resolve("none.txt").toString());
        assertCommand(2, "usage: verify-ledger FILE");
        Path bytes = Files.write(folder.resolve("bytes.txt"), new byte[] {(byte) 0xC3});
        assertCommand(2, "cannot read", bytes.toString());
    }

    private static void assertCommand(int exit, String output, String... arguments) {
        var bytes = new ByteArrayOutputStream();
        var stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        assertEquals(exit, VerifyLedger.run(arguments, stream, stream));
        String printed = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(printed.contains(output), printed);
    }

    private static String rehashed(String document, int entry) {
        String text = document.split("\n\n")[1 + entry].replaceFirst("(?m)^hash .*\\z", "");
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private static void assertBroken(String document) {
        assertInstanceOf(LedgerVerifier.Verdict.Broken.class, LedgerVerifier.verify(document), () -> document);
    }

    private static void assertBroken(int line, String reason, String document) {
        assertEquals(new LedgerVerifier.Verdict.Broken(line, reason), LedgerVerifier.verify(document));
    }
}
