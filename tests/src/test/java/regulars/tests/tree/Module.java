package regulars.tests.tree;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import regulars.tests.Repository;

/** A Maven module of the tree. */
record Module(Path folder) {
    static final Module DOMAIN = new Module(Repository.path("layers/domain"));
    static final Module PLATFORM = new Module(Repository.path("layers/platform"));
    static final Module LETTERS = new Module(Repository.path("layers/letters"));

    static List<Module> functions() {
        return Repository.folders(Repository.path("functions")).stream().map(Module::new)
                .filter(module -> Files.exists(module.folder.resolve("pom.xml"))).toList();
    }

    /** What is deployed: layers and functions. */
    static List<Module> deployed() {
        return Stream.concat(Stream.of(DOMAIN, PLATFORM, LETTERS), functions().stream()).toList();
    }

    static List<Module> all() {
        return Stream.concat(deployed().stream(),
                Stream.of("local", "tests", "tests/simulator").map(Repository::path).map(Module::new)).toList();
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** The name of its package: {@code regulars.signup} for {@code sign-up}. */
    String packageName() {
        return "regulars." + name().replace("-", "");
    }

    /** The name of a function's handler class: {@code SignUpFunction} for {@code sign-up}. */
    String handlerName() {
        return Stream.of(name().split("-")).map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .reduce("", String::concat) + "Function";
    }

    List<Source> mainSources() {
        return Source.read(Repository.files(folder.resolve("src/main/java"), ".java"));
    }

    List<Source> testSources() {
        return Source.read(Repository.files(folder.resolve("src/test/java"), ".java"));
    }

    List<Source> sources() {
        return Stream.concat(mainSources().stream(), testSources().stream()).toList();
    }

    /** Its compiled classes, tests left out. */
    List<Compiled> classes() {
        List<Compiled> classes = Repository.files(folder.resolve("target/classes"), ".class").stream().map(Compiled::read).toList();
        if (classes.isEmpty() && !mainSources().isEmpty()) {
            throw new IllegalStateException(name() + " is not compiled; ./build does it");
        }
        return classes;
    }

    @Override
    public String toString() {
        return name();
    }
}
