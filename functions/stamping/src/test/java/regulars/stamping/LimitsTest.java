package regulars.stamping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import regulars.domain.CardCode;
import regulars.domain.ProgramId;
import regulars.domain.program.ActionId;
import regulars.domain.program.ActionKind;
import regulars.domain.program.ActionProof;
import regulars.domain.program.ActionReward;
import regulars.domain.program.Activation;
import regulars.domain.program.Conditions;
import regulars.domain.program.Earning;
import regulars.domain.program.Limit;
import regulars.domain.program.LimitPeriod;
import regulars.domain.program.LotExpiry;
import regulars.domain.program.OfferId;
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

/** What there is so much of for everybody is had so often and no oftener. */
class LimitsTest {
    private static final int CALLERS = 32;
    private static final int TOTAL = 5;
    private static final ProgramId POINTS = new ProgramId("XXXXXXX1");
    private static final PromotionId MORE = new PromotionId("more");
    private static final Limit IN_ALL = new Limit(OptionalInt.empty(), LimitPeriod.EVER, OptionalLong.of(TOTAL));

    private final FunctionFixture fixture = new FunctionFixture();
    private final StampingFunction function = new StampingFunction(fixture.world());
    private final Shop shop = Shop.open(fixture.platform(), List.of(program()));

    private static Program program() {
        var more = new Promotion(MORE, "More", LocalDate.EPOCH, Optional.empty(), Optional.empty(), Conditions.NONE, 100, 9, false, IN_ALL);
        return new Program(POINTS, 1, Instant.EPOCH, "Points", ProgramStatus.ACTIVE, ProgramKind.POINTS,
                new Earning(1, Optional.empty(), List.of()), List.of(Reward.first("A cup", 50)), 0, OptionalLong.empty(), Optional.empty(),
                new Activation.AtOnce(), new LotExpiry.Never(), ReversalPolicy.DEBT, Duration.ofMinutes(10), List.of(more),
                List.of(action("walk", IN_ALL, ActionProof.NONE), action("review", Limit.NONE, ActionProof.REFERENCE)), Optional.empty());
    }

    private static ActionReward action(String id, Limit limit, ActionProof proof) {
        return new ActionReward(new ActionId(id), id, ActionKind.OTHER, 7, limit, proof);
    }

    private HttpCall call(String path, CardCode card, String key) {
        return HttpCall.sample("stamping-give.json").path("POST", path).bearer(shop.device()).withoutField("stamps").field("card", card.value()).key(key);
    }

    private Answer scan(CardCode card, String key) {
        return call("/v1/stamps", card, key).send(function);
    }

    private Answer act(CardCode card, String action, String proof, String key) {
        HttpCall call = call("/v1/actions", card, key).field("programId", POINTS.value()).field("actionId", action);
        return (proof.isEmpty() ? call : call.field("proof", proof)).send(function);
    }

    private static long points(Answer answer) {
        assertEquals(201, answer.status(), answer::text);
        return answer.json().path("movements").valueStream().filter(line -> line.path("programId").stringValue().equals(POINTS.value()))
                .findFirst().orElseThrow().path("amount").longValue();
    }

    private long had(OfferId offer) {
        return fixture.platform().supplies().stock(shop.merchant(), offer).given();
    }

    @Test
    void ofManyWhoAreScannedAtOnceSoManyGetThePromotionAndTheOthersTheRest() {
        List<CardCode> cards = Stream.generate(shop::newCard).limit(CALLERS).toList();
        List<Long> given = AtOnce.run(CALLERS, number -> points(scan(cards.get(number), "scan-at-once-" + number)));

        assertEquals(TOTAL, given.stream().filter(units -> units == 10).count());
        assertEquals(CALLERS - TOTAL, given.stream().filter(units -> units == 1).count());
        assertEquals(TOTAL, had(OfferId.of(POINTS, MORE)));
    }

    @Test
    void aReversalGivesTheTimeBackOnce() {
        CardCode card = shop.newCard();
        String entry = scan(card, "first-scan").json().path("entryId").stringValue();
        assertEquals(1, had(OfferId.of(POINTS, MORE)));
        HttpCall reversal = HttpCall.sample("stamping-reverse.json").path("POST", "/v1/stamps/" + entry + "/reversal").bearer(shop.device());
        assertEquals(201, reversal.key("reversal-1").send(function).status());
        assertEquals(201, reversal.key("reversal-1").send(function).status());
        assertEquals(409, reversal.key("reversal-2").send(function).status());
        assertEquals(0, had(OfferId.of(POINTS, MORE)));
        assertEquals(10, points(scan(card, "second-scan")));
    }

    @Test
    void ofManyActionsAtOnceSoManyCount() {
        List<CardCode> cards = Stream.generate(shop::newCard).limit(CALLERS).toList();
        List<Integer> statuses = AtOnce.run(CALLERS, number -> act(cards.get(number), "walk", "", "walk-at-once-" + number).status());

        assertEquals(TOTAL, statuses.stream().filter(status -> status == 201).count());
        assertEquals(CALLERS - TOTAL, statuses.stream().filter(status -> status == 409).count());
        assertEquals("used-up", act(shop.newCard(), "walk", "", "one-more-walk-1").json().path("code").stringValue());
    }

    @Test
    void whatShowsItIsGoodOnceWhoeverBringsIt() {
        List<CardCode> cards = Stream.generate(shop::newCard).limit(CALLERS).toList();
        List<Integer> statuses = AtOnce.run(CALLERS, number -> act(cards.get(number), "review", "link 1", "review-at-once-" + number).status());
        assertEquals(1, statuses.stream().filter(status -> status == 201).count());

        CardCode card = shop.newCard();
        Answer first = act(card, "review", "link 2", "same-review");
        assertEquals(7, points(first));
        assertEquals(first.text(), act(card, "review", "link 2", "same-review").text());
        assertEquals("proof-known", act(card, "review", "link 2", "other-review").json().path("code").stringValue());
        assertEquals("proof-missing", act(card, "review", "", "bare-review").json().path("code").stringValue());
        assertEquals("action-unknown", act(card, "dance", "", "some-dance").json().path("code").stringValue());
    }
}
