package regulars.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.CardCode;
import regulars.fixture.FunctionFixture;
import regulars.fixture.HttpCall;
import regulars.fixture.Shop;
import regulars.platform.Platform;
import regulars.platform.store.Accounts;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.stamping.StampingFunction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Counts the units of one stamp on cards of different ages, and the bytes of what it writes. */
final class StampUnits {
    private static final List<Integer> AGES_ENTRIES = List.of(0, 10, 300);

    private final FunctionFixture fixture;
    private final CountingDoor door;
    private final StampingFunction function;

    StampUnits(FunctionFixture fixture, CountingDoor door) {
        this.fixture = fixture;
        this.door = door;
        this.function = new StampingFunction(fixture.world());
    }

    void print(PrintStream out) {
        Shop shop = Shop.open(fixture.platform());
        out.println("units of one stamp, as the table counts them");
        out.printf("%-28s %8s %8s %8s %14s %14s%n", "card with", "read", "write", "index", "entry bytes", "account bytes");
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
        List<CountingDoor.Call> calls = door.take();
        double read = sum(calls, false);
        double write = sum(calls, true);
        double index = calls.stream().mapToDouble(CountingDoor.Call::indexes).sum();
        Platform platform = fixture.platform();
        var entry = platform.accounts().newest(shop.merchant(), card.account(), Optional.empty(), 1).getFirst();
        Item entryItem = platform.table().getConsistent(new Key(Accounts.partition(shop.merchant(), card.account()),
                "ENTRY#" + entry.sealed().entry().id().key())).orElseThrow();
        Item account = platform.table().getConsistent(Accounts.key(shop.merchant(), card.account())).orElseThrow();
        out.printf("%-28s %8.1f %8.1f %8.1f %14d %14d   %s%n", age + " entries", read, write, index,
                bytes(entryItem), bytes(account), calls.stream().map(CountingDoor.Call::action).toList());
    }

    private static double sum(List<CountingDoor.Call> calls, boolean writes) {
        return calls.stream().filter(call -> call.action().contains("Write") == writes)
                .mapToDouble(CountingDoor.Call::table).sum();
    }

    private void stamp(Shop shop, CardCode card, String key) {
        var answer = HttpCall.sample("stamping-give.json").bearer(shop.device()).field("card", card.value()).key(key).send(function);
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.text());
        }
    }

    /** As DynamoDB counts an item: names and values in UTF-8, numbers at about a byte for two digits. */
    private static int bytes(Item item) {
        return item.attributes().entrySet().stream()
                .mapToInt(attribute -> attribute.getKey().length() + bytes(attribute.getValue())).sum();
    }

    private static int bytes(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s().getBytes(StandardCharsets.UTF_8).length;
            case N -> value.n().length() / 2 + 2;
            case B -> value.b().asByteArray().length;
            case M -> 3 + value.m().entrySet().stream().mapToInt(StampUnits::bytes).sum();
            default -> 1;
        };
    }

    private static int bytes(Map.Entry<String, AttributeValue> entry) {
        return 1 + entry.getKey().length() + bytes(entry.getValue());
    }
}
