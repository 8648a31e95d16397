package regulars.tests.tree;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import regulars.tests.Repository;

/** One word finds everything: a function's folder, its handler, its tests, its events, its place in contract and template. */
class FunctionsTest {
    private static final Path EVENTS = Repository.path("events");

    @TestFactory
    Stream<DynamicTest> oneWordFindsEverything() {
        return Module.functions().stream().map(function -> DynamicTest.dynamicTest(function.name(), () -> assertAll(
                () -> assertTrue(Files.exists(handler(function)), "its handler is " + handler(function)),
                () -> assertTrue(template().contains("Handler: " + function.packageName() + "." + function.handlerName() + "::handleRequest"),
                        "template.yaml names its handler"),
                () -> assertTrue(function.testSources().stream().anyMatch(source -> source.text().contains("@Test")), "it has tests"),
                () -> assertFalse(samples(function).isEmpty(), "events/ has a sample of it"),
                () -> assertEquals(isBehindHttp(function), contract().contains("- {name: " + function.name() + ","),
                        "it is in the contract if it is behind HTTP"))));
    }

    @Test
    void everySampleEventIsUsedByATestOfItsFunction() {
        List<Path> dead = Repository.files(EVENTS, ".json").stream().filter(sample -> Module.functions().stream()
                .noneMatch(function -> samples(function).contains(sample) && function.testSources().stream()
                        .anyMatch(source -> source.text().contains('"' + sample.getFileName().toString() + '"')))).toList();
        assertEquals(List.of(), dead);
    }

    @Test
    void everyFunctionIsAModuleOfTheBuild() {
        String pom = Repository.text("pom.xml");
        assertEquals(List.of(), Module.functions().stream()
                .filter(function -> !pom.contains("<module>functions/" + function.name() + "</module>")).toList());
    }

    private static Path handler(Module function) {
        return function.folder().resolve("src/main/java").resolve(function.packageName().replace('.', '/'))
                .resolve(function.handlerName() + ".java");
    }

    /** {@code events/NAME.json} and {@code events/NAME-….json}. */
    private static List<Path> samples(Module function) {
        return Repository.files(EVENTS, ".json").stream()
                .filter(sample -> sample.getFileName().toString().matches(function.name() + "(-.*)?\\.json"))
                .toList();
    }

    private static boolean isBehindHttp(Module function) {
        return function.mainSources().stream().anyMatch(source -> source.text().contains("extends HttpFunction"));
    }

    private static String template() {
        return Repository.text("template.yaml");
    }

    private static String contract() {
        return Repository.text("docs/openapi.yaml");
    }
}
