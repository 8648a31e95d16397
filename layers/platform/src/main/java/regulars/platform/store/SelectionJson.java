package regulars.platform.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import regulars.domain.program.Program;
import regulars.domain.program.Selection;
import regulars.domain.purchase.Purchase;
import regulars.platform.http.Fields;
import regulars.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Some of what a merchant sells, as the contract's {@code Selection}, in which what is empty is left out. */
public final class SelectionJson {
    private SelectionJson() {
    }

    public static ObjectNode of(Selection selection) {
        ObjectNode node = Json.object();
        names(node, "skus", selection.skus());
        names(node, "categories", selection.categories());
        names(node, "brands", selection.brands());
        return node;
    }

    private static void names(ObjectNode node, String name, Set<String> names) {
        names.stream().sorted().forEach(text -> node.withArray(name).add(text));
    }

    /** As it was written. */
    public static Selection read(JsonNode node) {
        return new Selection(names(node.path("skus")), names(node.path("categories")), names(node.path("brands")));
    }

    private static Set<String> names(JsonNode node) {
        return node.valueStream().map(JsonNode::stringValue).collect(Collectors.toUnmodifiableSet());
    }

    /** As it is sent; notes in the fields whatever is wrong with it. */
    public static Selection read(Fields fields) {
        var selection = new Selection(names(fields, "skus"), names(fields, "categories"), names(fields, "brands"));
        if (selection.isEmpty()) {
            fields.violate("skus", "required");
        }
        return selection;
    }

    private static Set<String> names(Fields fields, String name) {
        return Set.copyOf(fields.optionalTexts(name, 1, Program.SELECTION_LIMIT, Purchase.NAME_LENGTH_LIMIT).orElse(List.of()));
    }
}
