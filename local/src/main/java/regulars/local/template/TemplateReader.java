package regulars.local.template;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads template.yaml and stops at whatever the local run does not understand. */
public final class TemplateReader {
    /** Read or evaluated; the rest describes the template or tells what the deployment prints. */
    private static final Set<String> SECTIONS = Set.of("AWSTemplateFormatVersion", "Description", "Metadata",
            "Outputs", "Conditions", "Globals", "Mappings", "Parameters", "Resources", "Rules", "Transform");
    private static final Set<String> API = Set.of("AccessLogSettings", "DefaultRouteSettings", "Description",
            "DisableExecuteApiEndpoint", "FailOnWarnings", "Name", "PropagateTags", "RouteSettings", "StageName",
            "Tags");

    private final Resources resources;

    private TemplateReader(ObjectNode template, Place place) {
        template.propertyNames().stream().filter(name -> !SECTIONS.contains(name)).findFirst().ifPresent(name -> {
            throw new TemplateException(name, "the local run does not understand this section");
        });
        if (!template.path("Transform").asString("").equals("AWS::Serverless-2016-10-31")) {
            throw new TemplateException("Transform", "the local run understands AWS::Serverless-2016-10-31 only");
        }
        this.resources = new Resources(template, place);
    }

    /** The template as it behaves at this place; throws {@link TemplateException}. */
    public static Template read(Path file, Place place) {
        return new TemplateReader(YamlTree.read(file), place).read();
    }

    private Template read() {
        resources.ofType(ResourceTypes.API).forEach(api -> api.only(API, Set.of()));
        return new Template(resources.place(),
                all(ResourceTypes.FUNCTION, (function, all) -> new FunctionReader(function, all).read()),
                all(ResourceTypes.TABLE, TableReader::read),
                all(ResourceTypes.QUEUE, QueueReader::read),
                all(ResourceTypes.PARAMETER, TemplateReader::parameter),
                all(ResourceTypes.SECRET, TemplateReader::secret),
                all(ResourceTypes.MAIL_CONFIGURATION, MailConfigurationReader::read),
                all(ResourceTypes.RULE, EventRuleReader::read));
    }

    private <T> List<T> all(String type, BiFunction<Resource, Resources, T> reader) {
        return resources.ofType(type).stream().map(resource -> reader.apply(resource, resources)).toList();
    }

    private static Parameter parameter(Resource resource, Resources resources) {
        resource.only(Set.of("Name", "Type", "Value"), Set.of("Description", "Tags", "Tier", "AllowedPattern"));
        String override = resources.place().overrides().get(resource.id());
        return new Parameter(resource.id(), resources.name(resource),
                override == null ? resources.property(resource, "Value").asString() : override);
    }

    private static Secret secret(Resource resource, Resources resources) {
        resource.only(Set.of("Name", "GenerateSecretString"), Set.of("Description", "KmsKeyId", "Tags"));
        JsonNode generation = resources.property(resource, "GenerateSecretString");
        if (!generation.isObject() || generation.has("SecretStringTemplate")) {
            throw new TemplateException(resource.id(),
                    "the local run makes up plain secrets by GenerateSecretString only");
        }
        return new Secret(resource.id(), resources.name(resource), resources.arn(resource),
                generation.path("PasswordLength").asInt(32));
    }
}
