package regulars.cloud.table;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import regulars.cloud.table.Schema.Index;
import regulars.cloud.table.Schema.KeyAttribute;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an item may be and how large it is. */
final class Items {
    private static final int LARGEST = 400 * 1024;
    private static final int DIGITS_MAX = 38;
    private static final int COLLECTION_BYTES = 3;

    private final Schema schema;

    Items(Schema schema) {
        this.schema = schema;
    }

    /** As it is stored: numbers in their shortest form.
     * @throws Invalid where DynamoDB would not take it */
    Map<String, AttributeValue> stored(Map<String, AttributeValue> item) {
        schema.all().forEach(index -> checkKeys(index, item));
        var stored = new TreeMap<String, AttributeValue>();
        item.forEach((name, value) -> stored.put(name, normal(value)));
        if (size(stored) > LARGEST) {
            throw new Invalid("Item size has exceeded the maximum allowed size");
        }
        return stored;
    }

    /** The keys alone, and nothing but them. */
    Map<String, AttributeValue> checkedKey(Map<String, AttributeValue> key) {
        if (key.size() != 2) {
            throw new Invalid("The provided key element does not match the schema");
        }
        checkKeys(schema.main(), key);
        return key;
    }

    Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
        return only(item, List.of(schema.main().partition(), schema.main().sort()));
    }

    /** What tells where in an index an item lies. */
    Map<String, AttributeValue> keyOf(Index index, Map<String, AttributeValue> item) {
        var key = new HashMap<>(keyOf(item));
        key.putAll(only(item, List.of(index.partition(), index.sort())));
        return key;
    }

    private static Map<String, AttributeValue> only(Map<String, AttributeValue> item, List<KeyAttribute> attributes) {
        return attributes.stream().collect(Collectors.toMap(KeyAttribute::name, attribute -> item.get(attribute.name())));
    }

    /** Where an index's attribute is missing, the item is not in it; where it is of another type, the item is refused. */
    private void checkKeys(Index index, Map<String, AttributeValue> item) {
        for (KeyAttribute attribute : List.of(index.partition(), index.sort())) {
            AttributeValue value = item.get(attribute.name());
            boolean own = index.equals(schema.main());
            if (value == null ? own : !isKey(attribute, value)) {
                throw new Invalid(own ? "One or more parameter values were invalid: Missing the key " + attribute.name() + " in the item"
                        : "One or more parameter values were invalid: Type mismatch for Index Key " + attribute.name());
            }
        }
    }

    private static boolean isKey(KeyAttribute attribute, AttributeValue value) {
        return attribute.number() ? value.n() != null : value.s() != null && !value.s().isEmpty();
    }

    /** Numbers in their shortest form.
     * @throws Invalid where it is no value */
    static AttributeValue normal(AttributeValue value) {
        return switch (value.type()) {
            case N -> number(value.n());
            case L -> AttributeValue.fromL(value.l().stream().map(Items::normal).toList());
            case M -> AttributeValue.fromM(value.m().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> normal(entry.getValue()))));
            case SS -> AttributeValue.fromSs(checkedSet(value.ss()));
            case NS -> AttributeValue.fromNs(checkedSet(value.ns().stream().map(n -> number(n).n()).toList()));
            case BS -> AttributeValue.fromBs(checkedSet(value.bs()));
            case S, B, BOOL, NUL -> value;
            case UNKNOWN_TO_SDK_VERSION -> throw new Invalid("Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
        };
    }

    private static <T> List<T> checkedSet(List<T> elements) {
        if (elements.isEmpty() || new HashSet<>(elements).size() < elements.size()) {
            throw new Invalid("One or more parameter values were invalid: a set is empty or contains duplicates");
        }
        return elements;
    }

    private static AttributeValue number(String text) {
        try {
            var number = new BigDecimal(text);
            if (number.stripTrailingZeros().precision() > DIGITS_MAX) {
                throw new Invalid("Attempting to store more than 38 significant digits in a Number");
            }
            return Scalars.number(number);
        } catch (NumberFormatException e) {
            throw new Invalid("The parameter cannot be converted to a numeric value: " + text);
        }
    }

    /** In bytes, names included. */
    static int size(Map<String, AttributeValue> item) {
        return item.entrySet().stream().mapToInt(entry -> bytes(entry.getKey()) + size(entry.getValue())).sum();
    }

    private static int size(AttributeValue value) {
        return switch (value.type()) {
            case S -> bytes(value.s());
            case N -> numberSize(value.n());
            case B -> value.b().asByteArrayUnsafe().length;
            case BOOL, NUL -> 1;
            case SS -> value.ss().stream().mapToInt(Items::bytes).sum();
            case NS -> value.ns().stream().mapToInt(Items::numberSize).sum();
            case BS -> value.bs().stream().mapToInt(each -> each.asByteArrayUnsafe().length).sum();
            case L -> COLLECTION_BYTES + sizes(value.l());
            case M -> COLLECTION_BYTES + sizes(value.m().values()) + value.m().keySet().stream().mapToInt(Items::bytes).sum();
            case UNKNOWN_TO_SDK_VERSION -> 0;
        };
    }

    /** Each element of a list or map costs a byte more. */
    private static int sizes(Collection<AttributeValue> elements) {
        return elements.stream().mapToInt(element -> 1 + size(element)).sum();
    }

    /** About a byte for two digits and one more. */
    private static int numberSize(String text) {
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return (number.precision() + 1) / 2 + 1 + (number.signum() < 0 ? 1 : 0);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
