package regulars.local.function;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import regulars.local.template.Function;

/**
 * What the build made of a function and its layers, as class path: the folder itself, {@code lib}, and a layer's {@code
 * java/lib}.
 */
final class Artifact {
    private Artifact() {
    }

    static URLClassLoader loader(Function function) {
        URL[] urls = function.artifacts().stream().flatMap(folder -> classPath(function, folder)).toArray(URL[]::new);
        return new URLClassLoader(function.name(), urls, SharedLoader.instance());
    }

    private static Stream<URL> classPath(Function function, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(function.id() + " can't be loaded: " + folder
                    + " does not exist; ./build makes it");
        }
        return Stream.concat(Stream.of(url(folder)),
                Stream.concat(jars(folder.resolve("lib")), jars(folder.resolve("java/lib"))));
    }

    private static Stream<URL> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().map(Artifact::url).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
