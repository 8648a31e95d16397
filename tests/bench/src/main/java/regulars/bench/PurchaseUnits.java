package regulars.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import regulars.domain.CardCode;
import regulars.domain.ProgramId;
import regulars.domain.program.Activation;
import regulars.domain.program.AmountRate;
import regulars.domain.program.Earning;
import regulars.domain.program.LotExpiry;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.ReversalPolicy;
import regulars.domain.program.Reward;
import regulars.fixture.FunctionFixture;
import regulars.fixture.HttpCall;
import regulars.fixture.Shop;
import regulars.stamping.StampingFunction;

/** Counts the units of one purchase in three programs: its amount alone, a receipt of thirty lines, and a card with three years of lots. */
final class PurchaseUnits {
    private static final int LINES = 30;
    private static final int MONTHS = 36;

    private final FunctionFixture fixture;
    private final CountingDoor door;
    private final ItemUnits units;
    private final StampingFunction function;

    PurchaseUnits(FunctionFixture fixture, CountingDoor door) {
        this.fixture = fixture;
        this.door = door;
        this.units = new ItemUnits(fixture.platform(), door);
        this.function = new StampingFunction(fixture.world());
    }

    void print(PrintStream out) {
        Shop shop = Shop.open(fixture.platform(), List.of(points(), cashback()));
        out.println();
        out.println("units of one purchase in three programs, as the table counts them");
        out.println(ItemUnits.HEAD);
        CardCode card = shop.newCard();
        measure(out, shop, card, "an amount", amount());
        measure(out, shop, card, LINES + " lines", lines());
        CardCode old = shop.newCard();
        for (int month = 0; month < MONTHS; month++) {
            buy(shop, old, "month-" + month, amount());
            fixture.clock().advance(Duration.ofDays(31));
        }
        measure(out, shop, old, "an amount, " + MONTHS + " months", amount());
    }

    private void measure(PrintStream out, Shop shop, CardCode card, String what, Map<String, Object> purchase) {
        door.take();
        buy(shop, card, what.replace(' ', '-').replace(",", ""), purchase);
        out.println(units.line(shop, card, what));
    }

    private void buy(Shop shop, CardCode card, String key, Map<String, Object> purchase) {
        var answer = HttpCall.sample("stamping-give.json").path("POST", "/v1/purchases").bearer(shop.device())
                .field("card", card.value()).field("purchase", purchase).key("purchase-" + key).send(function);
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.text());
        }
    }

    private static Map<String, Object> amount() {
        return Map.of("currency", "PLN", "amount", 13_40);
    }

    private static Map<String, Object> lines() {
        var lines = new ArrayList<Map<String, Object>>();
        for (int line = 0; line < LINES; line++) {
            lines.add(Map.of("sku", "sku-" + line, "quantity", 1 + line % 3, "unitPrice", 199 + 10 * line));
        }
        return Map.of("currency", "PLN", "lines", lines);
    }

    private static Program points() {
        return program("P0000012", ProgramKind.POINTS, AmountRate.of(1, 1000), List.of(Reward.first("A cake", 50)));
    }

    private static Program cashback() {
        return program("P0000013", ProgramKind.CASHBACK, AmountRate.of(3, 100), List.of());
    }

    private static Program program(String id, ProgramKind kind, AmountRate rate, List<Reward> rewards) {
        return new Program(new ProgramId(id), 1, Instant.EPOCH, "Program", ProgramStatus.ACTIVE, kind,
                new Earning(0, Optional.of("PLN"), List.of(rate)), rewards, 0, OptionalLong.empty(), Optional.empty(),
                new Activation.AtOnce(), new LotExpiry.RollingMonths(MONTHS), ReversalPolicy.DEBT, Duration.ofMinutes(10), List.of());
    }
}
