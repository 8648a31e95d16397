package regulars.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import regulars.domain.AccountId;
import regulars.domain.Fraction;
import regulars.domain.program.LotEnd;
import regulars.domain.program.Terms;
import regulars.domain.purchase.Money;

class LedgerFormatTest {
    private static final String PLAIN = """
            regulars-entry 1
            account 7K2M9QX4
            sequence 12
            key 4T9GJ2V0S8M5X7Y1QZ3W6R8B2C
            type earn
            occurred 2026-11-22T09:14:03Z
            recorded 2026-11-22T09:14:05.120Z
            actor device 4XK29ZQ0TB
            request 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
            movement 4J8WQ2ZT 3 stamp +1 2027-11-30=+1
            previous 0000000000000000000000000000000000000000000000000000000000000000
            """;

    private static final String FULL = """
            regulars-entry 1
            account 7K2M9QX4
            sequence 13
            key lapse/4T9GJ2V0
            type reverse
            overridden
            occurred 2026-11-22T09:14:03Z
            recorded 2026-11-22T09:14:05.120Z
            actor api-key K_1-a
            location L1
            reference 2026/11#0815
            request 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
            cause 4T9GJ2V0
            movement 4J8WQ2ZT 3 reversal -7 2027-11-30=-1/-2 never=-2 debt=+4
            movement 5J8WQ2ZT 0 lot-lapsed +0
            previous 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
            """;

    private static final String EXACT = """
            regulars-entry 2
            account 7K2M9QX4
            sequence 14
            key 4T9GJ2V0S8M5X7Y1QZ3W6R8B2C
            type earn
            occurred 2026-11-22T09:14:03Z
            recorded 2026-11-22T09:14:05.120Z
            actor device 4XK29ZQ0TB
            reference 2026/11#0815
            purchase PLN 1340
            request 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
            movement 4J8WQ2ZT 3 points +2 2027-11-30=+2 remainder=-8/25
            movement 5J8WQ2ZT 1 cashback +0 remainder=+1/2
            previous 0000000000000000000000000000000000000000000000000000000000000000
            """;

    private static final String PENDING = """
            regulars-entry 3
            account 7K2M9QX4
            sequence 15
            key activate/2026-12-06/15
            type activate
            occurred 2026-12-05T23:00:00Z
            recorded 2026-12-06T09:14:05.120Z
            actor system regulars
            movement 4J8WQ2ZT 3 pending-over +0 2026-12-06>2027-12-31=-2 2027-12-31=+2
            movement 5J8WQ2ZT 1 pending-over +0 2026-12-06>idle-12@2026-12-06=-1 idle-12@2026-11-22=+1
            previous 6d29a351112b176b6f7057402c230592d413a4e518e02aae308f50c8d67c3c9b
            """;

    private static final String TRANSFER = """
            regulars-entry 4
            account 7K2M9QX4
            sequence 16
            key received/5N8R3TW6/4T9GJ2V0S8M5X7Y1QZ3W6R8B2C
            type transfer
            occurred 2026-12-06T10:00:00Z
            recorded 2026-12-06T10:00:00Z
            actor device 4XK29ZQ0TB
            request 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
            other 5N8R3TW6
            movement 4J8WQ2ZT 3 received +5 2027-11-30=+3 debt=-2
            previous 3881ee2c9c1d7c7a2f673b7e938a1fe92802b03821b9165bbedaf28421ee4c6a
            """;

    @Test
    void transfersAreOfTheFourthVersionAndNothingElseIs() {
        Entry entry = read(TRANSFER).entry();
        assertEquals(Optional.of(new AccountId("5N8R3TW6")), entry.other());
        assertEquals(Optional.empty(), entry.undone());
        for (int version = 1; version < 4; version++) {
            assertMalformed(0, TRANSFER.replace("entry 4", "entry " + version));
            assertMalformed(0, List.of(PLAIN, EXACT, PENDING).get(version - 1).replace("entry " + version, "entry 4"));
        }
        assertThrows(MalformedEntry.class, () -> read(TRANSFER.replace("other 5N8R3TW6\n", "")));
        assertThrows(MalformedEntry.class, () -> read(TRANSFER.replace("type transfer", "type bonus")));
        assertMalformed(9, TRANSFER.replace("other 5N8R3TW6", "other Anna"));
        assertMalformed(10, TRANSFER.replace("other 5N8R3TW6\n", "other 5N8R3TW6\ncause 4T9G\n"));
    }

    @Test
    void theDocumentedHashOfATransferHolds() {
        assertEquals("d55ec03f0febb39c0661a6e5b2ed50664afe1f15ca22a548862ebcd867b91ccf", read(TRANSFER).hash().hex());
    }

