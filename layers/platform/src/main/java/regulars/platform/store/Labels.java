package regulars.platform.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regulars.domain.Label;
import regulars.platform.http.Fields;
import regulars.platform.json.Json;
import tools.jackson.databind.node.ArrayNode;

/** Labels as bodies and items have them. */
public final class Labels {
    private static final String FIELD = "labels";
    private static final String SEPARATOR = ",";

    private Labels() {
    }

    /** The field {@code labels}, an array; none where it is missing. */
    public static Set<Label> read(Fields fields, int min, int max) {
        Optional<List<String>> texts = fields.optionalTexts(FIELD, min, max, Label.LENGTH_LIMIT);
        for (int i = 0; i < texts.orElse(List.of()).size(); i++) {
            if (!Label.isValid(texts.get().get(i))) {
                fields.violate(FIELD + "/" + i, "label");
            }
        }
        return texts.stream().flatMap(List::stream).filter(Label::isValid).map(Label::new).collect(Collectors.toSet());
    }

    /** In the order of the alphabet. */
    public static ArrayNode json(Set<Label> labels) {
        ArrayNode json = Json.array();
        labels.stream().sorted().forEach(label -> json.add(label.value()));
        return json;
    }

    /** As an account's item has a member's: a list without blanks. */
    static String text(Set<Label> labels) {
        return labels.stream().sorted().map(Label::value).collect(Collectors.joining(SEPARATOR));
    }

    static Set<Label> parse(String text) {
        return Stream.of(text.split(SEPARATOR)).map(Label::new).collect(Collectors.toUnmodifiableSet());
    }
}
