package regulars.insights;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import regulars.platform.http.Paging;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.Deliveries;
import regulars.platform.store.SendingRecords;
import tools.jackson.databind.node.ObjectNode;

/** What was sent to members and what was not, newest first. */
final class Messages {
    /** A cursor is the place of a page's last line. */
    private static final Pattern PLACE = Pattern.compile("[0-9TZ:.-]{24}#[a-z-]{1,30}#[0-9A-Z]{1,20}#[^#]{1,100}");
    private static final int LIMIT_MAX = 50;

    private final Deliveries deliveries;
    private final FirstNames names;
    private final SendingRecords records;

    Messages(Deliveries deliveries, FirstNames names, SendingRecords records) {
        this.deliveries = deliveries;
        this.names = names;
        this.records = records;
    }

    Response list(Request request) {
        Paging paging = Paging.of(request, PLACE, LIMIT_MAX);
        List<Deliveries.Placed> found = deliveries.newest(request.merchant(), paging.cursor(), paging.limit() + 1);
        ObjectNode page = Json.object();
        var items = page.putArray("items");
        found.stream().limit(paging.limit()).forEach(placed -> items.add(line(request.merchant(), placed.delivery())));
        records.pause(request.merchant()).ifPresent(pause -> page.set("pause", json(pause)));
        if (found.size() > paging.limit()) {
            page.put("nextCursor", found.get(paging.limit() - 1).place());
        }
        return Response.json(200, page);
    }

    private static ObjectNode json(SendingRecords.Pause pause) {
        return Json.object().put("since", pause.since().toString()).put("messages", pause.figures().messages())
                .put("bounces", pause.figures().bounces()).put("complaints", pause.figures().complaints());
    }

    private ObjectNode line(String merchant, Deliveries.Delivery delivery) {
        ObjectNode line = Json.object().put("at", delivery.at().toString()).put("kind", delivery.kind().code())
                .put("channel", delivery.channel().name().toLowerCase(Locale.ROOT)).put("status", delivery.status());
        delivery.reason().ifPresent(reason -> line.put("reason", reason));
        delivery.feedback().ifPresent(feedback -> line.put("feedback", feedback.code()));
        names.of(merchant, delivery.member()).ifPresent(name -> line.put("firstName", name));
        return line;
    }
}
