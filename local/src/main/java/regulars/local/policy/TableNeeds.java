package regulars.local.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import regulars.local.template.Table;
import regulars.local.template.Template;
import tools.jackson.databind.JsonNode;

/** Which permissions a DynamoDB call needs: one for each item of a transaction, with the partition keys it touches. */
final class TableNeeds {
    private final Template template;

    TableNeeds(Template template) {
        this.template = template;
    }

    List<Need> of(String action, JsonNode request) {
        return switch (action) {
            case "TransactWriteItems" -> request.path("TransactItems").valueStream()
                    .flatMap(item -> item.properties().stream())
                    .map(item -> item(write(item.getKey()), item.getValue())).toList();
            case "TransactGetItems" -> request.path("TransactItems").valueStream()
                    .map(item -> item("GetItem", item.path("Get"))).toList();
            case "BatchGetItem" -> request.path("RequestItems").properties().stream()
                    .map(table -> need(action, table.getKey(), Optional.empty(),
                    table.getValue().path("Keys").valueStream())).toList();
            case "BatchWriteItem" -> request.path("RequestItems").properties().stream()
                    .map(table -> need(action, table.getKey(), Optional.empty(),
                    table.getValue().valueStream().map(TableNeeds::written))).toList();
            case "Query" -> List.of(query(request));
            default -> List.of(item(action, request));
        };
    }

    private static String write(String kind) {
        return kind.equals("ConditionCheck") ? "ConditionCheckItem" : kind + "Item";
    }

    private static JsonNode written(JsonNode request) {
        return request.has("PutRequest") ? request.path("PutRequest").path("Item")
                : request.path("DeleteRequest").path("Key");
    }

    private Need item(String action, JsonNode request) {
        JsonNode item = request.has("Item") ? request.path("Item") : request.path("Key");
        return need(action, request.path("TableName").asString("*"), index(request), item.isMissingNode()
                ? Stream.empty() : Stream.of(item));
    }

    private static Optional<String> index(JsonNode request) {
        return request.path("IndexName").asStringOpt().filter(name -> !name.isEmpty());
    }

    private Need need(String action, String tableName, Optional<String> index, Stream<JsonNode> items) {
        Optional<Table> table = template.table(tableName);
        String key = table.map(known -> known.partitionKey(index)).orElse("");
        return need(action, tableName, index, items.map(item -> text(item.path(key))).toList());
    }

    private Need need(String action, String tableName, Optional<String> index, List<String> leadingKeys) {
        String table = tableName.startsWith("arn:") || tableName.equals("*") ? tableName
                : template.place().arn("dynamodb", "table/" + tableName);
        String resource = table + index.map(name -> "/index/" + name).orElse("");
        return new Need("dynamodb:" + action, List.of(resource),
                leadingKeys.isEmpty() ? Map.of() : Map.of("dynamodb:leadingkeys", leadingKeys));
    }

    private Need query(JsonNode request) {
        String tableName = request.path("TableName").asString("*");
        Optional<String> index = index(request);
        String key = template.table(tableName).map(table -> table.partitionKey(index)).orElse("");
        return need("Query", tableName, index,
                List.of(KeyCondition.value(request, key).map(TableNeeds::text).orElse("")));
    }

    /** The one value of a typed attribute, such as {@code {"S": "…"}}. */
    private static String text(JsonNode attribute) {
        return attribute.isEmpty() ? "" : attribute.iterator().next().asString("");
    }
}
