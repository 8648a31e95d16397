package regulars.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import regulars.domain.ProgramId;
import regulars.domain.ledger.Chosen;
import regulars.domain.program.Activation;
import regulars.domain.program.Earning;
import regulars.domain.program.EarningChoice;
import regulars.domain.program.LotExpiry;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.ReversalPolicy;
import regulars.domain.program.Reward;
import regulars.fixture.AtOnce;
import regulars.fixture.FunctionFixture;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.fixture.Shop;
import regulars.platform.store.ProgramStore;

/** How a guest wants to be rewarded. */
class ChooseRewardTest {
    private static final ProgramId TEA = new ProgramId("TEATEA00");
    private static final int SCANS = 20;

    private final FunctionFixture fixture = new FunctionFixture();
    private final Guest guest = new Guest(fixture, shop(), "Ania");
    private int keys;

    private Shop shop() {
        Shop shop = Shop.open(fixture.platform(), List.of(new Program(TEA, 1, Instant.EPOCH, "Tea card", ProgramStatus.ACTIVE, ProgramKind.STAMPS,
                Earning.STAMPS, List.of(Reward.first("Tea", 7)), 0, OptionalLong.empty(), Optional.empty(), new Activation.AtOnce(), new LotExpiry.Never(),
                ReversalPolicy.DEBT, Duration.ofMinutes(10), List.of())));
        offer(shop, shop.coffee(), TEA);
        return shop;
    }

    private void offer(Shop shop, ProgramId... options) {
        ProgramStore.Stored stored = fixture.platform().programs().loadNow(shop.merchant());
        fixture.platform().table().transact(List.of(ProgramStore.replace(shop.merchant(),
                stored.programs().with(new EarningChoice(List.of(options), 30)), stored.revision())));
    }

    private HttpCall choose(Object program) {
        return HttpCall.sample("card-choose.json").bearer(guest.cardToken()).field("programId", program.toString())
                .key("3f0c9a52-7d41-4b8e-9c66-0000000002%02d".formatted(keys++));
    }

    private Answer send(HttpCall call) {
        return call.send(guest.function);
    }

    @Test
    void theCardShowsWhatThereIsToChoose() {
        String options = "\"options\":[{\"programId\":\"" + guest.shop.coffee() + "\",\"name\":\"Coffee card\",\"gives\":\"Stamps: A free coffee for 10\"},"
                + "{\"programId\":\"TEATEA00\",\"name\":\"Tea card\",\"gives\":\"Stamps: Tea for 7\"}]}";
        assertEquals("{\"programId\":\"" + guest.shop.coffee() + "\"," + options, send(guest.show().header("accept-language", "en")).json().path("choice").toString());
        Answer chosen = send(choose(TEA).header("accept-language", "en"));
        assertEquals("{\"programId\":\"TEATEA00\",\"from\":\"" + today().plusDays(30) + "\"," + options, chosen.text());
        assertEquals(chosen.json(), send(guest.show().header("accept-language", "en")).json().path("choice"));
        assertEquals(Optional.of(new Chosen(TEA, today())), guest.account().chosen());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(fixture.world().now(), guest.shop.details().zone());
    }

    @Test
    void theCardShowsWhereItEarnsAndWhereThereIsSomething() {
        assertEquals(List.of("Coffee card"), programs());
        send(choose(TEA));
        assertEquals(List.of("Tea card"), programs());
        guest.stamp(2);
        assertEquals(List.of("Tea card"), programs());
        fixture.clock().advance(Duration.ofDays(31));
        assertEquals(200, send(choose(guest.shop.coffee())).status());
        guest.stamp(1);
        assertEquals(List.of("Coffee card", "Tea card"), programs());
    }

    private List<String> programs() {
        return send(guest.show()).json().path("programs").valueStream().map(one -> one.path("name").stringValue()).toList();
    }

    @Test
    void whatCannotBeChosenIsSaid() {
        assertEquals("not-an-option", send(choose("00000000")).code());
        assertEquals("not-an-option", send(choose("!")).code());
        assertEquals(400, send(choose(TEA).withoutField("programId")).status());
        assertEquals(200, send(choose(TEA)).status());
        Answer lately = send(choose(guest.shop.coffee()));
        assertEquals(409, lately.status());
        assertEquals("chosen-lately", lately.code());
        offer(guest.shop);
        assertEquals("no-choice", send(choose(guest.shop.coffee())).code());
        fixture.clock().advance(Duration.ofSeconds(6));
        assertFalse(send(guest.show()).json().has("choice"));
    }

    @Test
    void aRetryHasItsFirstAnswerHoweverLate() {
        HttpCall first = choose(TEA);
        Answer answer = send(first);
        fixture.clock().advance(Duration.ofDays(29));
        HttpCall back = choose(guest.shop.coffee());
        assertEquals("chosen-lately", send(back).code());
        assertEquals(answer.json(), send(first).json());
        assertEquals("key-reused", send(first.field("programId", guest.shop.coffee().value())).code());
        assertEquals(Optional.of(TEA), guest.account().chosen().map(Chosen::program));
    }

    @Test
    void choosingAmongTwentyScansLosesNone() {
        HttpCall call = choose(TEA);
        AtOnce.run(SCANS + 1, number -> {
            if (number == SCANS / 2) {
                return send(call).status();
            }
            guest.stamp(1);
            return 200;
        }).forEach(status -> assertEquals(200, status));
        assertEquals(SCANS, guest.account().sequence());
        assertEquals(SCANS, Stream.of(guest.shop.coffee(), TEA).mapToLong(program -> guest.account().holding(program).remaining()).sum());
        assertEquals(Optional.of(TEA), guest.account().chosen().map(Chosen::program));
    }

    @Test
    void itIsForTheGuestAlone() {
        assertEquals(403, send(choose(TEA).bearer(guest.shop.owner())).status());
        assertEquals(403, send(choose(TEA).bearer(guest.shop.device())).status());
        assertEquals(401, send(choose(TEA).without("authorization")).status());
        Guest other = new Guest(fixture, guest.shop, "Ola");
        send(choose(TEA));
        assertEquals(Optional.empty(), other.account().chosen());
    }
}
