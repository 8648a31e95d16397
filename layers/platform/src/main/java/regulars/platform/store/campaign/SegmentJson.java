package regulars.platform.store.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regulars.domain.Label;
import regulars.domain.PlaceId;
import regulars.domain.ProgramId;
import regulars.domain.Violation;
import regulars.domain.segment.Activity;
import regulars.domain.segment.Balance;
import regulars.domain.segment.Range;
import regulars.domain.segment.Segment;
import regulars.platform.http.Fields;
import regulars.platform.json.Json;
import regulars.platform.text.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Some of a merchant's guests, as the contract's {@code Segment}, in which what asks for nothing is left out. */
final class SegmentJson {
    private static final int ID_CHARS = 40;
    private static final int LEVELS_LIMIT = 11;
    private static final int MONTHS = 12;
    private static final int PLACES_LIMIT = 20;
    private static final ProgramId NO_PROGRAM = new ProgramId("0".repeat(ProgramId.LENGTH));
    private static final Violation NO_ACTIVITY = new Violation("", "one-of", Map.of("allowed",
            Arrays.stream(Activity.values()).map(Activity::code).collect(Collectors.joining(", "))));
    private static final Violation NO_LANGUAGE = new Violation("", "one-of", Map.of("allowed", String.join(", ", Language.tags())));

    private SegmentJson() {
    }

    static ObjectNode of(Segment segment) {
        ObjectNode json = Json.object();
        texts(json, "activity", segment.activity().stream().sorted().map(Activity::code));
        segment.levels().stream().sorted().forEach(level -> json.withArray("levels").add(level));
        segment.balance().ifPresent(balance -> json.set("balance", of(balance.units()).put("programId", balance.program().value())));
        segment.birthdayMonths().stream().sorted().forEach(month -> json.withArray("birthdayMonths").add(month));
        segment.joinedDaysAgo().ifPresent(range -> json.set("joinedDaysAgo", of(range)));
        segment.lastVisitDaysAgo().ifPresent(range -> json.set("lastVisitDaysAgo", of(range)));
        segment.spentInYear().ifPresent(range -> json.set("spentInYear", of(range)));
        texts(json, "labels", segment.labels().stream().sorted().map(Label::value));
        texts(json, "locales", segment.locales().stream().sorted());
        texts(json, "placeIds", segment.places().stream().sorted().map(PlaceId::value));
        return json;
    }

    private static void texts(ObjectNode json, String name, Stream<String> texts) {
        texts.forEach(text -> json.withArray(name).add(text));
    }

    private static ObjectNode of(Range range) {
        ObjectNode json = Json.object();
        range.atLeast().ifPresent(least -> json.put("atLeast", least));
        range.atMost().ifPresent(most -> json.put("atMost", most));
        return json;
    }

    /** Notes in the fields whatever is not of the right form. */
    static Segment read(Fields fields) {
        return new Segment(set(fields.optionalList("activity", 1, Activity.values().length, NO_ACTIVITY, text(Activity::of))),
                set(fields.optionalList("levels", 1, LEVELS_LIMIT, Violation.outOfRange("", 0, Range.LIMIT), number(0, Range.LIMIT))),
                fields.optionalObject("balance").map(SegmentJson::balance),
                set(fields.optionalList("birthdayMonths", 1, MONTHS, Violation.outOfRange("", 1, MONTHS), number(1, MONTHS)))
                        .stream().map(Math::toIntExact).collect(Collectors.toSet()),
                range(fields, "joinedDaysAgo"), range(fields, "lastVisitDaysAgo"), range(fields, "spentInYear"),
                set(fields.optionalList("labels", 1, Label.MEMBER_LIMIT, Violation.of("", "label"), text(SegmentJson::label))),
                set(fields.optionalList("locales", 1, Language.values().length, NO_LANGUAGE,
                        text(tag -> Language.of(tag).map(Language::tag)))),
                set(fields.optionalList("placeIds", 1, PLACES_LIMIT, Violation.of("", "unknown-place"), text(SegmentJson::place))));
    }

    /** What is no id of a program is none of the merchant's either. */
    private static Balance balance(Fields fields) {
        String id = fields.text("programId", 1, ID_CHARS);
        return new Balance(ProgramId.isValid(id) ? new ProgramId(id) : NO_PROGRAM, range(fields));
    }

    private static Optional<Range> range(Fields fields, String name) {
        return fields.optionalObject(name).map(SegmentJson::range);
    }

    private static Range range(Fields fields) {
        return new Range(fields.optionalAmount("atLeast", 0, Range.LIMIT), fields.optionalAmount("atMost", 0, Range.LIMIT));
    }

    private static <T> Function<JsonNode, Optional<T>> text(Function<String, Optional<T>> reader) {
        return node -> node.asStringOpt().filter(_ -> node.isString()).flatMap(reader);
    }

    private static Function<JsonNode, Optional<Long>> number(long least, long most) {
        return node -> Optional.of(node).filter(number -> number.isIntegralNumber() && number.canConvertToLong()).map(JsonNode::longValue)
                .filter(value -> value >= least && value <= most);
    }

    private static Optional<Label> label(String text) {
        return Optional.of(text).filter(Label::isValid).map(Label::new);
    }

    private static Optional<PlaceId> place(String text) {
        return Optional.of(text).filter(PlaceId::isValid).map(PlaceId::new);
    }

    private static <T> Set<T> set(Optional<List<T>> list) {
        return Set.copyOf(list.orElse(List.of()));
    }
}
