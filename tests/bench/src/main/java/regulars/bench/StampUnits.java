package regulars.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import regulars.domain.CardCode;
import regulars.fixture.FunctionFixture;
import regulars.fixture.HttpCall;
import regulars.fixture.Shop;
import regulars.stamping.StampingFunction;

/** Counts the units of one stamp on cards of different ages, and the bytes of what it writes. */
final class StampUnits {
    private static final List<Integer> AGES_ENTRIES = List.of(0, 10, 300);

    private final FunctionFixture fixture;
    private final CountingDoor door;
    private final ItemUnits units;
    private final StampingFunction function;

    StampUnits(FunctionFixture fixture, CountingDoor door) {
        this.fixture = fixture;
        this.door = door;
        this.units = new ItemUnits(fixture.platform(), door);
        this.function = new StampingFunction(fixture.world());
    }

    void print(PrintStream out) {
        Shop shop = Shop.open(fixture.platform());
        out.println("units of one stamp, as the table counts them");
        out.println(ItemUnits.HEAD);
        for (int age : AGES_ENTRIES) {
            CardCode card = shop.newCard();
            for (int i = 0; i < age; i++) {
                stamp(shop, card, "age-" + age + "-number-" + i);
                fixture.clock().advance(Duration.ofHours(20));
            }
            measure(out, shop, card, age);
        }
    }

    private void measure(PrintStream out, Shop shop, CardCode card, int age) {
        door.take();
        stamp(shop, card, "measured-" + age);
        out.println(units.line(shop, card, age + " entries"));
    }

    private void stamp(Shop shop, CardCode card, String key) {
        var answer = HttpCall.sample("stamping-give.json").bearer(shop.device()).field("card", card.value()).key(key).send(function);
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.text());
        }
    }
}
