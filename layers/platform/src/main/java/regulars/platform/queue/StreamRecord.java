package regulars.platform.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regulars.platform.json.Json;
import regulars.platform.table.Key;
import tools.jackson.databind.JsonNode;

/** A change of the table, as its stream tells it. */
public record StreamRecord(String sequenceNumber, boolean inserted, Key key, JsonNode image) {

    /** The records of a stream event, oldest first. */
    public static List<StreamRecord> read(byte[] event) {
        var records = new ArrayList<StreamRecord>();
        for (JsonNode record : Json.read(event).path("Records")) {
            JsonNode change = record.path("dynamodb");
            records.add(new StreamRecord(change.path("SequenceNumber").asString(),
                    record.path("eventName").asString("").equals("INSERT"),
                    new Key(change.at("/Keys/pk/S").asString(""), change.at("/Keys/sk/S").asString("")),
                    change.path("NewImage")));
        }
        return records;
    }

    /** A text attribute of the item as it is now. */
    public Optional<String> text(String name) {
        return image.path(name).path("S").asStringOpt();
    }

    /** A whole number of the item as it is now. */
    public Optional<Long> number(String name) {
        return image.path(name).path("N").asStringOpt().map(Long::parseLong);
    }
}
