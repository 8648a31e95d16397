package regulars.cloud.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What became of one item, as a stream tells it: without attributes where there was, or is, none. */
public record Change(Map<String, AttributeValue> key, Map<String, AttributeValue> before, Map<String, AttributeValue> after) { }
