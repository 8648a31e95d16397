package regulars.local.template;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a table; what CloudFormation and CreateTable write alike is handed on as it is. */
final class TableReader {
    private static final List<String> ALIKE = List.of("AttributeDefinitions", "KeySchema", "LocalSecondaryIndexes",
            "GlobalSecondaryIndexes");
    private static final Set<String> UNDERSTOOD = Set.of("TableName", "AttributeDefinitions", "KeySchema",
            "LocalSecondaryIndexes", "GlobalSecondaryIndexes", "StreamSpecification");
    private static final Set<String> PASSED_OVER = Set.of("BillingMode", "OnDemandThroughput",
            "PointInTimeRecoverySpecification", "DeletionProtectionEnabled", "SSESpecification",
            "ContributorInsightsSpecification", "TableClass", "Tags", "TimeToLiveSpecification", "WarmThroughput");

    private TableReader() {
    }

    static Table read(Resource resource, Resources resources) {
        resource.only(UNDERSTOOD, PASSED_OVER);
        ObjectNode definition = JsonNodeFactory.instance.objectNode();
        definition.put("TableName", resources.name(resource));
        definition.put("BillingMode", "PAY_PER_REQUEST");
        ALIKE.stream().filter(resource.properties()::has)
                .forEach(name -> definition.set(name, resources.property(resource, name)));
        definition.path("GlobalSecondaryIndexes")
                .forEach(index -> index.asObject().remove(List.of("OnDemandThroughput", "WarmThroughput")));
        JsonNode stream = resources.property(resource, "StreamSpecification");
        if (stream.isObject()) {
            definition.putObject("StreamSpecification").put("StreamEnabled", true)
                    .put("StreamViewType", stream.path("StreamViewType").asString());
        }
        return new Table(resource.id(), resources.name(resource), resources.arn(resource), definition);
    }
}
