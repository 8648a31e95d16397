package regulars.platform.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import regulars.domain.Violation;
import regulars.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a JSON object field by field and remembers all that is wrong with it. Reading goes on after a mistake, with a
 * harmless value in its place, so that one answer names every field; {@link #done()} then refuses the request, also
 * for fields that nobody asked for.
 */
public final class Fields {
    private final ObjectNode object;
    private final String pointer;
    private final List<Violation> violations;
    private final Set<String> asked = new HashSet<>();
    private final List<Fields> children = new ArrayList<>();

    private Fields(ObjectNode object, String pointer, List<Violation> violations) {
        this.object = object;
        this.pointer = pointer;
        this.violations = violations;
    }

    /** @throws Problem 400 where the value is not an object */
    public static Fields of(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            throw Problem.invalid("", "object");
        }
        return new Fields(object, "", new ArrayList<>());
    }

    public boolean has(String name) {
        return find(name).isPresent();
    }

    /** Text that people read: normalised (NFC), trimmed, without control or direction signs; length in characters. */
    public String text(String name, int min, int max) {
        return text(name, required(name), min, max);
    }

    public Optional<String> optionalText(String name, int min, int max) {
        return find(name).map(node -> text(name, node, min, max));
    }

    private String text(String name, JsonNode node, int min, int max) {
        return node.isString() ? text(name, Wording.normal(node.stringValue()), Wording::isUnsafe, min, max)
                : node.isMissingNode() ? "" : wrong(name, "text", "");
    }

    private String text(String name, String text, Predicate<String> unsafe, int min, int max) {
        int length = text.codePointCount(0, text.length());
        if (unsafe.test(text) || length > 0 && min > 0 && !Wording.isVisible(text)) {
            return wrong(name, "characters", "");
        }
        return length < min ? wrong(name, "too-short", Map.of("min", min), "")
                : length > max ? wrong(name, "too-long", Map.of("max", max), "") : text;
    }

    /** The same of several lines; a line's end is {@code \n} afterwards, however it came. */
    public String lines(String name, int min, int max) {
        JsonNode node = required(name);
        return node.isString() ? text(name, Wording.lines(node.stringValue()), Wording::isUnsafeInLines, min, max)
                : text(name, node, min, max);
    }

    /** Text that messages carry under our name: without web addresses, since mail programs make links of them. */
    public String label(String name, int min, int max) {
        String text = text(name, min, max);
        return Wording.hasWebAddress(text) ? wrong(name, "web-address", "") : text;
    }

    public Optional<String> optionalLabel(String name, int min, int max) {
        return has(name) ? Optional.of(label(name, min, max)) : Optional.empty();
    }

    /** Text that {@code reader} understands, else the mistake is {@code code}; empty after any mistake. */
    public <T> Optional<T> parsed(String name, int max, String code, Function<String, Optional<T>> reader) {
        return Optional.of(text(name, 1, max)).filter(text -> !text.isEmpty())
                .flatMap(text -> reader.apply(text).or(() -> wrong(name, code, Optional.empty())));
    }

    public <T> Optional<T> optionalParsed(String name, int max, String code, Function<String, Optional<T>> reader) {
        return has(name) ? parsed(name, max, code, reader) : Optional.empty();
    }

    /** Text of a fixed form. */
    public String matching(String name, Pattern pattern) {
        JsonNode node = required(name);
        if (!node.isString()) {
            return node.isMissingNode() ? "" : wrong(name, "text", "");
        }
        return pattern.matcher(node.stringValue()).matches() ? node.stringValue() : wrong(name, "pattern", "");
    }

    public Optional<String> optionalMatching(String name, Pattern pattern) {
        return has(name) ? Optional.of(matching(name, pattern)) : Optional.empty();
    }

    /** One of a few words. */
    public String oneOf(String name, List<String> allowed) {
        JsonNode node = required(name);
        if (node.isMissingNode() || node.isString() && allowed.contains(node.stringValue())) {
            return node.isMissingNode() ? allowed.getFirst() : node.stringValue();
        }
        return wrong(name, "one-of", Map.of("allowed", String.join(", ", allowed)), allowed.getFirst());
    }

    public Optional<String> optionalOneOf(String name, List<String> allowed) {
        return has(name) ? Optional.of(oneOf(name, allowed)) : Optional.empty();
    }

    /** A whole number within bounds, both included. */
    public int number(String name, int min, int max) {
        return Math.toIntExact(amount(name, min, max));
    }

    public Optional<Integer> optionalNumber(String name, int min, int max) {
        return optionalAmount(name, min, max).map(Math::toIntExact);
    }

    /** A whole number that may be too large for an int, such as an amount in minor units. */
    public long amount(String name, long min, long max) {
        return amount(name, required(name), min, max);
    }

    public Optional<Long> optionalAmount(String name, long min, long max) {
        return find(name).map(node -> amount(name, node, min, max));
    }

    private long amount(String name, JsonNode node, long min, long max) {
        if (node.isMissingNode()) {
            return min;
        }
        if (!node.isIntegralNumber()) {
            return wrong(name, "whole-number", min);
        }
        if (!node.canConvertToLong() || node.longValue() < min || node.longValue() > max) {
            return wrong(name, "out-of-range", Map.of("least", min, "most", max), min);
        }
        return node.longValue();
    }

    public boolean flag(String name) {
        JsonNode node = required(name);
        return node.isBoolean() ? node.booleanValue() : !node.isMissingNode() && wrong(name, "true-or-false", false);
    }

    /** A point in time, RFC 3339 in UTC or with an offset. */
    public Optional<Instant> optionalInstant(String name) {
        return find(name).map(node -> {
            try {
                return Instant.parse(node.asString(""));
            } catch (DateTimeException e) {
                return wrong(name, "instant", Instant.EPOCH);
            }
        });
    }

    public Fields object(String name) {
        JsonNode node = required(name);
        String at = pointer + "/" + name;
        return node.isMissingNode() ? harmless(at) : child(node, at);
    }

    /** Stands in for what is no object: nothing is said about what it lacks. */
    private static Fields harmless(String at) {
        return new Fields(Json.object(), at, new ArrayList<>());
    }

    public Optional<Fields> optionalObject(String name) {
        return find(name).map(node -> child(node, pointer + "/" + name));
    }

    /** The elements of an array of objects. */
    public List<Fields> objects(String name, int min, int max) {
        return elements(name, required(name), min, max).stream()
                .map(element -> child(element.node, element.pointer)).toList();
    }

    /** The same; none where the array is missing. */
    public List<Fields> optionalObjects(String name, int min, int max) {
        return has(name) ? objects(name, min, max) : List.of();
    }

    /** The elements of an array of distinct texts. */
    public Optional<List<String>> optionalTexts(String name, int min, int max, int charsMax) {
        return optionalList(name, min, max, Violation.of("", "text"), node -> Optional.of(node)
                .filter(text -> text.isString() && text.stringValue().length() <= charsMax).map(JsonNode::stringValue));
    }

    /** The distinct elements of an array, each of which {@code reader} understands; else it is {@code wrong}. */
    public <T> Optional<List<T>> optionalList(String name, int min, int max, Violation wrong, Function<JsonNode, Optional<T>> reader) {
        return find(name).map(node -> elements(name, node, min, max).stream().flatMap(element -> reader.apply(element.node)
                .or(() -> wrong(element, wrong)).stream()).toList())
                .map(list -> Set.copyOf(list).size() == list.size() ? list : wrong(name, "distinct", List.of()));
    }

    private record Element(JsonNode node, String pointer) { }

    private <T> Optional<T> wrong(Element element, Violation wrong) {
        violations.add(new Violation(element.pointer, wrong.code(), wrong.parameters()));
        return Optional.empty();
    }

    private List<Element> elements(String name, JsonNode node, int min, int max) {
        if (node.isMissingNode()) {
            return List.of();
        }
        if (!node.isArray()) {
            return wrong(name, "array", List.of());
        }
        if (node.size() < min || node.size() > max) {
            return wrong(name, "count", Map.of("min", min, "max", max), List.of());
        }
        var elements = new ArrayList<Element>();
        for (int i = 0; i < node.size(); i++) {
            elements.add(new Element(node.get(i), pointer + "/" + name + "/" + i));
        }
        return elements;
    }

    private Fields child(JsonNode node, String at) {
        if (!(node instanceof ObjectNode child)) {
            violations.add(Violation.of(at, "object"));
            return harmless(at);
        }
        var fields = new Fields(child, at, violations);
        children.add(fields);
        return fields;
    }

    /** Notes a mistake that only the caller can see. */
    public void violate(String name, String code) {
        wrong(name, code, null);
    }

    /** Notes a mistake that only the caller can see, with figures for its sentence. */
    public void violate(Violation violation) {
        violations.add(violation);
    }

    /** Where this object lies in the body, as a JSON pointer. */
    public String pointer() {
        return pointer;
    }

    /** @throws Problem 400 naming every field that is wrong, missing or unknown */
    public void done() {
        findUnknown();
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private void findUnknown() {
        object.propertyNames().stream().filter(name -> !asked.contains(name))
                .forEach(name -> violations.add(Violation.of(pointer + "/" + escape(name), "unknown-field")));
        children.forEach(Fields::findUnknown);
    }

    /** RFC 6901, 3; and not longer than a field's name could sensibly be. */
    private static String escape(String name) {
        return name.substring(0, Math.min(60, name.length())).replace("~", "~0").replace("/", "~1");
    }

    private Optional<JsonNode> find(String name) {
        asked.add(name);
        return Optional.ofNullable(object.get(name));
    }

    private JsonNode required(String name) {
        return find(name).orElseGet(() -> {
            wrong(name, "required", null);
            return object.path(name);
        });
    }

    private <T> T wrong(String name, String code, T instead) {
        return wrong(name, code, Map.of(), instead);
    }

    private <T> T wrong(String name, String code, Map<String, Object> params, T instead) {
        violations.add(new Violation(pointer + "/" + name, code, params));
        return instead;
    }
}
