package regulars.local.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far each shard of a stream has been worked off. Written after the function has succeeded: a kill in between makes
 * records come again, never go missing.
 */
final class Checkpoints {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Optional<Path> file;
    private final TreeMap<String, String> byShard;

    /** Opens those kept in the folder under this name, or new ones in memory. */
    Checkpoints(Optional<Path> folder, String name) {
        this.file = folder.map(path -> path.resolve("stream-" + name + ".json"));
        this.byShard = file.filter(Files::exists).map(Checkpoints::read).orElseGet(TreeMap::new);
    }

    /** The last sequence number of the shard that needs no more work. */
    synchronized Optional<String> get(String shard) {
        return Optional.ofNullable(byShard.get(shard));
    }

    synchronized void set(String shard, String sequenceNumber) {
        byShard.put(shard, sequenceNumber);
        file.ifPresent(this::write);
    }

    private static TreeMap<String, String> read(Path file) {
        try {
            return MAPPER.readValue(Files.readAllBytes(file), new TypeReference<TreeMap<String, String>>() { });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By renaming, so that a kill leaves the old file or the new one. */
    private void write(Path path) {
        try {
            Path next = path.resolveSibling(path.getFileName() + ".next");
            Files.write(next, MAPPER.writeValueAsBytes(byShard));
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
