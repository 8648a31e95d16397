package regulars.cloud.table;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Draws keys, values and expressions: few enough of each that they meet. */
final class Dice {
    private static final List<String> NAMES = List.of("a", "b", "c", "w");
    private static final List<String> SIGNS = List.of("=", "<>", "<", "<=", ">", ">=");
    private static final List<String> WORDS = List.of("", "x", "xy", "y", "ż", "🎂", "\uFFFD");
    private static final List<String> NUMBERS = List.of("0", "-0", "1", "1.0", "1.50", "-7", "123456789012345678", "1e3", "0.0001");

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Sometimes one that is none. */
    Map<String, AttributeValue> key() {
        if (oneIn(60)) {
            return Map.of("pk", AttributeValue.fromS("p"));
        }
        if (oneIn(60)) {
            return Map.of("pk", AttributeValue.fromS("p"), "sk", oneIn(2) ? AttributeValue.fromN("1") : AttributeValue.fromS(""));
        }
        return Map.of("pk", partition(), "sk", AttributeValue.fromS(of(List.of("@", "a#1", "a#2", "b#ż", "b#🎂", "b#\uFFFD"))));
    }

    AttributeValue partition() {
        return AttributeValue.fromS(of(List.of("p", "q", "r")));
    }

    AttributeValue value() {
        return switch (below(10)) {
            case 0, 1 -> AttributeValue.fromS(of(WORDS));
            case 2, 3, 4 -> AttributeValue.fromN(of(NUMBERS));
            case 5 -> AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {(byte) below(3), (byte) 200}));
            case 6 -> AttributeValue.fromBool(oneIn(2));
            case 7 -> AttributeValue.fromL(list(this::scalar));
            case 8 -> AttributeValue.fromM(Map.of("x", scalar(), "y", AttributeValue.fromL(list(this::scalar))));
            default -> AttributeValue.fromSs(oneIn(8) ? List.of("x", "x") : oneIn(2) ? List.of("x", "y") : List.of("x"));
        };
    }

    private AttributeValue scalar() {
        return oneIn(2) ? AttributeValue.fromS(of(WORDS)) : AttributeValue.fromN(of(NUMBERS));
    }

    private <T> List<T> list(Supplier<T> one) {
        return IntStream.range(0, below(3)).mapToObj(_ -> one.get()).toList();
    }

    /** The attributes of an index, mostly of the right type. */
    Map<String, AttributeValue> indexed() {
        return switch (below(6)) {
            case 0, 1 -> Map.of("n", AttributeValue.fromN(Integer.toString(below(5))));
            case 2, 3 -> Map.of("shard", AttributeValue.fromS("s" + below(2)), "due", AttributeValue.fromS("2027-0" + (1 + below(3))));
            case 4 -> oneIn(8) ? Map.of("n", AttributeValue.fromS("1")) : oneIn(8) ? Map.of("due", AttributeValue.fromN("1")) : Map.of();
            default -> Map.of();
        };
    }

    /** A condition over what {@code names} and {@code values} it collects. */
    String condition(Map<String, String> names, Map<String, AttributeValue> values) {
        return condition(names, values, 2);
    }

    private String condition(Map<String, String> names, Map<String, AttributeValue> values, int depth) {
        if (depth > 0 && oneIn(3)) {
            String left = condition(names, values, depth - 1);
            String right = condition(names, values, depth - 1);
            return switch (below(4)) {
                case 0 -> left + " AND " + right;
                case 1 -> left + " OR " + right;
                case 2 -> "(" + left + ") and (" + right + ")";
                default -> "NOT (" + left + ")" + " OR " + right;
            };
        }
        return switch (below(8)) {
            case 0 -> "attribute_exists(" + name(names) + ")";
            case 1 -> "attribute_not_exists(" + name(names) + ")";
            case 2 -> name(names) + " IN (" + given(values) + ", " + given(values) + ")";
            case 3 -> "begins_with(" + name(names) + ", " + given(values, AttributeValue.fromS(of(List.of("x", "ż")))) + ")";
            case 4 -> "contains(" + name(names) + ", " + given(values, scalar()) + ")";
            case 5 -> "size(" + name(names) + ") " + of(SIGNS) + " " + given(values, AttributeValue.fromN("1"));
            case 6 -> name(names) + " " + of(SIGNS) + " " + name(names);
            default -> name(names) + " " + of(SIGNS) + " " + given(values, scalar());
        };
    }

    /** A change of up to three attributes. */
    String update(Map<String, String> names, Map<String, AttributeValue> values) {
        return switch (below(7)) {
            case 0 -> "SET " + name(names) + " = " + given(values);
            case 1 -> "SET #a = " + put(names, "a", given(values)) + ", #w = " + put(names, "w", name(names)) + " + " + given(values, AttributeValue.fromN(of(NUMBERS)));
            case 2 -> "ADD #w " + put(names, "w", given(values, AttributeValue.fromN(of(NUMBERS))));
            case 3 -> "SET #w = if_not_exists(#w, " + put(names, "w", given(values, AttributeValue.fromN("5"))) + ") - " + given(values, AttributeValue.fromN("2"));
            case 4 -> "REMOVE #a, #b" + put(names, "a", put(names, "b", ""));
            case 5 -> "SET #n = " + put(names, "n", given(values, AttributeValue.fromN(Integer.toString(below(5))))) + " REMOVE #due" + put(names, "due", "");
            default -> "SET #shard = " + put(names, "shard", given(values, AttributeValue.fromS("s" + below(2)))) + ", #due = "
                    + put(names, "due", given(values, AttributeValue.fromS("2027-0" + (1 + below(3)))));
        };
    }

    private static String put(Map<String, String> names, String name, String text) {
        names.put("#" + name, name);
        return text;
    }

    private String name(Map<String, String> names) {
        String name = of(NAMES);
        names.put("#" + name, name);
        return "#" + name;
    }

    private String given(Map<String, AttributeValue> values) {
        return given(values, value());
    }

    private static String given(Map<String, AttributeValue> values, AttributeValue value) {
        String name = ":v" + values.size();
        values.put(name, value);
        return name;
    }
}
