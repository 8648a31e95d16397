package regulars.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.CardCode;
import regulars.fixture.Shop;
import regulars.platform.Platform;
import regulars.platform.store.Accounts;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A line about the scan that has just been made: the units that the table counted, and the bytes of what was written. */
final class ItemUnits {
    static final String HEAD = "%-28s %8s %8s %8s %14s %14s".formatted("card with", "read", "write", "index", "entry bytes", "account bytes");

    private final Platform platform;
    private final CountingDoor door;

    ItemUnits(Platform platform, CountingDoor door) {
        this.platform = platform;
        this.door = door;
    }

    String line(Shop shop, CardCode card, String what) {
        List<CountingDoor.Call> calls = door.take();
        double index = calls.stream().mapToDouble(CountingDoor.Call::indexes).sum();
        var entry = platform.accounts().newest(shop.merchant(), card.account(), Optional.empty(), 1).getFirst();
        Item entryItem = platform.table().getConsistent(new Key(Accounts.partition(shop.merchant(), card.account()),
                "ENTRY#" + entry.sealed().entry().id().key())).orElseThrow();
        Item account = platform.table().getConsistent(Accounts.key(shop.merchant(), card.account())).orElseThrow();
        return "%-28s %8.1f %8.1f %8.1f %14d %14d   %s".formatted(what, sum(calls, false), sum(calls, true), index,
                bytes(entryItem), bytes(account), calls.stream().map(CountingDoor.Call::action).toList());
    }

    private static double sum(List<CountingDoor.Call> calls, boolean writes) {
        return calls.stream().filter(call -> call.writes() == writes)
                .mapToDouble(CountingDoor.Call::table).sum();
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
            case M -> 3 + value.m().entrySet().stream().mapToInt(ItemUnits::bytes).sum();
            default -> 1;
        };
    }

    private static int bytes(Map.Entry<String, AttributeValue> entry) {
        return 1 + entry.getKey().length() + bytes(entry.getValue());
    }
}
