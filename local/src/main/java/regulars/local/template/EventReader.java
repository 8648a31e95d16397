package regulars.local.template;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one event source of a function. */
final class EventReader {
    private static final Set<String> ROUTE = Set.of("ApiId", "Method", "Path", "PayloadFormatVersion",
            "TimeoutInMillis", "RouteSettings");
    /** How long a batch is gathered makes it larger in the cloud; here a batch is whatever is there. */
    private static final Set<String> QUEUE = Set.of("Queue", "BatchSize", "Enabled", "FunctionResponseTypes",
            "MaximumBatchingWindowInSeconds", "ScalingConfig");
    private static final Set<String> STREAM = Set.of("Stream", "BatchSize", "BisectBatchOnFunctionError",
            "DestinationConfig", "Enabled", "FilterCriteria", "FunctionResponseTypes",
            "MaximumBatchingWindowInSeconds", "MaximumRecordAgeInSeconds", "MaximumRetryAttempts",
            "ParallelizationFactor", "StartingPosition");
    /** A retry policy is about calls that do not reach the function, which all do here. */
    private static final Set<String> SCHEDULE = Set.of("Description", "FlexibleTimeWindow", "Name", "OmitName",
            "PropagateTags", "RetryPolicy", "ScheduleExpression", "ScheduleExpressionTimezone", "State");

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final String where;
    private final JsonNode properties;

    EventReader(String where, JsonNode properties) {
        this.where = where;
        this.properties = properties;
    }

    Route route() {
        only(ROUTE);
        if (!properties.path("PayloadFormatVersion").asString("2.0").equals("2.0")) {
            throw new TemplateException(where, "the local run speaks payload format 2.0 only");
        }
        String path = properties.path("Path").asString(Route.DEFAULT);
        return new Route(properties.path("Method").asString(Route.ANY).toUpperCase(Locale.ROOT), path);
    }

    QueueSource queue() {
        only(QUEUE);
        return new QueueSource(properties.path("Queue").asString(), properties.path("BatchSize").asInt(10),
                reportsItemFailures(),
                properties.path("ScalingConfig").path("MaximumConcurrency").asInt(Integer.MAX_VALUE));
    }

    StreamSource stream() {
        only(STREAM);
        String onFailure = properties.path("DestinationConfig").path("OnFailure").path("Destination").asString("");
        return new StreamSource(properties.path("Stream").asString().replaceFirst("/stream/.*", ""),
                properties.path("BatchSize").asInt(100), reportsItemFailures(),
                properties.path("BisectBatchOnFunctionError").asBoolean(false),
                properties.path("MaximumRetryAttempts").asInt(-1),
                Optional.of(onFailure).filter(arn -> !arn.isEmpty()), filter());
    }

    /** The schedule, unless it is switched off; {@code defaultName} is what it is called when it has no name. */
    Optional<ScheduleSource> schedule(Place place, String defaultName) {
        only(SCHEDULE);
        var recurrence = new RecurrenceReader(where, properties.path("ScheduleExpression").asString(""))
                .read(properties.path("ScheduleExpressionTimezone").asString("UTC"));
        String name = properties.path("Name").asString(defaultName);
        return Optional.of(new ScheduleSource(place.arn("scheduler", "schedule/default/" + name), recurrence))
                .filter(_ -> !properties.path("State").asString("").equals("DISABLED"));
    }

    private EventFilter filter() {
        return new EventFilter(properties.path("FilterCriteria").path("Filters").valueStream()
                .map(filter -> MAPPER.readTree(filter.path("Pattern").asString())).toList()).check(where);
    }

    private boolean reportsItemFailures() {
        List<String> types = properties.path("FunctionResponseTypes").valueStream().map(JsonNode::asString).toList();
        return types.contains("ReportBatchItemFailures");
    }

    private void only(Set<String> understood) {
        properties.propertyNames().stream().filter(name -> !understood.contains(name)).findFirst().ifPresent(name -> {
            throw new TemplateException(where, "the local run does not understand " + name);
        });
    }
}
