package regulars.platform.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One write of a transaction, with the condition under which it may happen. */
public sealed interface Write {

    /** Puts an item that must not exist yet. */
    static Write insert(Item item) {
        return new Put(item, Optional.of("attribute_not_exists(" + Item.PARTITION + ")"), Map.of());
    }

    /** Puts an item, whatever was there. */
    static Write put(Item item) {
        return new Put(item, Optional.empty(), Map.of());
    }

    /** Puts an item under a condition; {@code values} names its placeholders, as in {@code Map.of(":old", 7L)}. */
    static Write put(Item item, String condition, Map<String, Object> values) {
        return new Put(item, Optional.of(condition), attributes(values));
    }

    /** Changes attributes of an item under a condition; attribute names are written as {@code #name}. */
    static Write update(Key key, String expression, String condition, Map<String, Object> values) {
        return new Update(key, expression, condition, attributes(values));
    }

    static Write delete(Key key) {
        return new Delete(key, Optional.empty(), Map.of());
    }

    static Write delete(Key key, String condition, Map<String, Object> values) {
        return new Delete(key, Optional.of(condition), attributes(values));
    }

    record Put(Item item, Optional<String> condition, Map<String, AttributeValue> values) implements Write { }

    record Update(Key key, String expression, String condition, Map<String, AttributeValue> values) implements Write { }

    record Delete(Key key, Optional<String> condition, Map<String, AttributeValue> values) implements Write { }

    private static Map<String, AttributeValue> attributes(Map<String, Object> values) {
        var attributes = new LinkedHashMap<String, AttributeValue>();
        values.forEach((name, value) -> attributes.put(name, Values.of(value)));
        return attributes;
    }
}
