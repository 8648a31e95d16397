package regulars.local.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Evaluates CloudFormation's intrinsic functions. Only what the run reads is ever evaluated, so the parts of the
 * template that exist in a cloud alone may use whatever they like.
 */
final class Intrinsics {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]+)}");

    private final ObjectNode template;
    private final Map<String, JsonNode> parameters;
    private final References references;

    Intrinsics(ObjectNode template, Map<String, JsonNode> parameters, References references) {
        this.template = template;
        this.parameters = parameters;
        this.references = references;
    }

    /** The node with every intrinsic function replaced by its value; {@code AWS::NoValue} becomes a missing node. */
    JsonNode resolve(String where, JsonNode node) {
        return switch (node) {
            case ObjectNode object when call(object).isPresent() ->
                    call(where, call(object).get(), object.iterator().next());
            case ObjectNode object -> object(where, object);
            case ArrayNode array -> {
                var resolved = JSON.arrayNode();
                array.forEach(item -> add(resolved, resolve(where, item)));
                yield resolved;
            }
            default -> node;
        };
    }

    /** Whether the condition of this name holds. */
    boolean holds(String where, String condition) {
        JsonNode expression = template.path("Conditions").path(condition);
        if (expression.isMissingNode()) {
            throw new TemplateException(where, "there is no condition " + condition);
        }
        return truth(where, expression);
    }

    private static Optional<String> call(ObjectNode object) {
        return object.size() != 1 ? Optional.empty() : object.propertyNames().stream()
                .filter(name -> name.startsWith("Fn::") || name.equals("Ref")).findFirst();
    }

    private ObjectNode object(String where, ObjectNode object) {
        var resolved = JSON.objectNode();
        object.properties().forEach(property -> {
            JsonNode value = resolve(where, property.getValue());
            if (!value.isMissingNode()) {
                resolved.set(property.getKey(), value);
            }
        });
        return resolved;
    }

    private static void add(ArrayNode array, JsonNode value) {
        if (!value.isMissingNode()) {
            array.add(value);
        }
    }

    private JsonNode call(String where, String name, JsonNode argument) {
        return switch (name) {
            case "Ref" -> reference(where, argument.asString());
            case "Fn::GetAtt" -> references.attribute(argument.path(0).asString(), argument.path(1).asString());
            case "Fn::Sub" -> JSON.stringNode(substitute(where, argument));
            case "Fn::Join" -> JSON.stringNode(texts(resolve(where, argument.path(1))).stream()
                    .collect(Collectors.joining(argument.path(0).asString())));
            case "Fn::If" -> resolve(where, argument.path(holds(where, argument.path(0).asString()) ? 1 : 2));
            case "Fn::Select" -> resolve(where, argument.path(1)).path(resolve(where, argument.path(0)).asInt());
            case "Fn::Split" -> split(argument.path(0).asString(), resolve(where, argument.path(1)).asString());
            case "Fn::FindInMap" -> template.path("Mappings")
                    .at("/" + String.join("/", texts(resolve(where, argument))));
            case "Fn::Equals", "Fn::And", "Fn::Or", "Fn::Not" ->
                    JSON.booleanNode(truth(where, JSON.objectNode().set(name, argument)));
            default -> throw new TemplateException(where, "the local run does not understand " + name);
        };
    }

    private JsonNode reference(String where, String name) {
        if (name.equals("AWS::NoValue")) {
            return MissingNode.getInstance();
        }
        return Optional.ofNullable(parameters.get(name)).or(() -> references.reference(name))
                .orElseThrow(() -> new TemplateException(where, "refers to " + name + ", which has no value here"));
    }

    private String substitute(String where, JsonNode argument) {
        String text = argument.isArray() ? argument.path(0).asString() : argument.asString();
        JsonNode variables = argument.isArray() ? argument.path(1) : JSON.objectNode();
        return VARIABLE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(
                match.group(1).isEmpty() ? variable(where, match.group(2).strip(), variables)
                : "${" + match.group(2) + "}"));
    }

    private String variable(String where, String name, JsonNode variables) {
        if (variables.has(name)) {
            return resolve(where, variables.path(name)).asString();
        }
        int dot = name.indexOf('.');
        return dot < 0 ? reference(where, name).asString()
                : references.attribute(name.substring(0, dot), name.substring(dot + 1)).asString();
    }

    private boolean truth(String where, JsonNode expression) {
        var property = expression.properties().stream().findFirst()
                .orElseThrow(() -> new TemplateException(where, "is no condition: " + expression));
        JsonNode argument = property.getValue();
        return switch (property.getKey()) {
            case "Condition" -> holds(where, argument.asString());
            case "Fn::Equals" -> resolve(where, argument.path(0)).asString()
                    .equals(resolve(where, argument.path(1)).asString());
            case "Fn::Not" -> !truth(where, argument.path(0));
            case "Fn::And" -> argument.valueStream().allMatch(part -> truth(where, part));
            case "Fn::Or" -> argument.valueStream().anyMatch(part -> truth(where, part));
            default -> throw new TemplateException(where, "is no condition: " + expression);
        };
    }

    private static JsonNode split(String separator, String text) {
        var parts = JSON.arrayNode();
        List.of(text.split(Pattern.quote(separator), -1)).forEach(parts::add);
        return parts;
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(item -> texts.add(item.asString()));
        return texts;
    }
}
