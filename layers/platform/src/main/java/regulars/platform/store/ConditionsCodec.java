package regulars.platform.store;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import regulars.domain.Label;
import regulars.domain.PlaceId;
import regulars.domain.program.Conditions;
import regulars.domain.program.VisitRule;
import regulars.domain.purchase.SalesChannel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a scan has to be, as stored JSON within what asks for it; what is empty is left out. */
final class ConditionsCodec {
    private ConditionsCodec() {
    }

    static void write(Conditions conditions, ObjectNode node) {
        node.put("minimumAmount", conditions.minimumAmount());
        conditions.places().stream().sorted().forEach(place -> node.withArray("places").add(place.value()));
        conditions.channels().stream().sorted().forEach(channel -> node.withArray("channels").add(channel.name()));
        conditions.fromLevel().ifPresent(level -> node.put("fromLevel", level));
        conditions.visit().ifPresent(rule -> {
            switch (rule) {
                case VisitRule.Number(long number) -> node.put("visit", number);
                case VisitRule.Every(long visits) -> node.put("everyVisits", visits);
            }
        });
        conditions.only().ifPresent(only -> node.set("only", SelectionJson.of(only)));
        conditions.labels().stream().sorted().forEach(label -> node.withArray("labels").add(label.value()));
    }

    static Conditions conditions(JsonNode node) {
        return new Conditions(node.path("minimumAmount").longValue(), set(node.path("places"), PlaceId::new),
                set(node.path("channels"), SalesChannel::valueOf),
                node.has("fromLevel") ? OptionalInt.of(node.path("fromLevel").intValue()) : OptionalInt.empty(), visit(node),
                Optional.of(node.path("only")).filter(JsonNode::isObject).map(SelectionJson::read),
                set(node.path("labels"), Label::new));
    }

    private static Optional<VisitRule> visit(JsonNode node) {
        if (node.has("visit")) {
            return Optional.of(new VisitRule.Number(node.path("visit").longValue()));
        }
        return Optional.of(node.path("everyVisits")).filter(JsonNode::isNumber).map(visits -> new VisitRule.Every(visits.longValue()));
    }

    private static <T> Set<T> set(JsonNode node, Function<String, T> read) {
        return Set.copyOf(EarningCodec.list(node, element -> read.apply(element.stringValue())));
    }
}
