package regulars.local.scenario;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import regulars.local.Options;
import tools.jackson.databind.json.JsonMapper;

/** The form of scenarios and recipes, as their JSON Schemas say it; there is no other description of it to differ from. */
final class Format {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Schema story;
    private final Schema recipe;

    private Format(Schema story, Schema recipe) {
        this.story = story;
        this.recipe = recipe;
    }

    static Format read() {
        return new Format(schema("scenario"), schema("recipe"));
    }

    private static Schema schema(String name) {
        try {
            Path file = Options.inMemory().template().resolveSibling("docs/" + name + ".schema.json");
            return SCHEMAS.getSchema(JsonMapper.shared().readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A story that has this form. @throws FormatException naming everything that has not */
    SourceTree story(Path file) {
        return checked(SourceTree.read(file), story);
    }

    /** What a merchant has set up, in a file of its own. @throws FormatException naming everything that is wrong */
    SourceTree recipe(Path file) {
        return checked(SourceTree.read(file), recipe);
    }

    private static SourceTree checked(SourceTree source, Schema schema) {
        List<Complaint> complaints = new ArrayList<>(schema.validate(source.tree()).stream()
                // Why each of several ways does not fit says nothing more than that none does.
                .filter(error -> !error.getEvaluationPath().toString().contains("/oneOf/"))
                .map(error -> complaint(source, error)).distinct().toList());
        if (!complaints.isEmpty()) {
            complaints.sort(Comparator.comparing(Complaint::line));
            throw new FormatException(complaints);
        }
        return source;
    }

    private static Complaint complaint(SourceTree source, Error error) {
        String pointer = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "additionalProperties" -> source.complaint(pointer + "/" + error.getProperty(),
                    named(pointer) + "there is no " + error.getProperty());
            case "oneOf" -> source.complaint(pointer, named(pointer)
                    + "has to say exactly one thing that happens, or only when");
            default -> source.complaint(pointer, named(pointer) + error.getMessage());
        };
    }

    private static String named(String pointer) {
        return pointer.isEmpty() ? "" : pointer.substring(1) + " ";
    }
}
