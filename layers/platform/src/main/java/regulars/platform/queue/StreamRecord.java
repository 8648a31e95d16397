package regulars.platform.queue;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import regulars.platform.json.Json;
import regulars.platform.table.Key;
import tools.jackson.databind.JsonNode;

/**
 * A change of the table, as its stream tells it.
 *
 * @param image the item as it is now; nothing where it was removed
 */
public record StreamRecord(String sequenceNumber, Change change, Key key, JsonNode image) {
    /** What became of the item. */
    public enum Change { INSERT, MODIFY, REMOVE }

    /** The records of a stream event, oldest first. */
    public static List<StreamRecord> read(byte[] event) {
        var records = new ArrayList<StreamRecord>();
        for (JsonNode record : Json.read(event).path("Records")) {
            JsonNode change = record.path("dynamodb");
            records.add(new StreamRecord(change.path("SequenceNumber").asString(),
                    Change.valueOf(record.path("eventName").asString("")),
                    new Key(change.at("/Keys/pk/S").asString(""), change.at("/Keys/sk/S").asString("")),
                    change.path("NewImage")));
        }
        return records;
    }

    /** A text attribute of the item as it is now. */
    public Optional<String> text(String name) {
        return image.path(name).path("S").asStringOpt();
    }

    /** A text within an attribute that maps texts to texts. */
    public Optional<String> text(String name, String inner) {
        return image.path(name).path("M").path(inner).path("S").asStringOpt();
    }

    /** A binary attribute of the item as it is now. */
    public Optional<byte[]> bytes(String name) {
        return image.path(name).path("B").asStringOpt().map(Base64.getDecoder()::decode);
    }

    /** Whether something is so of the item as it is now. */
    public Optional<Boolean> flag(String name) {
        return Optional.of(image.path(name).path("BOOL")).filter(JsonNode::isBoolean).map(JsonNode::booleanValue);
    }

    /** A whole number of the item as it is now. */
    public Optional<Long> number(String name) {
        return image.path(name).path("N").asStringOpt().map(Long::parseLong);
    }
}
