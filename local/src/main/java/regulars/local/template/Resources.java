package regulars.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The resources of a template, resolved on demand, and what their names and ARNs are here. */
final class Resources implements References {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Place place;
    private final Intrinsics intrinsics;
    private final Map<String, Resource> byId = new LinkedHashMap<>();

    Resources(ObjectNode template, Place place) {
        this.place = place;
        this.intrinsics = new Intrinsics(template, Parameters.read(template, place), this);
        var globals = new Globals(template.path("Globals"));
        template.path("Resources").properties().forEach(entry -> add(entry.getKey(), entry.getValue(), globals));
    }

    private void add(String id, JsonNode written, Globals globals) {
        String type = written.path("Type").asString("");
        ResourceTypes.check(id, type);
        if (!written.has("Condition") || intrinsics.holds(id, written.path("Condition").asString())) {
            ObjectNode properties = written.path("Properties").asObjectOpt().orElseGet(JSON::objectNode);
            byId.put(id, new Resource(id, type, globals.merge(type, properties), written.path("Metadata")));
        }
    }

    List<Resource> ofType(String type) {
        return byId.values().stream().filter(resource -> resource.type().equals(type)).toList();
    }

    Optional<Resource> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Place place() {
        return place;
    }

    /** A part of a resource with its intrinsic functions evaluated. */
    JsonNode resolve(Resource resource, JsonNode part) {
        return intrinsics.resolve(resource.id(), part);
    }

    /** A property with its intrinsic functions evaluated; missing when it is not written. */
    JsonNode property(Resource resource, String name) {
        return resolve(resource, resource.properties().path(name));
    }

    boolean holds(Resource resource, String condition) {
        return intrinsics.holds(resource.id(), condition);
    }

    /** The name given by the template, or one made from the logical id. */
    String name(Resource resource) {
        String property = switch (resource.type()) {
            case ResourceTypes.TABLE -> "TableName";
            case ResourceTypes.QUEUE -> "QueueName";
            case ResourceTypes.FUNCTION -> "FunctionName";
            case ResourceTypes.LAYER -> "LayerName";
            default -> "Name";
        };
        return property(resource, property).asString(Place.STACK + "-" + resource.id());
    }

    String arn(Resource resource) {
        String name = name(resource);
        return switch (resource.type()) {
            case ResourceTypes.TABLE -> place.arn("dynamodb", "table/" + name);
            case ResourceTypes.QUEUE -> place.arn("sqs", name);
            case ResourceTypes.FUNCTION -> place.arn("lambda", "function:" + name);
            case ResourceTypes.LAYER -> place.arn("lambda", "layer:" + name + ":1");
            case ResourceTypes.PARAMETER -> place.arn("ssm", "parameter/" + name.replaceFirst("^/", ""));
            case ResourceTypes.SECRET -> place.arn("secretsmanager", "secret:" + name + "-LOCAL1");
            case ResourceTypes.MAIL_CONFIGURATION -> place.arn("ses", "configuration-set/" + name);
            case ResourceTypes.RULE -> place.arn("events", "rule/" + name);
            default -> place.arn("passed-over", resource.id());
        };
    }

    @Override
    public Optional<JsonNode> reference(String id) {
        return find(id).map(resource -> JSON.stringNode(switch (resource.type()) {
            case ResourceTypes.QUEUE -> url(resource);
            case ResourceTypes.SECRET, ResourceTypes.LAYER -> arn(resource);
            default -> ResourceTypes.isPlayed(resource.type()) ? name(resource) : arn(resource);
        }));
    }

    @Override
    public JsonNode attribute(String id, String attribute) {
        Resource resource = find(id)
                .orElseThrow(() -> new TemplateException(id, "is referred to but does not exist here"));
        return JSON.stringNode(switch (resource.type() + "." + attribute) {
            case ResourceTypes.TABLE + ".StreamArn" -> arn(resource) + "/stream/local";
            case ResourceTypes.QUEUE + ".QueueName" -> name(resource);
            case ResourceTypes.QUEUE + ".QueueUrl" -> url(resource);
            case ResourceTypes.SECRET + ".Id" -> arn(resource);
            case ResourceTypes.PARAMETER + ".Value" -> property(resource, "Value").asString();
            default -> {
                if (!attribute.equals("Arn")) {
                    throw new TemplateException(id,
                            "the local run does not know the attribute " + attribute + " of " + resource.type());
                }
                yield arn(resource);
            }
        });
    }

    private String url(Resource queue) {
        return place.endpoint() + "/" + Place.ACCOUNT + "/" + name(queue);
    }
}
