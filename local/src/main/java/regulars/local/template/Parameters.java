package regulars.local.template;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The values of the template's parameters and of CloudFormation's own. */
final class Parameters {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Parameters() {
    }

    static Map<String, JsonNode> read(ObjectNode template, Place place) {
        var values = new HashMap<String, JsonNode>(pseudo(place));
        template.path("Parameters").properties().forEach(parameter -> {
            JsonNode value = value(parameter.getKey(), parameter.getValue(), place);
            if (!value.isMissingNode()) {
                values.put(parameter.getKey(), value);
            }
        });
        return values;
    }

    /**
     * A parameter without default has no value; whoever reads it is told so, as long as nobody does it is no matter.
     */
    private static JsonNode value(String name, JsonNode parameter, Place place) {
        String type = parameter.path("Type").asString("String");
        if (type.startsWith("AWS::SSM::Parameter::Value")) {
            throw new TemplateException(name, "the local run does not understand parameters of type " + type);
        }
        String override = place.overrides().get(name);
        JsonNode value = override == null ? parameter.path("Default") : JSON.stringNode(override);
        return type.equals("CommaDelimitedList") && !value.isMissingNode() ? list(value.asString()) : value;
    }

    private static JsonNode list(String text) {
        var list = JSON.arrayNode();
        for (String item : text.split(",")) {
            list.add(item.strip());
        }
        return list;
    }

    private static Map<String, JsonNode> pseudo(Place place) {
        return Map.of(
                "AWS::Region", JSON.stringNode(place.region()),
                "AWS::AccountId", JSON.stringNode(Place.ACCOUNT),
                "AWS::StackName", JSON.stringNode(Place.STACK),
                "AWS::StackId", JSON.stringNode(place.arn("cloudformation", "stack/" + Place.STACK + "/local")),
                "AWS::Partition", JSON.stringNode("aws"),
                "AWS::URLSuffix", JSON.stringNode("amazonaws.com"));
    }
}
