package regulars.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import regulars.domain.Label;
import regulars.domain.ProgramId;
import regulars.domain.ledger.Account;
import regulars.domain.program.Activation;
import regulars.domain.program.Conditions;
import regulars.domain.program.Earning;
import regulars.domain.program.Limit;
import regulars.domain.program.LotExpiry;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.Promotion;
import regulars.domain.program.PromotionId;
import regulars.domain.program.ReversalPolicy;
import regulars.domain.program.Reward;
import regulars.fixture.AtOnce;
import regulars.fixture.FunctionFixture;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.fixture.Shop;
import tools.jackson.databind.JsonNode;

/** Promotions that a guest activates on the card. */
class ActivatePromotionTest {
    private static final ProgramId TEA = new ProgramId("TEATEA00");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final int WRITERS = 6;

    private final FunctionFixture fixture = new FunctionFixture();
    private final Guest guest = guest(promotion("more", TODAY, 3, true, Conditions.NONE),
            promotion("plain", TODAY, 9, false, Conditions.NONE),
            promotion("young", TODAY, 9, true, new Conditions(0, Set.of(), Set.of(), OptionalInt.empty(), Optional.empty(), Optional.empty(),
                    Set.of(new Label("student")))),
            promotion("over", TODAY.minusDays(9), 9, true, Conditions.NONE), promotion("soon", TODAY.plusDays(31), 9, true, Conditions.NONE),
            promotion("later", TODAY.plusDays(32), 9, true, Conditions.NONE));
    private int keys;

    private Guest guest(Promotion... promotions) {
        return new Guest(fixture, Shop.open(fixture.platform(), List.of(tea(List.of(promotions)))), "Ania");
    }

    private static Program tea(List<Promotion> promotions) {
        return new Program(TEA, 1, Instant.EPOCH, "Tea card", ProgramStatus.ACTIVE, ProgramKind.STAMPS, Earning.STAMPS, List.of(Reward.first("Tea", 10)),
                0, OptionalLong.empty(), Optional.empty(), new Activation.AtOnce(), new LotExpiry.Never(), ReversalPolicy.DEBT, Duration.ofMinutes(10), promotions);
    }

    private static Promotion promotion(String id, LocalDate from, int days, boolean optIn, Conditions conditions) {
        return new Promotion(new PromotionId(id), id, from, Optional.of(from.plusDays(days)), Optional.empty(), conditions, 100, 1, false, Limit.NONE, optIn);
    }

    private Answer send(HttpCall call) {
        return call.send(guest.function);
    }

    private HttpCall activate(String promotion, boolean activated) {
        return HttpCall.sample("card-activate-promotion.json").bearer(guest.cardToken()).field("programId", TEA.value())
                .field("promotionId", promotion).field("activated", activated).key("3f0c9a52-7d41-4b8e-9c66-0000000001%02d".formatted(keys++));
    }

    private List<JsonNode> shown() {
        return send(guest.show()).json().at("/programs/1/promotions").valueStream().toList();
    }

    private JsonNode shown(String id) {
        return shown().stream().filter(one -> one.path("id").stringValue().equals(id)).findFirst().orElseThrow();
    }

    private Set<String> active() {
        Account account = guest.account();
        return account.activated(guest.member.tag()).stream().map(Object::toString).collect(Collectors.toSet());
    }

    @Test
    void theCardShowsWhatIsOnOrComesWithinAMonthAndIsForThisGuest() {
        assertEquals(List.of("more", "plain", "soon"), shown().stream().map(one -> one.path("id").stringValue()).toList());
        assertFalse(shown("plain").has("activated"));
        assertFalse(shown("more").path("activated").booleanValue());
        assertEquals(200, send(guest.label("student")).status());
        assertEquals(List.of("more", "plain", "young", "soon"), shown().stream().map(one -> one.path("id").stringValue()).toList());
        assertFalse(shown("young").has("labels"));
    }

