package regulars.platform.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regulars.domain.ledger.Use;
import regulars.domain.program.OfferId;
import regulars.platform.json.Json;
import tools.jackson.databind.node.ArrayNode;

/** Times that a scan's limited promotions were had, as stored JSON: offer, first day of the share's period, whether of the total. */
final class UseCodec {
    private UseCodec() {
    }

    /** Nothing where nothing limited was had. */
    static Optional<String> write(List<Use> uses) {
        ArrayNode node = Json.array();
        uses.forEach(use -> node.addArray().add(use.offer().toString()).add(use.share().map(LocalDate::toString).orElse("")).add(use.supplied()));
        return uses.isEmpty() ? Optional.empty() : Optional.of(Json.write(node));
    }

    static List<Use> uses(String text) {
        var uses = new ArrayList<Use>();
        Json.read(text).forEach(use -> uses.add(new Use(OfferId.parse(use.get(0).stringValue()),
                Optional.of(use.get(1).stringValue()).filter(day -> !day.isEmpty()).map(LocalDate::parse), use.get(2).booleanValue())));
        return uses;
    }
}
