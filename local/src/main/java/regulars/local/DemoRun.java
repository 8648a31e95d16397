package regulars.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import regulars.local.clock.LocalClock;
import regulars.local.demo.Demo;

/** A run whose data folder holds the demo, which is played when it is not there yet. */
final class DemoRun {
    private static final String SAID = "demo";

    private final Path folder;

    DemoRun(Path folder) {
        this.folder = folder;
    }

    /** Sets the clock of a folder without demo to the day on which the story begins.
     * @throws IllegalArgumentException where the folder holds something else, or a demo that was broken off */
    void prepare() {
        if (!isPlayed()) {
            if (!isEmpty()) {
                throw new IllegalArgumentException(folder + " holds no whole demo; --reset empties it and plays the demo anew");
            }
            LocalClock.begin(folder, Demo.LENGTH.negated());
        }
    }

    /** Plays what is not played yet; what a visitor wants to know. */
    List<String> play(Local local) {
        try {
            if (!isPlayed()) {
                List<String> said = Demo.play(local, InstantSource.system().instant());
                // The minutes that it took to play are made up for.
                local.moveTo(InstantSource.system().instant());
                Files.write(folder.resolve(SAID), said);
            }
            String address = local.baseAddress().toString().replaceFirst("/$", "");
            return Files.readAllLines(folder.resolve(SAID)).stream().map(line -> line.replace(Demo.ADDRESS, address)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isPlayed() {
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
