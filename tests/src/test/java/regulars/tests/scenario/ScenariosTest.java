package regulars.tests.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import regulars.local.Local;
import regulars.local.scenario.Scenarios;
import regulars.local.scenario.Scenarios.Result;
import regulars.tests.Repository;
import regulars.fixture.Invariants;
import regulars.tests.table.TableView;

/** Every story that is shipped comes out as it is told. All are played on one run, so the years that they tell pass once. */
class ScenariosTest {
    private static final List<Path> FILES = Stream.of("scenarios/corners", "scenarios/recipes").map(Repository::path)
            .flatMap(folder -> Repository.files(folder, ".yaml").stream()).toList();

    private static Local local;
    private static List<Result> results;

    @BeforeAll
    static void playAllOfThem() {
        Scenarios scenarios = Scenarios.read(FILES);
        local = Local.start(scenarios.options());
        results = scenarios.play(local);
    }

    @AfterAll
    static void stop() {
        local.close();
    }

    @TestFactory
    Stream<DynamicTest> everyStoryComesOutAsTold() {
        assertEquals(FILES.size(), results.size());
        return results.stream().map(result -> DynamicTest.dynamicTest(name(result.file()),
                () -> assertEquals(List.of(), result.differences())));
    }

    @Test
    void whatIsLeftInTheTableIsSound() {
        try (TableView table = TableView.of(local.environment("StampingFunction"))) {
            var items = table.all();
            assertTrue(items.stream().filter(item -> item.sort().startsWith("ENTRY#")).count() > FILES.size());
            new Invariants().check(items);
        }
    }

    @Test
    void everyRecipeHasTheStoryOfAYear() {
        List<String> recipes = Repository.files(Repository.path("recipes"), ".yaml").stream().map(ScenariosTest::name).toList();
        assertTrue(!recipes.isEmpty());
        assertEquals(recipes, Repository.files(Repository.path("scenarios/recipes"), ".yaml").stream().map(ScenariosTest::name).toList());
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".yaml", "");
    }
}
