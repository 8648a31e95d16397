package regulars.local.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import regulars.local.yaml.Scalars;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A YAML file as JSON that remembers on which line each part of it stands.
 *
 * @param lines by JSON pointer, counted from 1
 */
record SourceTree(Path file, JsonNode tree, Map<String, Integer> lines) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEPTH_MAX = 20;

    /** @throws FormatException where it is no YAML, or says a thing twice */
    static SourceTree read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            var settings = LoadSettings.builder().setSchema(new CoreSchema()).setLabel(file.toString()).build();
            Node root = new Compose(settings).composeReader(reader)
                    .orElseThrow(() -> new FormatException(new Complaint(file, 1, "the file is empty")));
            var lines = new HashMap<String, Integer>();
            return new SourceTree(file, new Walk(file, lines).json(root, "", 0), lines);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new FormatException(new Complaint(file, line, e.getProblem()));
        } catch (YamlEngineException | IOException e) {
            throw new FormatException(new Complaint(file, 1, "cannot be read: " + e.getMessage()));
        }
    }

    /** The line of the part that a pointer leads to, or of what holds it. */
    int line(String pointer) {
        String nearest = pointer;
        while (!nearest.isEmpty() && !lines.containsKey(nearest)) {
            nearest = nearest.substring(0, nearest.lastIndexOf('/'));
        }
        return lines.getOrDefault(nearest, 1);
    }

    Complaint complaint(String pointer, String text) {
        return new Complaint(file, line(pointer), text);
    }

    private record Walk(Path file, Map<String, Integer> lines) {
        JsonNode json(Node node, String pointer, int depth) {
            lines.putIfAbsent(pointer, line(node));
            if (depth > DEPTH_MAX) {
                throw new FormatException(new Complaint(file, line(node), "is nested too deeply"));
            }
            return switch (node) {
                case MappingNode mapping -> object(mapping, pointer, depth);
                case SequenceNode sequence -> array(sequence, pointer, depth);
                case ScalarNode scalar -> Scalars.json(scalar);
                default -> throw new IllegalStateException("Unknown YAML node " + node);
            };
        }

        private JsonNode object(MappingNode mapping, String pointer, int depth) {
            var object = JSON.objectNode();
            for (NodeTuple entry : mapping.getValue()) {
                String key = key(entry.getKeyNode());
                if (object.has(key)) {
                    throw new FormatException(new Complaint(file, line(entry.getKeyNode()), key + " stands here twice"));
                }
                String place = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
                lines.put(place, line(entry.getKeyNode()));
                object.set(key, json(entry.getValueNode(), place, depth + 1));
            }
            return object;
        }

        private JsonNode array(SequenceNode sequence, String pointer, int depth) {
            var array = JSON.arrayNode();
            for (Node item : sequence.getValue()) {
                array.add(json(item, pointer + "/" + array.size(), depth + 1));
            }
            return array;
        }

        private String key(Node node) {
            if (node instanceof ScalarNode scalar) {
                return scalar.getValue();
            }
            throw new FormatException(new Complaint(file, line(node), "a name is a plain text"));
        }

        private static int line(Node node) {
            return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        }
    }
}
