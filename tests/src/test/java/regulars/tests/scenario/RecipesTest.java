package regulars.tests.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import regulars.local.scenario.FormatException;
import regulars.local.scenario.Recipe;
import regulars.tests.Published;
import regulars.tests.Repository;
import tools.jackson.databind.JsonNode;

/** Recipes are whole in every language and currency, and what they say is what the published schemas say. */
class RecipesTest {
    private static final List<String> LANGUAGES = List.of("en", "pl", "bg");
    private static final List<String> CURRENCIES = List.of("EUR", "GBP", "PLN");
    private static final Set<String> TEXTS = Set.of("title", "about", "name", "reward", "benefits");
    private static final LocalDate DAY = LocalDate.of(2028, 2, 29);

    @TempDir
    Path folder;

    static List<Path> recipes() {
        return Repository.files(Repository.path("recipes"), ".yaml");
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aRecipeIsWhatTheSchemasSayInEveryLanguageAndCurrency(Path file) {
        Recipe recipe = Recipe.read(file);
        LANGUAGES.forEach(language -> CURRENCIES.forEach(currency -> {
            JsonNode used = recipe.used(language, currency, DAY);
            used.path("programs").forEach(program -> assertEquals(List.of(), Published.PROGRAM.complaints(program), file.toString()));
            used.optional("tiers").ifPresent(tiers -> assertEquals(List.of(), Published.TIERS.complaints(tiers)));
            used.path("coupons").forEach(coupon -> assertEquals(List.of(), Published.COUPON.complaints(coupon), file.toString()));
            used.optional("automations").ifPresent(messages -> assertEquals(List.of(), Published.AUTOMATIONS.complaints(messages)));
        }));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void everyTextIsThereInEachLanguageAndNoneTwice(Path file) {
        Recipe recipe = Recipe.read(file);
        CURRENCIES.forEach(currency -> {
            List<List<String>> texts = LANGUAGES.stream().map(language -> texts(recipe.used(language, currency, DAY))).toList();
            texts.forEach(all -> assertEquals(texts.getFirst().size(), all.size()));
            assertTrue(texts.getLast().stream().allMatch(text -> text.codePoints().anyMatch(RecipesTest::isCyrillic)), texts.toString());
            assertTrue(Stream.concat(texts.get(0).stream(), texts.get(1).stream()).allMatch(text -> text.codePoints().noneMatch(RecipesTest::isCyrillic)));
            assertEquals(new HashSet<>(List.of(recipe.used("en", currency, DAY).path("title"), recipe.used("pl", currency, DAY).path("title"),
                    recipe.used("bg", currency, DAY).path("title"))).size(), LANGUAGES.size());
        });
    }

    private static boolean isCyrillic(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC;
    }

    private static List<String> texts(JsonNode node) {
        return node.propertyStream().flatMap(entry -> TEXTS.contains(entry.getKey()) ? strings(entry.getValue())
                : entry.getValue().isObject() ? texts(entry.getValue()).stream()
                : entry.getValue().valueStream().flatMap(item -> texts(item).stream())).toList();
    }

    private static Stream<String> strings(JsonNode value) {
        return value.isArray() ? value.valueStream().map(JsonNode::asString) : Stream.of(value.asString());
    }

    @ParameterizedTest
    @CsvSource({"2027-01-01, 2027-02-28, 2027-03-05", "2027-03-05, 2027-02-28, 2027-03-05", "2027-03-06, 2028-02-29, 2028-03-05",
        "2028-02-29, 2028-02-29, 2028-03-05"})
    void daysWithoutAYearAreTheNextOnesOrThoseThatAreRunning(LocalDate today, String from, String lastDay) throws IOException {
        JsonNode promotion = promotion("from: 02-29, lastDay: 03-05", today);
        assertEquals(from, promotion.path("from").asString());
        assertEquals(lastDay, promotion.path("lastDay").asString());
    }

    @Test
    void aSeasonOverTheTurnOfTheYearIsOneSeason() throws IOException {
        JsonNode promotion = promotion("from: 12-20, lastDay: 01-06", LocalDate.of(2028, 1, 6));
        assertEquals("2027-12-20", promotion.path("from").asString());
        assertEquals("2028-01-06", promotion.path("lastDay").asString());
    }

    @Test
    void withoutAFirstDayItBeginsWhenTheRecipeIsUsedAndADateIsADate() throws IOException {
        assertEquals(DAY.toString(), promotion("bonus: 1", DAY).path("from").asString());
        assertEquals("2028-03-20", promotion("from: 03-20", DAY).path("from").asString());
        assertEquals("2027-01-02", promotion("from: 2027-01-02", DAY).path("from").asString());
    }

    private JsonNode promotion(String days, LocalDate today) throws IOException {
        Path file = written("title: A\nprograms: {points: {name: B, promotions: [{id: c, name: C, " + days + "}]}}\n");
        return Recipe.read(file).used("en", "EUR", today).at("/programs/points/promotions/0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: A                                                          | 1
            title: {en: A, pl: B}, programs: {a: {name: C}}                   | 1
            title: A, programs: {a: {name: {en: C, pl: D, bg: E, de: F}}}     | 1
            title: A, programs: {a: {name: C, goal: {PLN: 1, EUR: 2}}}        | 1
            title: A, programs: {A: {name: C}}                                | 1
            title: A, programs: {}                                            | 1
            title: A, programs: {a: 7}                                        | 1
            title: 7, programs: {a: {name: C}}                                | 1
            title: A, levels: [], programs: {a: {name: C}}                    | 1
            """)
    void whatIsNoRecipeIsRefused(String text, int mistakes) throws IOException {
        Path file = written("{" + text.strip() + "}\n");
        assertEquals(mistakes, assertThrows(FormatException.class, () -> Recipe.read(file), text).lines().size(), text);
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("recipe.yaml"), text);
    }
}
