package regulars.platform.table;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item of the table: its key and named attributes. Immutable; {@code with…} returns a changed copy. */
public final class Item {
    static final String PARTITION = "pk";
    static final String SORT = "sk";
    /** Read by DynamoDB's time to live; housekeeping only, readers check times themselves. */
    private static final String EXPIRES = "ttl";

    private final Map<String, AttributeValue> attributes;

    private Item(Map<String, AttributeValue> attributes) {
        this.attributes = attributes;
    }

    /** An item of the given version of its form. */
    public static Item of(Key key, int version) {
        return new Item(key.attributes()).with("v", version);
    }

    /** Nothing but a key. */
    public static Item of(Key key) {
        return new Item(key.attributes());
    }

    /** An item as the table or its stream gives it. */
    public static Item of(Map<String, AttributeValue> attributes) {
        return new Item(attributes);
    }

    public Key key() {
        return new Key(text(PARTITION), text(SORT));
    }

    public Item with(String name, String value) {
        return with(name, AttributeValue.fromS(value));
    }

    public Item with(String name, long value) {
        return with(name, AttributeValue.fromN(Long.toString(value)));
    }

    public Item with(String name, boolean value) {
        return with(name, AttributeValue.fromBool(value));
    }

    public Item with(String name, byte[] value) {
        return with(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
    }

    public Item with(String name, Instant value) {
        return with(name, value.toString());
    }

    public Item with(String name, Map<String, String> value) {
        return with(name, Values.of(value));
    }

    /** Sets the attribute where there is a value. */
    public Item with(String name, Optional<String> value) {
        return value.map(present -> with(name, present)).orElse(this);
    }

    /** Lets the table drop the item some time after this. */
    public Item expiring(Instant at) {
        return with(EXPIRES, at.getEpochSecond());
    }

    private Item with(String name, AttributeValue value) {
        var changed = new LinkedHashMap<>(attributes);
        changed.put(name, value);
        return new Item(changed);
    }

    /** @throws IllegalStateException where the attribute is missing */
    public String text(String name) {
        return required(name).s();
    }

    public Optional<String> optionalText(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
    }

    public long number(String name) {
        return Long.parseLong(required(name).n());
    }

    public Optional<Long> optionalNumber(String name) {
        return Optional.ofNullable(attributes.get(name)).map(value -> Long.parseLong(value.n()));
    }

    public boolean flag(String name) {
        AttributeValue value = attributes.get(name);
        return value != null && Boolean.TRUE.equals(value.bool());
    }

    public byte[] bytes(String name) {
        return required(name).b().asByteArray();
    }

    public Optional<byte[]> optionalBytes(String name) {
        return Optional.ofNullable(attributes.get(name)).map(value -> value.b().asByteArray());
    }

    public Instant instant(String name) {
        return Instant.parse(text(name));
    }

    public Optional<Instant> optionalInstant(String name) {
        return optionalText(name).map(Instant::parse);
    }

    /** An attribute that maps texts to texts; empty where it is missing. */
    public Map<String, String> texts(String name) {
        AttributeValue value = attributes.get(name);
        return value == null ? Map.of() : value.m().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> entry.getValue().s()));
    }

    /** The attributes as the SDK takes them. */
    public Map<String, AttributeValue> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    private AttributeValue required(String name) {
        AttributeValue value = attributes.get(name);
        if (value == null) {
            throw new IllegalStateException("Item " + family() + " lacks " + name);
        }
        return value;
    }

    /** The key's family alone, since the rest may name a person. */
    private String family() {
        return Optional.ofNullable(attributes.get(PARTITION)).map(value -> value.s().split("#")[0]).orElse("?");
    }
}
