package regulars.enrollment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import regulars.platform.http.Paging;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.Merchant;
import regulars.platform.store.Roots;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /v1/shops/{publicName}/roots}: the closed days of a shop, for whoever wants to keep them. */
final class RootsPage {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int LIMIT_MAX = 100;

    private final Shops shops;
    private final Roots roots;

    RootsPage(Shops shops, Roots roots) {
        this.shops = shops;
        this.roots = roots;
    }

    Response show(Request request) {
        Paging paging = Paging.of(request, DAY, LIMIT_MAX);
        Optional<LocalDate> before = paging.cursor().map(RootsPage::day);
        Merchant shop = shops.named(request.path().get("publicName"));
        List<Roots.Day> days = roots.newest(shop.id(), before, paging.limit() + 1);
        ObjectNode page = Json.object();
        var items = page.putArray("items");
        days.stream().limit(paging.limit()).flatMap(day -> day.closed().stream()).map(RootsPage::item).forEach(items::add);
        if (days.size() > paging.limit()) {
            page.put("nextCursor", days.get(paging.limit() - 1).date().toString());
        }
        return Response.json(200, page);
    }

    private static ObjectNode item(Roots.Closed closed) {
        return Json.object().put("day", closed.root().day().toString()).put("root", closed.root().root().hex())
                .put("previous", closed.root().previous().hex()).put("signature", closed.signature());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unfit) {
            throw Problem.invalid("query/cursor", "pattern");
        }
    }
}
