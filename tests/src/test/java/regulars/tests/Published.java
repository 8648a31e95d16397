package regulars.tests;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schemas beside the contract, of what a merchant sets up. */
public enum Published {
    PROGRAM("program"), TIERS("tiers"), AUTOMATIONS("automations"), COUPON("coupon");

    private final Schema schema;

    Published(String name) {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder ->
                builder.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
        this.schema = registry.getSchema(JsonMapper.shared().readTree(Repository.text("docs/" + name + ".schema.json")));
    }

    /** What is wrong with a value by this schema. */
    public List<String> complaints(JsonNode value) {
        return schema.validate(value).stream().map(Object::toString).toList();
    }
}
