package regulars.local.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import regulars.local.yaml.Scalars;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads CloudFormation's YAML; its short tags become the long form, so {@code !Ref X} is {@code {"Ref": "X"}}. */
final class YamlTree {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private YamlTree() {
    }

    static ObjectNode read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            var settings = LoadSettings.builder().setSchema(new CoreSchema()).setLabel(file.getFileName().toString())
                    .build();
            return new Compose(settings).composeReader(reader).map(YamlTree::tree)
                    .flatMap(JsonNode::asObjectOpt)
                    .orElseThrow(() -> new TemplateException(file.toString(), "is empty"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(Node node) {
        String tag = node.getTag().getValue();
        return tag.startsWith("!") ? call(tag.substring(1), node) : plain(node);
    }

    private static JsonNode call(String name, Node argument) {
        return switch (name) {
            case "Ref", "Condition" -> JSON.objectNode().set(name, plain(argument));
            case "GetAtt" -> JSON.objectNode().set("Fn::GetAtt", attribute(plain(argument)));
            default -> JSON.objectNode().set("Fn::" + name, plain(argument));
        };
    }

    /** {@code !GetAtt Table.StreamArn} and {@code !GetAtt [Table, StreamArn]} mean the same. */
    private static JsonNode attribute(JsonNode argument) {
        if (argument.isArray()) {
            return argument;
        }
        String[] parts = argument.asString().split("\\.", 2);
        return JSON.arrayNode().add(parts[0]).add(parts.length > 1 ? parts[1] : "");
    }

    private static JsonNode plain(Node node) {
        return switch (node) {
            case MappingNode mapping -> object(mapping);
            case SequenceNode sequence -> {
                var array = JSON.arrayNode();
                sequence.getValue().forEach(item -> array.add(tree(item)));
                yield array;
            }
            case ScalarNode scalar -> Scalars.json(scalar);
            default -> throw new IllegalStateException("Unknown YAML node " + node);
        };
    }

    private static JsonNode object(MappingNode mapping) {
        var object = JSON.objectNode();
        mapping.getValue().forEach(entry ->
                object.set(((ScalarNode) entry.getKeyNode()).getValue(), tree(entry.getValueNode())));
        return object;
    }
}
