package regulars.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import regulars.local.clock.LocalClock;
import regulars.local.demo.Demo;
import regulars.local.demo.Snapshot;

/** A run whose data folder holds the demo: unpacked as it was kept, or played anew. Its clock goes on from the story's end. */
public final class DemoRun {
    private static final String SAID = "demo";

    private final Path folder;

    public DemoRun(Path folder) {
        this.folder = folder;
    }

    /**
     * Puts the demo into an empty folder; one that holds the demo already is left as it is.
     *
     * @param anew whether to leave it to {@link #play} and only set the clock to the day on which the story begins
     * @throws IllegalArgumentException where the folder holds something else, or a demo that was broken off
     */
    public void prepare(boolean anew) {
        if (!isThere()) {
            if (!isEmpty()) {
                throw new IllegalArgumentException(folder + " holds no whole demo; --reset empties it first");
            }
            if (!anew) {
                Snapshot.unpack(folder);
            }
            begin(anew ? Demo.OPENING : Demo.END);
        }
    }

    private void begin(Instant at) {
        LocalClock.begin(folder, Duration.between(InstantSource.system().instant(), at));
    }

    /** Plays what is not there yet; what a visitor wants to know. */
    List<String> play(Local local) {
        try {
            if (!isThere()) {
                Files.write(folder.resolve(SAID), Demo.play(local, Demo.END));
            }
            String address = local.baseAddress().toString().replaceFirst("/$", "");
            return Files.readAllLines(folder.resolve(SAID)).stream().map(line -> line.replace(Demo.ADDRESS, address)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isThere() {
        return Files.exists(folder.resolve(SAID));
    }

    private boolean isEmpty() {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(file -> file.endsWith("lock"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
