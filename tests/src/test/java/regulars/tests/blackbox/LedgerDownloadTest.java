package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import regulars.domain.ProgramId;
import regulars.domain.ledger.LedgerVerifier;
import regulars.domain.ledger.LedgerVerifier.Verdict;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;

/** A card's ledger can be kept and checked by anyone. */
@SystemTest
class LedgerDownloadTest {
    private final Regulars regulars;

    LedgerDownloadTest(Regulars regulars) {
        this.regulars = regulars;
    }

    private String eventful(Cafe cafe, Guest guest) {
        String entry = cafe.counter().give(guest.code(), 3).path("entryId").stringValue();
        regulars.client().send(cafe.counter().undo(entry)).expect(201);
        cafe.counter().give(guest.code(), 24);
        cafe.counter().confirm(cafe.counter().reserve(guest.code(), cafe.program())).expect(200);
        cafe.counter().release(cafe.counter().reserve(guest.code(), cafe.program())).expect(200);
        return guest.send(Call.get("/v1/card/ledger")).expect(200).text();
    }

    private List<PublicKey> keys() {
        String text = regulars.client().send(Call.get("/v1/card/ledger-keys")).expect(200).text();
        byte[] encoded = Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
        try {
            return List.of(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException unfit) {
            throw new AssertionError(text, unfit);
        }
    }

    @Test
    void aDownloadedLedgerIsSoundAndSignedAndAddsUpToTheCard() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        var sound = assertInstanceOf(Verdict.Sound.class, LedgerVerifier.verify(eventful(cafe, guest), keys()));
        assertEquals(Map.of(new ProgramId(cafe.program()), guest.balance()), sound.balances());
        assertEquals(6, sound.entries());
    }

    @Test
    void aChangedByteIsFoundWhereverItIs() {
        Cafe cafe = Cafe.open(regulars);
        String ledger = eventful(cafe, cafe.guest());
        List<PublicKey> keys = keys();
        for (int i = 0; i < ledger.length(); i++) {
            char changed = ledger.charAt(i) == '7' ? '8' : '7';
            String forged = ledger.substring(0, i) + changed + ledger.substring(i + 1);
            assertInstanceOf(Verdict.Broken.class, LedgerVerifier.verify(forged, keys), "at " + i);
        }
    }

    @Test
    void theLedgerHoldsNoPersonalData() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = Guest.join(regulars, cafe.owner().publicName(), "Wilhelmina", Guest.newPhone());
        String ledger = eventful(cafe, guest);
        assertFalse(ledger.contains("Wilhelmina") || ledger.contains(guest.address().substring(3)), ledger);
    }

    @Test
    void theHistoryComesInPagesNewestFirst() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        String card = guest.code();
        for (int i = 0; i < 7; i++) {
            cafe.counter().give(card, 1);
        }
        var first = guest.send(Call.get("/v1/card/history?limit=5")).expect(200).json();
        var second = guest.send(Call.get("/v1/card/history?limit=5&cursor=" + first.path("nextCursor").asString())).expect(200).json();
        assertEquals(7, first.at("/items/0/sequence").asInt());
        assertEquals(2, second.path("items").size());
        assertEquals(1, second.at("/items/1/sequence").asInt());
        assertFalse(second.has("nextCursor"));
    }
}