    @Test
    void oneTouchActivatesItAndAnotherTakesItBack() {
        assertEquals("{\"programId\":\"TEATEA00\",\"promotionId\":\"more\",\"activated\":true}", send(activate("more", true)).text());
        assertTrue(shown("more").path("activated").booleanValue());
        assertEquals(Set.of("TEATEA00.promotion.more"), active());
        assertEquals(200, send(activate("more", true)).status());
        assertEquals(200, send(activate("more", false)).status());
        assertEquals(Set.of(), active());
        assertEquals(200, send(activate("more", false)).status());
        assertEquals(0, guest.account().sequence());
    }

    @Test
    void aRetryChangesNothingAgain() {
        HttpCall first = activate("more", true);
        send(first);
        send(activate("more", false));
        assertEquals(200, send(first).status());
        assertEquals(Set.of(), active());
        assertEquals("key-reused", send(first.field("activated", false)).code());
    }

    @Test
    void whatIsNotToBeActivatedIsNotThere() {
        for (String id : List.of("plain", "young", "over", "none")) {
            assertEquals("promotion-unknown", send(activate(id, true)).code(), id);
        }
        assertEquals("promotion-unknown", send(activate("more", true).field("programId", "00000000")).code());
        assertEquals("promotion-unknown", send(activate("more", true).field("programId", "!")).code());
        Guest elsewhere = guest(promotion("theirs", TODAY, 3, true, Conditions.NONE));
        assertEquals("promotion-unknown", send(activate("theirs", true)).code());
        assertEquals(200, activate("theirs", true).bearer(elsewhere.cardToken()).send(elsewhere.function).status());
        assertEquals(400, send(activate("a b", true)).status());
        assertEquals(400, send(activate("more", true).withoutField("activated")).status());
        assertEquals(Set.of(), active());
    }

    @Test
    void whatIsOverIsForgottenWithTheNextChoice() {
        send(activate("more", true));
        guest.clock().advance(Duration.ofDays(4));
        send(activate("soon", true));
        assertEquals(Set.of("TEATEA00.promotion.soon"), active());
    }

    @Test
    void thereIsAnEndToWhatCanBeActive() {
        Guest eager = guest(IntStream.rangeClosed(0, 20).mapToObj(number -> promotion("p" + number, TODAY, 5, true, Conditions.NONE)).toArray(Promotion[]::new));
        for (int number = 0; number < 20; number++) {
            assertEquals(200, activate("p" + number, true).bearer(eager.cardToken()).send(eager.function).status());
        }
        assertEquals("too-many-activated", activate("p20", true).bearer(eager.cardToken()).send(eager.function).code());
        assertEquals(200, activate("p0", false).bearer(eager.cardToken()).send(eager.function).status());
        assertEquals(200, activate("p20", true).bearer(eager.cardToken()).send(eager.function).status());
    }

    @Test
    void choicesAndStampsAtOnceLoseNeither() {
        List<HttpCall> calls = Stream.generate(() -> activate("more", true)).limit(WRITERS).toList();
        AtOnce.run(2 * WRITERS, number -> {
            if (number % 2 == 0) {
                guest.stamp(1);
                return 200;
            }
            return send(calls.get(number / 2)).status();
        }).forEach(status -> assertEquals(200, status));
        assertEquals(WRITERS, guest.account().sequence());
        assertEquals(Set.of("TEATEA00.promotion.more"), active());
    }

    @Test
    void itIsForTheGuestAlone() {
        assertEquals(403, send(activate("more", true).bearer(guest.shop.owner())).status());
        assertEquals(403, send(activate("more", true).bearer(guest.shop.device())).status());
        assertEquals(401, send(activate("more", true).without("authorization")).status());
        Guest other = new Guest(fixture, guest.shop, "Ola");
        send(activate("more", true));
        assertEquals(Set.of(), other.account().activated(other.member.tag()));
    }
}
