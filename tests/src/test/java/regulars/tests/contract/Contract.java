package regulars.tests.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import regulars.tests.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** docs/openapi.yaml, read. */
public final class Contract {
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch", "options", "head");
    private static final Contract INSTANCE = new Contract();

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder ->
            builder.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    private Contract() {
        var yaml = new Load(LoadSettings.builder().build()).loadFromString(Repository.text("docs/openapi.yaml"));
        document = JsonMapper.shared().valueToTree(yaml);
        document.path("paths").properties().forEach(path -> METHODS.stream().filter(path.getValue()::has)
                .forEach(method -> operations.add(operation(path.getKey(), method, path.getValue()))));
    }

    /** The contract as it lies in docs. */
    public static Contract read() {
        return INSTANCE;
    }

    private Operation operation(String path, String method, JsonNode item) {
        var node = (ObjectNode) item.path(method).deepCopy();
        if (!node.has("security")) {
            node.set("security", document.path("security"));
        }
        if (node.has("requestBody")) {
            node.set("requestBody", resolved(node.path("requestBody")));
        }
        var responses = (ObjectNode) node.path("responses");
        List.copyOf(responses.propertyNames()).forEach(status -> responses.set(status, resolved(responses.path(status))));
        var parameters = new ArrayList<JsonNode>();
        List.of(item, node).forEach(holder -> holder.path("parameters").forEach(parameter -> parameters.add(resolved(parameter))));
        return new Operation(node.path("operationId").asString(), method.toUpperCase(Locale.ROOT), path, node, parameters);
    }

    /** What a reference within the document leads to; anything else is itself. */
    public JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(document.at(node.path("$ref").asString().substring(1))) : node;
    }

    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    public Operation operation(String id) {
        return operations.stream().filter(operation -> operation.id().equals(id)).findFirst().orElseThrow();
    }

    /** The operation that a request is one of; literal parts of a path win over variables. */
    public Optional<Operation> find(String method, String path) {
        return operations.stream().filter(operation -> operation.method().equals(method) && operation.matches(path))
                .min(Comparator.comparingLong(Operation::variables));
    }

    /** Whether any operation has this path. */
    public boolean knowsPath(String path) {
        return operations.stream().anyMatch(operation -> operation.matches(path));
    }

    /** What is wrong with a value by a schema of the document. */
    public List<String> complaints(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream().map(Object::toString).toList();
    }

    /** The schema of that name. */
    public JsonNode schema(String name) {
        return document.path("components").path("schemas").path(name);
    }

    /** A schema of its own, with the document's as its definitions. */
    private Schema compile(JsonNode schema) {
        var whole = JsonMapper.shared().createObjectNode();
        whole.set("$defs", document.path("components").path("schemas"));
        whole.withArray("allOf").add(schema);
        String text = JsonMapper.shared().writeValueAsString(whole);
        return schemas.getSchema(JsonMapper.shared().readTree(text.replace("#/components/schemas/", "#/$defs/")));
    }
}
