package regulars.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The demo as it was once played: a data folder, kept so that nobody has to wait while half a year passes. */
public final class Snapshot {
    private static final String NAME = "half-a-year.zip";

    private Snapshot() {
    }

    /** Unpacks it into a folder, which must be empty. */
    public static void unpack(Path folder) {
        try (InputStream stored = Snapshot.class.getResourceAsStream(NAME)) {
            if (stored == null) {
                throw new IllegalStateException("The demo is not in this build; --play plays it");
            }
            Files.createDirectories(folder);
            unpack(new ZipInputStream(stored), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(ZipInputStream zip, Path folder) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Path target = folder.resolve(entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.getParent());
                Files.copy(zip, target);
            }
        }
    }
}
