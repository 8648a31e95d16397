package regulars.redemption;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import regulars.domain.CardCode;
import regulars.domain.ProgramId;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Actor;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.Request;
import regulars.domain.ledger.Sha256;
import regulars.domain.program.Activation;
import regulars.domain.program.Earning;
import regulars.domain.program.Giving;
import regulars.domain.program.Limit;
import regulars.domain.program.LimitPeriod;
import regulars.domain.program.LotExpiry;
import regulars.domain.program.OfferId;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.ReversalPolicy;
import regulars.domain.program.Reward;
import regulars.domain.program.RewardId;
import regulars.domain.program.RewardKind;
import regulars.fixture.FunctionFixture;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.fixture.Shop;
import regulars.platform.Platform;
import regulars.platform.json.Json;
import regulars.platform.store.LedgerWriter.Keyed;
import regulars.platform.store.LedgerWriter.Proposal;
import regulars.platform.store.Refusals;

class TransfersTest {
    private static final ProgramId POINTS = new ProgramId("P0000000");
    private static final Reward CUP = new Reward(new RewardId("cup"), "A cup", 5, RewardKind.GOODS, OptionalLong.empty(),
            new Limit(OptionalInt.empty(), LimitPeriod.EVER, OptionalLong.of(2)), OptionalInt.empty());

    private final FunctionFixture fixture = new FunctionFixture();
    private final Platform platform = fixture.platform();
    private final RedemptionFunction function = new RedemptionFunction(fixture.world());
    private final Shop shop = Shop.open(platform, List.of(points()));
    private final CardCode giver = shop.newCard();
    private final CardCode receiver = shop.newCard();

    private static Program points() {
        return new Program(POINTS, 1, Instant.EPOCH, "Points", ProgramStatus.ACTIVE, ProgramKind.POINTS,
                new Earning(10, Optional.empty(), List.of()), List.of(CUP), 0, OptionalLong.empty(), Optional.empty(), new Activation.AtOnce(),
                new LotExpiry.Never(), ReversalPolicy.DEBT, Duration.ofMinutes(10), List.of()).giving(new Giving(10, Limit.NONE));
    }

    @BeforeEach
    void aVisit() {
        visit(giver, "visit");
    }

    private void visit(CardCode card, String key) {
        var keyed = new Keyed(shop.merchant(), new EntryId(card.account(), key), Sha256.of(key.getBytes()));
        platform.ledger().post(keyed, account -> {
            var request = Request.now(keyed.entry(), keyed.hash(), Actor.SYSTEM, fixture.world().now());
            var decision = Ledger.earn(account, platform.programs().load(shop.merchant()), new Command.Earn(request, 1, Set.of(), false));
            return new Proposal(Refusals.accepted(decision, fixture.world().now()), Json.object());
        });
    }

    private Answer give(String key, long amount) {
        return HttpCall.sample("redemption-transfer.json").bearer(shop.device()).key(key).field("card", giver.value())
                .field("to", receiver.value()).field("programId", POINTS.value()).field("amount", amount).send(function);
    }

    private long balance(CardCode card) {
        return account(card).asOf(fixture.world().now(), platform.programs().load(shop.merchant()).zone()).available(POINTS);
    }

    private Account account(CardCode card) {
        return platform.accounts().findConsistent(shop.merchant(), card.account()).orElseThrow().account();
    }

    @Test
    void whatLeavesOneCardComesToTheOtherOnce() {
        Answer given = give("gift-number-1", 4);
        assertEquals(201, given.status(), given.text());
        assertEquals(6, given.json().path("balance").longValue());
        assertEquals(given.text(), give("gift-number-1", 4).text());
        assertEquals("key-reused", give("gift-number-1", 3).code());
        assertEquals(6, balance(giver));
        assertEquals(4, balance(receiver));
    }

    @Test
    void aRewardThatTheGiftReachesIsReadyForTheOneWhoReceives() {
        give("gift-number-1", 5);
        var entries = platform.table().list("ACCOUNT#" + shop.merchant() + "#" + receiver.account(), "ENTRY#received/");
        assertEquals(1, entries.size());
        assertEquals(POINTS.value(), entries.getFirst().text("r"));
    }

    /** One counter, which both accounts change, is changed once. */
    @Test
    void whatHasLapsedOnBothSidesGoesBackToOneStock() {
        visit(receiver, "visit");
        for (CardCode card : List.of(giver, receiver)) {
            Answer reserved = HttpCall.sample("redemption-reserve.json").bearer(shop.device()).key("reserve-" + card.value())
                    .field("card", card.value()).field("programId", POINTS.value()).field("rewardId", "cup").send(function);
            assertEquals(201, reserved.status(), reserved.text());
        }
        fixture.clock().advance(Duration.ofMinutes(11));
        assertEquals(201, give("gift-number-1", 10).status());
        assertEquals(0, platform.supplies().stock(shop.merchant(), OfferId.of(POINTS, CUP.id())).given());
        assertEquals(0, balance(giver));
        assertEquals(20, balance(receiver));
    }

    @Test
    void aCardThatIsNotThereIsSaid() {
        assertEquals("card-unknown", HttpCall.sample("redemption-transfer.json").bearer(shop.device()).key("gift-number-1").send(function).code());
        assertEquals("too-much-at-once", give("gift-number-2", 11).code());
        assertEquals(400, give("gift-number-3", 0).status());
    }
}
