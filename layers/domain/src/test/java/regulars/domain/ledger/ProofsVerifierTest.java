package regulars.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regulars.domain.ledger.ProofsDocument.Proven;
import regulars.domain.ledger.ProofsDocument.ProvenDay;
import regulars.domain.ledger.ProofsVerifier.Verdict;
import regulars.domain.program.Terms;

class ProofsVerifierTest {
    private static final KeyPair PAIR = pair();
    private static final List<PublicKey> KEYS = List.of(PAIR.getPublic());
    private static final Book BOOK = new Play(Terms.of("A")).play("""
            2026-11-22 10:00 | earn 3 | A 3
            2026-11-22 10:01 | earn 4 | A 7
            2026-11-23 10:00 | earn 1 | A 8
            """).book();
    private static final String LEDGER = LedgerDocument.write(BOOK.account(), BOOK.entries(), Instant.parse("2026-11-24T04:40:00Z"),
            ProofsVerifierTest::sign);
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 22);
    private static final ProvenDay SUNDAY = day(FIRST, Sha256.NONE, BOOK.entries().subList(0, 2));
    private static final ProvenDay MONDAY = day(FIRST.plusDays(1), SUNDAY.root().hash(), BOOK.entries().subList(2, 3));

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] sign(byte[] statement) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(PAIR.getPrivate());
            signature.update(statement);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** A day with these entries at the places 1, 2 … of four. */
    private static ProvenDay day(LocalDate date, Sha256 previous, List<SealedEntry> entries) {
        List<Sha256> own = entries.stream().map(SealedEntry::hash).toList();
        var tree = new MerkleTree(Stream.of(List.of(Sha256.NONE), own, List.of(Sha256.NONE, Sha256.NONE)).flatMap(List::stream).limit(4).toList());
        var root = new DayRoot("cafe-zosia", date, tree.root(), previous);
        return new ProvenDay(root, root.signature(ProofsVerifierTest::sign), IntStream.range(0, own.size())
                .mapToObj(place -> new Proven(entries.get(place).entry().sequence(), tree.proof(place + 1))).toList());
    }

    private static String proofs(ProvenDay... days) {
        return ProofsDocument.write("cafe-zosia", BOOK.account().id(), List.of(days));
    }

    private static Verdict verify(String proofs) {
        return ProofsVerifier.verify(LEDGER, proofs, KEYS);
    }

    private static String broken(String proofs) {
        return assertInstanceOf(Verdict.Broken.class, verify(proofs), proofs).reason();
    }

    @Test
    void theFirstEntryThatIsInNoDayIsNamed() {
        assertEquals(new Verdict.Proven(3, Optional.empty()), verify(proofs(SUNDAY, MONDAY)));
        assertEquals(new Verdict.Proven(2, Optional.of(3L)), verify(proofs(SUNDAY)));
        assertEquals(new Verdict.Proven(1, Optional.of(1L)), verify(proofs(MONDAY)));
        assertEquals(new Verdict.Proven(0, Optional.of(1L)), verify(proofs()));
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        String proofs = proofs(SUNDAY, MONDAY);
        for (int place = 0; place < proofs.length(); place++) {
            var changed = new StringBuilder(proofs);
            changed.setCharAt(place, proofs.charAt(place) == '7' ? '8' : '7');
            assertInstanceOf(Verdict.Broken.class, verify(changed.toString()), changed::toString);
        }
        for (int length = 0; length < proofs.length(); length++) {
            String cut = proofs.substring(0, length);
            assertNotEquals(verify(proofs), verify(cut), cut);
        }
    }

    @Test
    void aProofHoldsForOneEntryOfItsOwnDayAlone() {
        var moved = new ProvenDay(SUNDAY.root(), SUNDAY.signature(), List.of(new Proven(3, SUNDAY.entries().getFirst().proof())));
        assertEquals("the entry is of another day", broken(proofs(moved)));
        var exchanged = new ProvenDay(SUNDAY.root(), SUNDAY.signature(), List.of(new Proven(2, SUNDAY.entries().getFirst().proof())));
        assertEquals("the entry is not in this day", broken(proofs(exchanged)));
        assertEquals("the entry is proven twice", broken(proofs(SUNDAY, SUNDAY)));
        var beyond = new ProvenDay(SUNDAY.root(), SUNDAY.signature(), List.of(new Proven(4, SUNDAY.entries().getFirst().proof())));
        assertEquals("the ledger has no such entry", broken(proofs(beyond)));
    }

    @Test
    void aRewrittenEntryIsInNoSignedDay() {
        Book other = new Play(Terms.of("A")).play("2026-11-22 10:00 | earn 2 | A 2").book();
        String rewritten = LedgerDocument.write(other.account(), other.entries(), Instant.parse("2026-11-24T04:40:00Z"), ProofsVerifierTest::sign);
        assertInstanceOf(LedgerVerifier.Verdict.Sound.class, LedgerVerifier.verify(rewritten, KEYS));
        var first = new ProvenDay(SUNDAY.root(), SUNDAY.signature(), SUNDAY.entries().subList(0, 1));
        var verdict = ProofsVerifier.verify(rewritten, proofs(first), KEYS);
        assertEquals("the entry is not in this day", assertInstanceOf(Verdict.Broken.class, verdict).reason());
    }

    @Test
    void aDayIsSignedByAKnownKey() {
        assertEquals("signed with none of these keys",
                assertInstanceOf(Verdict.Broken.class, ProofsVerifier.verify(LEDGER, proofs(SUNDAY), List.of(pair().getPublic()))).reason());
    }

    @Test
    void theCommandTakesProofsAsItsThirdFile(@TempDir Path folder) throws IOException {
        String ledger = Files.writeString(folder.resolve("ledger.txt"), LEDGER).toString();
        String keys = Files.writeString(folder.resolve("keys.pem"), "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getEncoder().encodeToString(PAIR.getPublic().getEncoded()) + "\n-----END PUBLIC KEY-----\n").toString();
        String good = Files.writeString(folder.resolve("good.txt"), proofs(SUNDAY)).toString();
        String bad = Files.writeString(folder.resolve("bad.txt"), proofs(SUNDAY).replace("zosia", "zosja")).toString();
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertEquals(VerifyLedger.SOUND, VerifyLedger.run(new String[] {ledger, keys, good}, print, print));
        assertEquals(VerifyLedger.BROKEN, VerifyLedger.run(new String[] {ledger, keys, bad}, print, print));
        String said = out.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains("proven: 2 entries, the first that is not: 3") && said.contains("proofs broken at line 8"), said);
    }
}
