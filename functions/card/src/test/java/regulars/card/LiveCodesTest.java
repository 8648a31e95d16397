package regulars.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.fixture.HttpCall.Answer;
import regulars.fixture.Shop;
import tools.jackson.databind.JsonNode;

class LiveCodesTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Guest guest = new Guest("Ania");
    private final List<String> codes = codes(guest);

    private static JsonNode live(Guest guest) {
        return guest.show().send(guest.function).json().path("liveCodes");
    }

    private static List<String> codes(Guest guest) {
        return StreamSupport.stream(live(guest).path("codes").spliterator(), false).map(JsonNode::stringValue).toList();
    }

    private Answer lookUp(String code) {
        return guest.lookUp().field("card", code).send(guest.function);
    }

    @Test
    void thePageKnowsTheCodesOfTheComingTenMinutes() {
        assertEquals(20, Set.copyOf(codes).size());
        assertEquals("2026-11-20T10:15:30Z", live(guest).path("from").stringValue());
        assertEquals(30, live(guest).path("seconds").intValue());
        guest.clock().advance(Duration.ofSeconds(89));
        assertEquals(Instant.parse("2026-11-20T10:16:30Z"), Instant.parse(live(guest).path("from").stringValue()));
        assertEquals(codes.subList(2, 20), codes(guest).subList(0, 18));
    }

    @Test
    void eachIsExchangedForTheCardsCodeWhileItIsShown() {
        for (String code : codes) {
            Answer answer = lookUp(code.toLowerCase(Locale.ROOT));
            assertEquals(200, answer.status(), answer.text());
            assertEquals(guest.code().grouped(), answer.json().path("card").stringValue());
            guest.clock().advance(LiveCodes.WINDOW);
        }
    }

    @Test
    void aHalfMinuteBeforeAndAfterCountsAndNoMore() {
        assertEquals(200, lookUp(codes.get(1)).status());
        assertEquals("card-code-lapsed", lookUp(codes.get(2)).code());
        guest.clock().advance(Duration.ofSeconds(59));
        assertEquals(200, lookUp(codes.get(0)).status());
        guest.clock().advance(Duration.ofSeconds(1));
        assertEquals("card-code-lapsed", lookUp(codes.get(0)).code());
        assertEquals(409, lookUp(codes.get(0)).status());
    }

    @Test
    void itDoesNotContainTheCardsCode() {
        assertFalse(codes.stream().anyMatch(code -> code.contains(guest.code().value())));
        assertFalse(codes.stream().allMatch(code -> code.startsWith(guest.member.account() + guest.member.tag())));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 12, 15})
    void aChangedProofIsNone(int place) {
        String code = codes.getFirst();
        char other = ALPHABET.charAt((ALPHABET.indexOf(code.charAt(place)) + 1) % ALPHABET.length());

        assertEquals("card-code-lapsed", lookUp(code.substring(0, place) + other + code.substring(place + 1)).code());
    }

    @Test
    void anotherCardsProofIsNone() {
        Guest other = new Guest(guest.fixture, guest.shop, "Marek");
        String mixed = guest.member.account() + codes(other).getFirst().substring(8);

        assertNotEquals(codes.getFirst(), mixed);
        assertEquals("card-code-lapsed", lookUp(mixed).code());
    }

    @Test
    void anotherMerchantDoesNotKnowIt() {
        Shop other = Shop.open(guest.fixture.platform());

        assertEquals("card-unknown", guest.lookUp().bearer(other.device()).field("card", codes.getFirst()).send(guest.function).code());
    }

    @Test
    void aReplacedCardsCodeIsDeadAtOnce() {
        guest.replaceCard("NEW");

        assertEquals("card-code-lapsed", lookUp(codes.getFirst()).code());
    }
}
