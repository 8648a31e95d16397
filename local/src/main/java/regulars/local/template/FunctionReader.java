package regulars.local.template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads a function with its layers, role and event sources. */
final class FunctionReader {
    private static final Set<String> UNDERSTOOD = Set.of("FunctionName", "Handler", "Environment", "Layers",
            "Timeout", "MemorySize", "Events", "Policies", "Role", "Runtime", "PackageType");
    private static final Set<String> PASSED_OVER = Set.of("CodeUri", "Architectures", "Tracing", "SnapStart",
            "AutoPublishAlias", "AutoPublishAliasAllProperties", "AutoPublishCodeSha256", "Description",
            "LoggingConfig", "Tags", "DeploymentPreference", "EphemeralStorage", "PermissionsBoundary",
            "ProvisionedConcurrencyConfig", "PropagateTags", "RuntimeManagementConfig", "RecursiveLoop",
            "VersionDescription", "VersionDeletionPolicy");
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(3);

    private final Resource function;
    private final Resources resources;

    FunctionReader(Resource function, Resources resources) {
        this.function = function.only(UNDERSTOOD, PASSED_OVER);
        this.resources = resources;
    }

    Function read() {
        requireJava();
        var routes = new ArrayList<Route>();
        var queues = new ArrayList<QueueSource>();
        var streams = new ArrayList<StreamSource>();
        var schedules = new ArrayList<ScheduleSource>();
        function.properties().path("Events").properties().forEach(event -> {
            JsonNode properties = resources.resolve(function, event.getValue().path("Properties"));
            var source = new EventReader(function.id() + "." + event.getKey(), properties);
            String type = event.getValue().path("Type").asString("");
            switch (type) {
                case "HttpApi" -> routes.add(source.route());
                case "SQS" -> queues.add(source.queue());
                case "DynamoDB" -> streams.add(source.stream());
                case "ScheduleV2" -> source.schedule(resources.place(), function.id() + event.getKey())
                        .ifPresent(schedules::add);
                default -> throw new TemplateException(function.id() + "." + event.getKey(),
                        "the local run does not understand events of type " + type);
            }
        });
        return new Function(function.id(), resources.name(function), resources.arn(function), artifacts(),
                text("Handler"),
                environment(), timeout(), resources.property(function, "MemorySize").asInt(128),
                List.copyOf(routes), List.copyOf(queues), List.copyOf(streams),
                List.copyOf(schedules), function.metadata().path("DueIndex").asStringOpt(),
                PolicyReader.read(function, resources));
    }

    private void requireJava() {
        if (!text("Runtime").startsWith("java")
                || !resources.property(function, "PackageType").asString("Zip").equals("Zip")) {
            throw new TemplateException(function.id(), "the local run runs Java functions packed as Zip only");
        }
    }

    private String text(String property) {
        return Optional.of(resources.property(function, property).asString("")).filter(text -> !text.isEmpty())
                .orElseThrow(() -> new TemplateException(function.id(), "has no " + property));
    }

    private Duration timeout() {
        JsonNode seconds = resources.property(function, "Timeout");
        return seconds.isMissingNode() ? DEFAULT_TIMEOUT : Duration.ofSeconds(seconds.asLong());
    }

    private Map<String, String> environment() {
        var variables = new LinkedHashMap<String, String>();
        resources.property(function, "Environment").path("Variables").properties()
                .forEach(variable -> variables.put(variable.getKey(), variable.getValue().asString()));
        variables.values().stream().filter(value -> value.contains("{{resolve:")).findFirst().ifPresent(value -> {
            throw new TemplateException(function.id(),
                    "the local run does not understand the dynamic reference " + value);
        });
        return variables;
    }

    private List<Path> artifacts() {
        var artifacts = new ArrayList<Path>();
        artifacts.add(artifact(function));
        function.properties().path("Layers").forEach(layer -> artifacts.add(artifact(layer(layer))));
        return List.copyOf(artifacts);
    }

    private Resource layer(JsonNode reference) {
        return Optional.of(reference.path("Ref").asString("")).flatMap(resources::find)
                .filter(resource -> resource.type().equals(ResourceTypes.LAYER))
                .orElseThrow(() -> new TemplateException(function.id(),
                "the local run understands layers of this template only, not " + reference));
    }

    /**
     * The metadata key {@code Artifact} names the folder that the build leaves, the same that goes into the package.
     */
    private Path artifact(Resource resource) {
        String artifact = resource.metadata().path("Artifact").asString("");
        if (artifact.isEmpty()) {
            throw new TemplateException(resource.id(), "has no Artifact in its Metadata, so its code can't be found");
        }
        return resources.place().root().resolve(artifact);
    }
}
