package regulars.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Finds the folder with template.yaml. */
final class Repository {
    private Repository() {
    }

    /** The working directory or the nearest folder above it that holds template.yaml. */
    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("template.yaml")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No template.yaml in " + here + " or above it"));
    }
}