    @Test
    void purchasesAndRemaindersAreOfTheSecondVersionAndNothingElseIs() {
        Entry entry = read(EXACT).entry();
        assertEquals(Optional.of(new Money("PLN", 1340)), entry.purchase());
        assertEquals(List.of(Fraction.of(-8, 25), Fraction.of(1, 2)),
                entry.movements().stream().map(Movement::remainder).toList());
        assertMalformed(0, EXACT.replace("entry 2", "entry 1"));
        assertMalformed(0, EXACT.replace("entry 2", "entry 3"));
        assertMalformed(0, PLAIN.replace("entry 1", "entry 2"));
        assertMalformed(9, EXACT.replace("PLN 1340", "PLN 01340"));
        assertMalformed(9, EXACT.replace("PLN 1340", "PLN -1340"));
        assertMalformed(9, EXACT.replace("PLN 1340", "zł 1340"));
        assertMalformed(11, EXACT.replace("-8/25", "-16/50"));
        assertMalformed(11, EXACT.replace("-8/25", "-0.32"));
        assertMalformed(12, EXACT.replace("+1/2", "1/2"));
        assertMalformed(12, EXACT.replace("+1/2", "+0"));
    }

    @Test
    void pendingAndIdleLotsAreOfTheThirdVersionAndNothingElseIs() {
        Entry entry = read(PENDING).entry();
        assertEquals(EntryType.ACTIVATE, entry.type());
        assertEquals(List.of(
                new LotChange(new LotName(Optional.of(LocalDate.of(2026, 12, 6)), new LotEnd.On(LocalDate.of(2027, 12, 31))), -2, 0),
                new LotChange(LotName.through(LocalDate.of(2027, 12, 31)), 2, 0),
                new LotChange(new LotName(Optional.of(LocalDate.of(2026, 12, 6)), new LotEnd.Idle(12, LocalDate.of(2026, 12, 6))), -1, 0),
                new LotChange(LotName.active(new LotEnd.Idle(12, LocalDate.of(2026, 11, 22))), 1, 0)),
                entry.movements().stream().flatMap(movement -> movement.lots().stream()).toList());
        assertMalformed(0, PENDING.replace("entry 3", "entry 1"));
        assertMalformed(0, PENDING.replace("entry 3", "entry 4"));
        assertMalformed(0, EXACT.replace("entry 2", "entry 3"));
        assertMalformed(8, PENDING.replace("2026-12-06>2027-12-31", "2026-12-06>>2027-12-31"));
        assertMalformed(8, PENDING.replace("2026-12-06>2027-12-31", ">2027-12-31"));
        assertMalformed(8, PENDING.replace("2026-12-06>2027-12-31", "2026-12-36>2027-12-31"));
        assertMalformed(9, PENDING.replace("idle-12@2026-11-22", "idle-012@2026-11-22"));
        assertMalformed(9, PENDING.replace("idle-12@2026-11-22", "idle-12"));
        assertMalformed(9, PENDING.replace("idle-12@2026-11-22", "idle-@2026-11-22"));
        assertMalformed(9, PENDING.replace("idle-12@2026-11-22", "idle-12@never"));
    }

    @Test
    void theDocumentedHashOfAnActivationHolds() {
        assertEquals("3881ee2c9c1d7c7a2f673b7e938a1fe92802b03821b9165bbedaf28421ee4c6a", read(PENDING).hash().hex());
    }

    @Test
    void theDocumentedHashOfAnExactEntryHolds() {
        assertEquals("6d29a351112b176b6f7057402c230592d413a4e518e02aae308f50c8d67c3c9b", read(EXACT).hash().hex());
    }

    @Test
    void anEntryIsReadAndPrintedToTheSameBytes() {
        for (String text : List.of(PLAIN, FULL, EXACT, PENDING, TRANSFER)) {
            SealedEntry sealed = read(text);
            assertEquals(text, SealedEntry.seal(sealed.entry()).text());
            assertEquals(sealed, SealedEntry.seal(sealed.entry()));
        }
    }

    @Test
    void itSaysWhatItMeans() {
        Entry entry = read(FULL).entry();
        assertEquals("7K2M9QX4-lapse/4T9GJ2V0", entry.id().toString());
        assertEquals(Optional.of(entry.id()), EntryId.parse(entry.id().toString()));
        assertTrue(entry.overridden());
        assertEquals(Instant.parse("2026-11-22T09:14:05.120Z"), entry.recordedAt());
        assertEquals(new Actor(Actor.Kind.API_KEY, "K_1-a"), entry.actor());
        assertEquals(Optional.of("2026/11#0815"), entry.reference());
        assertEquals(Optional.of("4T9GJ2V0"), entry.cause());
        Movement movement = entry.movements().getFirst();
        assertEquals(4, movement.debt());
        assertEquals(List.of(new LotChange(LotName.through(LocalDate.of(2027, 11, 30)), -1, -2),
                new LotChange(LotName.active(new LotEnd.Never()), -2, 0)), movement.lots());
    }

