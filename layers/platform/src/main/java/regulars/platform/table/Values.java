package regulars.platform.table;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attribute values from plain ones. */
final class Values {
    private Values() {
    }

    static AttributeValue of(Object value) {
        return switch (value) {
            case String text -> AttributeValue.fromS(text);
            case Integer number -> AttributeValue.fromN(number.toString());
            case Long number -> AttributeValue.fromN(number.toString());
            case Boolean flag -> AttributeValue.fromBool(flag);
            case byte[] bytes -> AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
            case Map<?, ?> map -> map(map);
            default -> throw new IllegalArgumentException("No attribute form for " + value.getClass());
        };
    }

    private static AttributeValue map(Map<?, ?> map) {
        var values = new LinkedHashMap<String, AttributeValue>();
        map.forEach((name, value) -> values.put((String) name, of(value)));
        return AttributeValue.fromM(values);
    }
}
