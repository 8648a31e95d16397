package regulars.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A mistake that is made on purpose.
 *
 * @param why what it breaks
 * @param seed where it was found last, so that it is tried first
 * @param file from the root of the tree
 * @param find stands in it exactly once
 */
record Defect(String name, String why, long seed, Path file, String find, String replace) {
    private static final Path ROOT = root();

    /** Every one in {@code tests/defects}. */
    static List<Defect> all() {
        try (Stream<Path> files = Files.list(ROOT.resolve("tests/defects"))) {
            return files.sorted().map(Defect::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Defect read(Path file) {
        var fields = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text(file));
        return new Defect(file.getFileName().toString().replace(".yaml", ""), field(fields, "why"), Long.parseLong(field(fields, "seed")), Path.of(field(fields, "file")), field(fields, "find"), field(fields, "replace"));
    }

    private static String field(Map<?, ?> fields, String name) {
        return fields.get(name).toString();
    }

    /** The source before. */
    String source() {
        return text(ROOT.resolve(file));
    }

    /** The source after. */
    String defective() {
        return source().replace(find, replace);
    }

    int times() {
        return source().split(java.util.regex.Pattern.quote(find), -1).length - 1;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("template.yaml"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    @Override
    public String toString() {
        return name;
    }
}