    @Test
    void theHashIsOverExactlyTheBytes() {
        assertEquals("91d0a224d05882b8ca5b2a2709b370b111c4ffb5666d16798549562e310cdd0f", read(PLAIN).hash().hex());
        assertEquals(Sha256.of(PLAIN.getBytes(StandardCharsets.UTF_8)), read(PLAIN).hash());
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Sha256.of(new byte[0]).hex());
    }

    @Test
    void aUsualStampIsShort() {
        int bytes = read(PLAIN).bytes().length;
        assertTrue(bytes <= 450, () -> bytes + " bytes");
    }

    @Test
    void anythingButTheCanonicalFormIsRefusedAtItsLine() {
        assertMalformed(0, PLAIN.replace("entry 1", "entry 2"));
        assertMalformed(1, PLAIN.replace("7K2M9QX4", "7K2M9QXU"));
        assertMalformed(2, PLAIN.replace("sequence 12", "sequence 012"));
        assertMalformed(2, PLAIN.replace("sequence 12", "sequence +12"));
        assertMalformed(2, PLAIN.replace("sequence 12\n", ""));
        assertMalformed(3, PLAIN.replace("key 4T9", "key 4 9"));
        assertMalformed(4, PLAIN.replace("type earn", "type EARN"));
        assertMalformed(5, PLAIN.replace("09:14:03Z", "09:14:03.000Z"));
        assertMalformed(5, PLAIN.replace("09:14:03Z", "10:14:03+01:00"));
        assertMalformed(6, PLAIN.replace("05.120Z", "05.12Z"));
        assertMalformed(7, PLAIN.replace("actor device 4XK29ZQ0TB", "actor device"));
        assertMalformed(7, PLAIN.replace("4XK29ZQ0TB", "Jan Kowalski"));
        assertMalformed(9, PLAIN.replace("stamp +1 ", "stamp +2 "));
        assertMalformed(9, PLAIN.replace("stamp +1 2027-11-30=+1", "stamp +1 2027-11-30=+1/+0"));
        assertMalformed(9, PLAIN.replace("2027-11-30", "2027-11-31"));
        assertMalformed(10, PLAIN.replace("previous 0", "previous G"));
        assertMalformed(11, PLAIN + "\n");
        assertMalformed(11, PLAIN + "note hello\n");
        assertMalformed(10, PLAIN.substring(0, PLAIN.length() - 1));
        assertMalformed(0, "");
        assertMalformed(0, PLAIN.replace("\n", "\r\n"));
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] bytes = PLAIN.replace("4XK29ZQ0TB", "4XK29ZQ0T?").getBytes(StandardCharsets.ISO_8859_1);
        bytes[PLAIN.indexOf("4XK29ZQ0TB") + 9] = (byte) 0xC3;
        assertThrows(IllegalArgumentException.class, () -> SealedEntry.read(bytes));
    }

    @Test
    void whatAnEntryHoldsCannotBreakItsLines() {
        assertThrows(IllegalArgumentException.class, () -> new Actor(Actor.Kind.PERSON, "a\nb"));
        assertThrows(IllegalArgumentException.class, () -> new EntryId(Book.ACCOUNT, "a\nb"));
        assertThrows(IllegalArgumentException.class, () -> new EntryId(Book.ACCOUNT, ""));
        assertEquals(Optional.empty(), EntryId.parse("7K3M9QX1-"));
        assertEquals(Optional.empty(), EntryId.parse("7K3M9QX-abc"));
        assertEquals(Optional.empty(), EntryId.parse("7K3M9QX1"));
        var play = new Play(Terms.of("A"));
        Request odd = new Request(new EntryId(Book.ACCOUNT, "one"), Sha256.NONE, Actor.SYSTEM, Optional.empty(),
                Instant.EPOCH, Optional.empty(), Optional.of("two words"));
        assertThrows(IllegalArgumentException.class,
                () -> play.book().perform(new Command.Earn(odd, 1, Set.of(), false)));
    }

    private static SealedEntry read(String text) {
        return SealedEntry.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertMalformed(int line, String text) {
        MalformedEntry malformed = assertThrows(MalformedEntry.class, () -> read(text), text);
        assertEquals(line, malformed.line(), text);
    }
}
