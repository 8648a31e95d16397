package regulars.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import regulars.domain.ProgramId;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Chosen;
import regulars.domain.program.EarningChoice;
import regulars.domain.program.Program;
import regulars.domain.program.Programs;
import regulars.fixture.FunctionFixture;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.fixture.Shop;
import regulars.platform.store.ProgramStore;

/** How a member wants to be rewarded, by the link of a message. */
class ChooseRewardTest {
    private static final ProgramId TEA = new ProgramId("TEATEA00");

    private final FunctionFixture fixture = new FunctionFixture();
    private final Shop shop = Shop.open(fixture.platform());
    private final Reader reader = new Reader(fixture, shop);

    private void offer() {
        ProgramStore.Stored stored = fixture.platform().programs().loadNow(shop.merchant());
        Program coffee = stored.programs().find(shop.coffee()).orElseThrow();
        Program tea = new Program(TEA, 1, coffee.since(), "Tea", coffee.status(), coffee.kind(), coffee.earning(), coffee.rewards(), 0, coffee.dailyCap(),
                coffee.coolDown(), coffee.activation(), coffee.lotExpiry(), coffee.reversalPolicy(), coffee.reservationTimeToLive(), List.of());
        Programs both = stored.programs().with(tea, Instant.EPOCH).with(new EarningChoice(List.of(shop.coffee(), TEA), 30));
        fixture.platform().table().transact(List.of(ProgramStore.replace(shop.merchant(), both, stored.revision())));
        fixture.clock().advance(Duration.ofSeconds(6));
    }

    private HttpCall choose(ProgramId program) {
        return HttpCall.sample("preferences-choose.json").bearer(reader.token()).field("programId", program.value());
    }

    private Account account() {
        return fixture.platform().accounts().findConsistent(shop.merchant(), reader.member.account()).orElseThrow().account();
    }

    @Test
    void itIsShownWhereItIsOffered() {
        assertFalse(reader.preferences().has("choice"));
        assertEquals("no-choice", reader.send(choose(TEA)).code());
        offer();
        assertEquals(shop.coffee().value(), reader.preferences().at("/choice/programId").stringValue());
        assertEquals(List.of("Coffee card", "Tea"), reader.preferences().at("/choice/options").valueStream().map(one -> one.path("name").stringValue()).toList());
    }

    @Test
    void itIsChosenAndTheRestStays() {
        offer();
        Account before = account();
        Answer answer = reader.send(choose(TEA).key("first-choice"));
        assertEquals(200, answer.status(), answer.text());
        assertEquals("TEATEA00", answer.json().at("/choice/programId").stringValue());
        assertEquals(answer.json(), reader.preferences());
        assertEquals(Optional.of(TEA), account().chosen().map(Chosen::program));
        assertEquals(before.holdings(), account().holdings());
        assertEquals("chosen-lately", reader.send(choose(shop.coffee()).key("second-choice")).code());
        assertEquals(200, reader.send(choose(TEA).key("first-choice")).status());
        assertEquals("not-an-option", reader.send(choose(new ProgramId("00000000")).key("third-choice")).code());
    }

    @Test
    void onlyTheLinkOpensIt() {
        offer();
        assertEquals(403, reader.send(choose(TEA).bearer(shop.owner())).status());
        assertEquals(401, reader.send(choose(TEA).without("authorization")).status());
        assertEquals(Optional.empty(), account().chosen());
    }
}
