package regulars.tests.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import regulars.domain.ledger.DayRoot;
import regulars.domain.ledger.LedgerVerifier;
import regulars.domain.ledger.ProofsVerifier;
import regulars.domain.ledger.ProofsVerifier.Verdict;
import regulars.domain.ledger.Sha256;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import tools.jackson.databind.JsonNode;

/** A shop's days are signed some hours after they are over, for everyone to keep; a guest can show which entries they hold. */
@SystemTest(own = true)
class PublishedRootsTest {
    private static final LocalTime SEVEN = LocalTime.of(7, 0);

    private final Regulars regulars;
    private final Story story;

    PublishedRootsTest(Regulars regulars) {
        this.regulars = regulars;
        this.story = Story.open(regulars);
    }

    private void stampOn(Guest guest, LocalDate day) {
        story.until(day, LocalTime.NOON, ZoneOffset.UTC);
        story.stamp(guest, 1);
    }

    private JsonNode page(Story shop, String query) {
        return regulars.client().send(Call.get("/v1/shops/" + shop.cafe().owner().publicName() + "/roots" + query)).expect(200).json();
    }

    private List<String> days() {
        return page(story, "").path("items").valueStream().map(item -> item.path("day").stringValue()).toList();
    }

    private static DayRoot root(Story shop, JsonNode item) {
        return new DayRoot(shop.cafe().owner().publicName(), LocalDate.parse(item.path("day").stringValue()),
                new Sha256(item.path("root").stringValue()), new Sha256(item.path("previous").stringValue()));
    }

    private List<PublicKey> keys() {
        String text = regulars.client().send(Call.get("/v1/card/ledger-keys")).expect(200).text();
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
            return List.of(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException unfit) {
            throw new AssertionError(text, unfit);
        }
    }

    private Verdict verify(Guest guest) {
        String ledger = guest.send(Call.get("/v1/card/ledger")).expect(200).text();
        assertInstanceOf(LedgerVerifier.Verdict.Sound.class, LedgerVerifier.verify(ledger, keys()));
        return ProofsVerifier.verify(ledger, guest.send(Call.get("/v1/card/ledger-proofs")).expect(200).text(), keys());
    }

    @Test
    void daysArePublishedInAChainAndHoldTheirEntries() {
        LocalDate first = story.today(ZoneOffset.UTC).plusDays(1);
        Guest guest = story.join(story.form("Zofia"));
        stampOn(guest, first);
        assertEquals(List.of(), days());
        assertEquals(new Verdict.Proven(0, Optional.of(1L)), verify(guest));

        story.until(first.plusDays(1), LocalTime.of(5, 45), ZoneOffset.UTC);
        assertEquals(List.of(), days());
        story.until(first.plusDays(1), SEVEN, ZoneOffset.UTC);
        assertEquals(List.of(first.toString()), days());
        stampOn(guest, first.plusDays(1));
        assertEquals(new Verdict.Proven(1, Optional.of(2L)), verify(guest));

        stampOn(guest, first.plusDays(4));
        story.until(first.plusDays(5), SEVEN, ZoneOffset.UTC);
        assertEquals(List.of(first.plusDays(4).toString(), first.plusDays(1).toString(), first.toString()), days());
        assertEquals(new Verdict.Proven(3, Optional.empty()), verify(guest));

        List<JsonNode> items = page(story, "").path("items").valueStream().toList();
        assertEquals(Sha256.NONE, root(story, items.getLast()).previous());
        for (int place = 0; place < items.size(); place++) {
            DayRoot root = root(story, items.get(place));
            assertTrue(root.isSignedBy(keys().getFirst(), items.get(place).path("signature").stringValue()));
            if (place > 0) {
                assertEquals(root.hash(), root(story, items.get(place - 1)).previous());
            }
        }
        pages(items);
        othersAreElsewhere(guest, items);
    }

    private void pages(List<JsonNode> items) {
        JsonNode newest = page(story, "?limit=2");
        assertEquals(items.subList(0, 2), newest.path("items").valueStream().toList());
        JsonNode rest = page(story, "?limit=2&cursor=" + newest.path("nextCursor").stringValue());
        assertEquals(items.subList(2, 3), rest.path("items").valueStream().toList());
        assertFalse(rest.has("nextCursor"));
        regulars.client().send(Call.get("/v1/shops/" + story.cafe().owner().publicName() + "/roots?cursor=2026-99-99")).expect(400);
        regulars.client().send(Call.get("/v1/shops/no-such-shop/roots")).expect(404);
    }

    private void othersAreElsewhere(Guest guest, List<JsonNode> items) {
        Story other = Story.open(regulars);
        assertEquals(0, page(other, "").path("items").size());
        Guest stranger = other.join(other.form("Ela"));
        String theirs = stranger.send(Call.get("/v1/card/ledger-proofs")).expect(200).text();
        String ledger = guest.send(Call.get("/v1/card/ledger")).expect(200).text();
        assertInstanceOf(Verdict.Broken.class, ProofsVerifier.verify(ledger, theirs, keys()));
        assertNotEquals(items.get(0).path("root"), items.get(1).path("root"));
    }
}
