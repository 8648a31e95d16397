package regulars.local.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Why messages failed: the last reason of each, so that a dead letter can say what it died of. */
public final class Failures {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int KEPT_MAX = 5000;

    private final Optional<Path> file;
    private final Map<String, Failure> byMessage = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failure> eldest) {
            return size() > KEPT_MAX;
        }
    };

    /**
     * A message that failed.
     *
     * @param receives  how often it had been received by then
     */
    public record Failure(String message, int receives, String reason, Instant at) {
    }

    /** Opens what is kept in the folder, or a list in memory. */
    public Failures(Optional<Path> folder) {
        this.file = folder.map(path -> path.resolve("failures.jsonl"));
        file.filter(Files::exists).ifPresent(this::read);
    }

    synchronized void add(Failure failure) {
        byMessage.remove(failure.message());
        byMessage.put(failure.message(), failure);
        file.ifPresent(path -> append(path, MAPPER.writeValueAsString(failure) + "\n"));
    }

    synchronized Optional<Failure> of(String message) {
        return Optional.ofNullable(byMessage.get(message));
    }

    private void read(Path path) {
        try {
            Files.readAllLines(path).forEach(this::readLine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last line may have been cut short by a kill; a reason is no loss. */
    private void readLine(String line) {
        try {
            Failure failure = MAPPER.readValue(line, Failure.class);
            byMessage.put(failure.message(), failure);
        } catch (JacksonException e) {
            byMessage.remove(line);
        }
    }

    private static void append(Path path, String line) {
        try {
            Files.writeString(path, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
