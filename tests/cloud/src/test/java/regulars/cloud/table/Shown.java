package regulars.cloud.table;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items as they are compared. */
final class Shown {
    private Shown() {
    }

    static String text(Map<String, AttributeValue> item) {
        var shown = new TreeMap<String, String>();
        item.forEach((name, value) -> shown.put(name, text(value)));
        return shown.toString();
    }

    /** Sets have no order; DynamoDB Local gives numbers back as they were written, DynamoDB in their shortest form. */
    static String text(AttributeValue value) {
        return switch (value.type()) {
            case N -> "N " + Scalars.number(new BigDecimal(value.n())).n();
            case SS -> "SS " + value.ss().stream().sorted().toList();
            case L -> "L " + value.l().stream().map(Shown::text).toList();
            case M -> "M " + text(value.m());
            default -> value.toString();
        };
    }
}
