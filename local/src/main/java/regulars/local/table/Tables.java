package regulars.local.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import regulars.local.aws.AwsApi;
import regulars.local.aws.AwsFailure;
import regulars.local.template.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the template's tables where they are missing. Their time to live stays off: DynamoDB Local would drop items by the
 * machine's clock, which is not the run's.
 */
public final class Tables {
    private static final String DYNAMODB = "DynamoDB_20120810.";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final AwsApi dynamo;

    public Tables(AwsApi dynamo) {
        this.dynamo = dynamo;
    }

    /** Creates the table, or makes sure that the one there is has the same keys and indexes. */
    public void create(Table table) {
        Optional<JsonNode> existing = describe(table.name());
        if (existing.isEmpty()) {
            dynamo.call(DYNAMODB + "CreateTable", table.definition());
        } else if (!shape(existing.get()).equals(shape(table.definition()))) {
            throw new IllegalStateException("The table " + table.name()
                    + " in the data folder has other keys or indexes than "
                    + table.id() + " in template.yaml; `./run --reset` starts anew");
        }
    }

    /** The description of a table, if it exists. */
    public Optional<JsonNode> describe(String name) {
        try {
            return Optional.of(dynamo.call(DYNAMODB + "DescribeTable", tableName(name)).path("Table"));
        } catch (AwsFailure e) {
            if (e.is("ResourceNotFoundException")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static ObjectNode tableName(String name) {
        return MAPPER.createObjectNode().put("TableName", name);
    }

    private static List<String> shape(JsonNode description) {
        return List.of(keys(description), indexes(description.path("LocalSecondaryIndexes")),
                indexes(description.path("GlobalSecondaryIndexes")),
                description.path("StreamSpecification").path("StreamViewType").asString(""));
    }

    private static String indexes(JsonNode indexes) {
        return indexes.valueStream()
                .map(index -> index.path("IndexName").asString() + keys(index)
                        + index.path("Projection").path("ProjectionType").asString())
                .sorted().collect(Collectors.joining(","));
    }

    private static String keys(JsonNode description) {
        return description.path("KeySchema").valueStream()
                .map(key -> key.path("KeyType").asString() + " " + key.path("AttributeName").asString())
                .collect(Collectors.joining(",", "(", ")"));
    }
}
