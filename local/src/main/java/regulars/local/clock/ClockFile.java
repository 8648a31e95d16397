package regulars.local.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** How far the clock of a data folder has been moved. */
final class ClockFile {
    private final Optional<Path> file;

    ClockFile(Optional<Path> folder) {
        this.file = folder.map(path -> path.resolve("clock"));
    }

    Duration read() {
        return file.filter(Files::exists).map(ClockFile::duration).orElse(Duration.ZERO);
    }

    private static Duration duration(Path path) {
        try {
            return Duration.parse(Files.readString(path).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(path + " does not say how far the clock was moved, such as PT24H", e);
        }
    }

    /** By renaming, so that a kill leaves the old file or the new one. */
    void write(Duration moved) {
        file.ifPresent(path -> {
            try {
                Path next = path.resolveSibling(path.getFileName() + ".next");
                Files.writeString(next, moved + "\n");
                Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
