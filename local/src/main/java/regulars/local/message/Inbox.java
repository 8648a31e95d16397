package regulars.local.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regulars.local.log.RunLog;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Every message that was sent, kept as one line of JSON each. */
public final class Inbox {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final RunLog LOG = RunLog.of("inbox");

    private final Optional<Path> file;
    private final List<Message> messages = new ArrayList<>();

    /** Opens the inbox that is kept in the folder, or one in memory. */
    public Inbox(Optional<Path> folder) {
        this.file = folder.map(path -> path.resolve("inbox.jsonl"));
        file.filter(Files::exists).ifPresent(this::read);
    }

    public synchronized void add(Message message) {
        messages.add(message);
        file.ifPresent(path -> append(path, MAPPER.writeValueAsString(message) + "\n"));
        LOG.say(message.channel() + " sent, " + messages.size() + " in all");
    }

    /** Newest first. */
    public synchronized List<Message> messages() {
        return List.copyOf(messages.reversed());
    }

    /** Those to one address or number, newest first. */
    public List<Message> to(String recipient) {
        return messages().stream().filter(message -> message.to().equalsIgnoreCase(recipient)).toList();
    }

    private void read(Path path) {
        try {
            Files.readAllLines(path).forEach(this::readLine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last line may have been cut short by a kill. */
    private void readLine(String line) {
        try {
            messages.add(MAPPER.readValue(line, Message.class));
        } catch (JacksonException e) {
            LOG.say("A line of the inbox can't be read and is left out");
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
