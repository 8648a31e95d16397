package regulars.local.page;

import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The pages of the table. */
final class TableView {
    private TableView() {
    }

    static String families(Map<String, Map<String, Long>> families) {
        String list = families.entrySet().stream().map(family -> "<li><a class=\"family\" href=\"?family="
                + Html.encoded(family.getKey()) + "\">" + Html.text(family.getKey().toLowerCase()) + "</a> <span>"
                + family.getValue().values().stream().mapToLong(Long::longValue).sum() + "</span>"
                + kinds(family.getKey(), family.getValue()) + "</li>").collect(Collectors.joining());
        return search("") + (families.isEmpty() ? "<p class=\"empty\">The table is empty.</p>"
                : "<ul class=\"families\">" + list + "</ul>");
    }

    private static String kinds(String family, Map<String, Long> kinds) {
        return kinds.size() < 2 ? "" : kinds.entrySet().stream().map(kind -> "<a class=\"chip\" href=\"?family="
                + Html.encoded(family) + "&amp;kind=" + Html.encoded(kind.getKey()) + "\">"
                + Html.text(kind.getKey().equals("@") ? "main" : kind.getKey().toLowerCase()) + " "
                + kind.getValue() + "</a>").collect(Collectors.joining("", "<p class=\"chips\">", "</p>"));
    }

    private static String search(String value) {
        return "<form action=\"/_local/table\" class=\"search\"><label for=\"search\">Part of a key</label>"
                + "<input id=\"search\" name=\"search\" type=\"search\" value=\"" + Html.text(value)
                + "\" placeholder=\"the id of a member, an account, …\"><button>Find</button></form>";
    }

    static String items(PageRequest request, TablePage.Chosen chosen, int page) {
        return "<p class=\"crumbs\"><a href=\"/_local/table\">all families</a> · " + Html.text(what(request)) + " · "
                + chosen.total() + (chosen.total() == 1 ? " item" : " items") + "</p>"
                + search(request.parameter("search").orElse(""))
                + chosen.items().stream().map(TableView::item).collect(Collectors.joining())
                + pages(request, chosen, page);
    }

    private static String what(PageRequest request) {
        return request.query().entrySet().stream().filter(entry -> !entry.getKey().equals("from"))
                .map(entry -> entry.getKey() + " " + entry.getValue()).collect(Collectors.joining(", "));
    }

    private static String item(ObjectNode item) {
        String pk = item.path("pk").asString("");
        String rows = item.properties().stream().filter(entry -> !entry.getKey().equals("pk")
                && !entry.getKey().equals("sk")).map(entry -> attribute(entry.getKey(), value(entry.getValue()))).collect(Collectors.joining());
        return "<article class=\"item\"><h2><a href=\"?pk=" + Html.encoded(pk) + "\">" + Html.text(pk)
                + "</a> <span>" + Html.text(item.path("sk").asString("")) + "</span></h2><dl>" + rows
                + "</dl></article>";
    }

    private static String attribute(String name, String value) {
        return (value.startsWith("<pre>") ? "<div class=\"long\">" : "<div>") + "<dt>" + Html.text(name) + "</dt><dd>"
                + value + "</dd></div>";
    }

    private static String value(JsonNode value) {
        String text = value.isContainer() ? Pretty.json(value) : Pretty.json(value.asString(""));
        return text.contains("\n") ? "<pre>" + Html.text(text) + "</pre>" : Html.text(text);
    }

    private static String pages(PageRequest request, TablePage.Chosen chosen, int page) {
        String query = request.query().entrySet().stream().filter(entry -> !entry.getKey().equals("from"))
                .map(entry -> Html.encoded(entry.getKey()) + "=" + Html.encoded(entry.getValue()) + "&amp;")
                .collect(Collectors.joining("", "?", "from="));
        String before = chosen.from() == 0 ? "" : "<a href=\"" + query + Math.max(0, chosen.from() - page)
                + "\">← earlier</a>";
        String after = chosen.from() + page >= chosen.total() ? "" : "<a href=\"" + query + (chosen.from() + page)
                + "\">later →</a>";
        return "<nav class=\"pages\">" + before + after + "</nav>";
    }
}
