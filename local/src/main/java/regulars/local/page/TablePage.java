package regulars.local.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import regulars.local.http.HttpAnswer;
import regulars.local.table.PlainJson;
import regulars.local.table.TableBrowser;
import regulars.local.table.TableBrowser.Key;
import tools.jackson.databind.node.ObjectNode;

/** The table, by families of keys; the only place where what is in it is shown as it is. */
public final class TablePage {
    private static final int PAGE = 25;

    private final TableBrowser browser;

    public TablePage(TableBrowser browser) {
        this.browser = browser;
    }

    /** A page of the items that the parameters choose. */
    record Chosen(List<ObjectNode> items, int from, int total) {
    }

    HttpAnswer show(PageRequest request) {
        boolean items = Stream.of("family", "pk", "search").anyMatch(name -> request.parameter(name).isPresent());
        if (items) {
            Chosen chosen = chosen(request);
            return request.json() ? HttpAnswer.json(200, json(chosen))
                    : Html.page("Table", TableView.items(request, chosen, PAGE));
        }
        Map<String, Map<String, Long>> families = browser.families();
        return request.json() ? HttpAnswer.json(200, Map.of("families", families))
                : Html.page("Table", TableView.families(families));
    }

    private static Map<String, Object> json(Chosen chosen) {
        var json = new LinkedHashMap<String, Object>();
        json.put("items", chosen.items());
        json.put("from", chosen.from());
        json.put("total", chosen.total());
        return json;
    }

    private Chosen chosen(PageRequest request) {
        List<Key> keys = browser.keys().stream().filter(key -> matches(request, key)).toList();
        int from = request.number("from");
        List<ObjectNode> items = keys.stream().skip(from).limit(PAGE).flatMap(key -> browser.item(key).stream())
                .map(PlainJson::of).toList();
        return new Chosen(items, from, keys.size());
    }

    private static boolean matches(PageRequest request, Key key) {
        return request.parameter("family").filter(family -> !family.equals(key.family())).isEmpty()
                && request.parameter("kind").filter(kind -> !kind.equals(key.kind())).isEmpty()
                && request.parameter("pk").filter(pk -> !pk.equals(key.partition())).isEmpty()
                && request.parameter("search").map(text -> text.toUpperCase(Locale.ROOT))
                .filter(text -> !(key.partition() + " " + key.sort()).toUpperCase(Locale.ROOT).contains(text))
                .isEmpty();
    }
}
