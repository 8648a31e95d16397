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
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regulars.domain.ledger.LedgerVerifier.Verdict;
import regulars.domain.program.Terms;

class SignedLedgerTest {
    private static final Book BOOK = new Play(Terms.of("A")).play("""
            2026-11-22 10:00 | earn 3 | A 3
            2026-11-22 10:01 | earn 4 | A 7
            """).book();
    private static final KeyPair KEYS = keys();
    private static final List<PublicKey> KNOWN = List.of(keys().getPublic(), KEYS.getPublic());
    private static final String SIGNED =
            LedgerDocument.write(BOOK.account(), BOOK.entries(), Instant.parse("2026-11-23T04:40:00.120Z"), SignedLedgerTest::sign);

    @Test
    void anyOfTheKnownKeysWillDo() {
        assertInstanceOf(Verdict.Sound.class, LedgerVerifier.verify(SIGNED, KNOWN));
        assertInstanceOf(Verdict.Sound.class, LedgerVerifier.verify(SIGNED), "the rest can be checked without them");
        int last = SIGNED.split("\n").length;
        assertEquals(new Verdict.Broken(last, "signed with none of these keys"),
                LedgerVerifier.verify(SIGNED, List.of(keys().getPublic())));
    }

    @Test
    void whereKeysAreGivenTheLedgerHasToBeSigned() {
        assertEquals(new Verdict.Broken(1, "not signed"),
                LedgerVerifier.verify(LedgerDocument.write(BOOK.account(), BOOK.entries()), KNOWN));
    }

    @Test
    void everyChangedCharacterIsNoticedThatOfTheSignatureToo() {
        for (int place = 0; place < SIGNED.length(); place++) {
            var changed = new StringBuilder(SIGNED);
            changed.setCharAt(place, SIGNED.charAt(place) == '7' ? '8' : '7');
            assertInstanceOf(Verdict.Broken.class, LedgerVerifier.verify(changed.toString(), KNOWN), changed::toString);
        }
    }

    @Test
    void aRewrittenHistoryIsSoundButDoesNotHoldWhatWasSignedBefore() {
        Book other = new Play(Terms.of("A")).play("""
                2026-11-22 10:00 | earn 3 | A 3
                2026-11-22 10:01 | earn 3 | A 6
                """).book();
        String rewritten = LedgerDocument.write(other.account(), other.entries(), Instant.parse("2026-11-24T04:40:00Z"), SignedLedgerTest::sign);
        assertInstanceOf(Verdict.Sound.class, LedgerVerifier.verify(rewritten, KNOWN));
        assertTrue(SIGNED.contains("\nhash " + BOOK.account().head() + "\n"));
        assertNotEquals(-1, rewritten.indexOf("\nhash " + other.account().head() + "\n"));
        assertEquals(-1, rewritten.indexOf("\nhash " + BOOK.account().head() + "\n"));
    }

    @Test
    void theSignatureOfOneAccountIsWorthNothingUnderAnother() {
        String empty = LedgerDocument.write(new Play(Terms.of("A")).book().account(), List.of(), Instant.EPOCH, SignedLedgerTest::sign);
        String others = empty.replace("account 7K3M9QX1", "account 7K3M9QX2");
        assertInstanceOf(Verdict.Sound.class, LedgerVerifier.verify(empty, KNOWN));
        assertInstanceOf(Verdict.Broken.class, LedgerVerifier.verify(others, KNOWN));
    }

    @Test
    void theSameTimeCannotBeWrittenInAnotherWay() {
        String other = SIGNED.replace(":00.120Z", ":00.120000Z");
        assertInstanceOf(Verdict.Broken.class, LedgerVerifier.verify(other, KNOWN));
    }

    @Test
    void theCommandTakesKeysAsText(@TempDir Path folder) throws IOException {
        Path ledger = Files.writeString(folder.resolve("ledger.txt"), SIGNED);
        assertCommand(0, "sound: 2 entries", ledger, Files.writeString(folder.resolve("keys.pem"), text(KNOWN)));
        assertCommand(1, "signed with none of these keys", ledger, Files.writeString(folder.resolve("none.pem"), ""));
        assertCommand(2, "cannot read", ledger, Files.writeString(folder.resolve("broken.pem"), text(KNOWN).replace("MC", "??")));
    }

    private static void assertCommand(int exit, String output, Path ledger, Path keys) {
        var bytes = new ByteArrayOutputStream();
        var stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        assertEquals(exit, VerifyLedger.run(new String[] {ledger.toString(), keys.toString()}, stream, stream), bytes::toString);
        assertTrue(bytes.toString(StandardCharsets.UTF_8).contains(output), bytes::toString);
    }

    private static String text(List<PublicKey> keys) {
        return String.join("", keys.stream().map(key -> "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getEncoded()) + "\n-----END PUBLIC KEY-----\n").toList());
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sign(byte[] statement) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(KEYS.getPrivate());
            signature.update(statement);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
