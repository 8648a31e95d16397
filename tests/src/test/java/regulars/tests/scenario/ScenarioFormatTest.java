package regulars.tests.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.local.scenario.FormatException;
import regulars.local.scenario.Scenarios;
import regulars.tests.Repository;

/** A file that is no scenario is refused with every reason, each by its line. */
class ScenarioFormatTest {
    private static final String HEAD = """
            title: A story
            begins: 2027-03-01T08:00
            merchant: {name: Kawa, country: PL, timeZone: Europe/Warsaw, locale: pl}
            programs:
              stamps: {name: Coffee, goal: 10, reward: A coffee}
            steps:
              - join: anna
            """;

    @TempDir
    Path folder;

    private List<String> complaints(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("story.yaml"), text);
        var refusal = assertThrows(FormatException.class, () -> Scenarios.read(List.of(file)), text);
        return refusal.lines().stream().map(line -> line.replace(file.toString(), "")).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - scan: bert                                              | :8: step 2, scan bert: nobody called bert has joined
            - join: anna                                              | :8: step 2, join anna: anna has joined before
            - {scan: anna, stampz: 2}                                 | :8: steps/1 there is no stampz
            - {scan: anna, see: anna}                                 | :8: steps/1 has to say exactly one thing that happens, or only when
            - {note: Nothing}                                         | :8: steps/1 has to say exactly one thing that happens, or only when
            - {at: 2027-02-28T08:00, see: anna}                       | :8: it is 2027-03-01T08:00 already
            - {at: 2027-03-28T02:30, see: anna}                       | :8: the clock in Europe/Warsaw never shows 2027-03-28T02:30
            - refund: lunch                                           | :8: step 2, refund lunch: there is no scan called lunch
            - confirm: lunch                                          | :8: step 2, confirm lunch: nothing called lunch is reserved
            - close: points                                           | :8: step 2, close points: there is no program points
            - {see: anna, balances: {points: 1}}                      | :8: step 2, see anna: there is no program points
            """)
    void oneMistakeIsNamedByItsLine(String step, String complaint) throws IOException {
        assertEquals(List.of(complaint), complaints(HEAD + "  " + step + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"- {at: 2027-02-30T08:00, see: anna}", "- {at: tomorrow, see: anna}", "- {wait: P, see: anna}",
            "- {wait: PT, see: anna}", "- {at: 2027-03-02T08:00, wait: P1D, see: anna}", "- {scan: anna, repeat: 3}",
            "- {scan: anna, repeat: 100000, every: PT1M}", "- {see: anna, gives: {stamps: 1}}", "- {scan: anna, balances: {stamps: 1}}",
            "- {see: anna, balances: {stamps: one}}", "- {see: anna, refused: not-enough}", "- {scan: anna, refused: Not enough}",
            "- {join: Anna}", "- {join: bert, with: {email: b@example.com}}", "- {quote: anna}", "- {change: stamps}",
            "- {scan: anna, scan: anna}", "- 7", "- []", "- {see: anna, carried: {stamps: 0.5}}", "- {scan: anna, as: one, repeat: 2, every: PT1M}"})
    void anythingElseIsRefusedToo(String step) throws IOException {
        assertTrue(complaints(HEAD + "  " + step + "\n").stream().allMatch(line -> line.startsWith(":8: ")), step);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- a", "title: A story", "title: [", "? [a]\n: b", "a: &a [*a]", "\u0000", "%", "title: *none"})
    void whatIsNoStoryAtAllIsRefused(String text) throws IOException {
        assertTrue(!complaints(text).isEmpty());
    }

    @Test
    void everyMistakeIsNamed() throws IOException {
        List<String> complaints = complaints(HEAD.replace("title:", "titel:").replace("PL", "Poland") + "  - {scan: anna, stampz: 2}\n");
        assertEquals(List.of(":1", ":1", ":3", ":8"), complaints.stream().map(line -> line.substring(0, 2)).toList());
    }

    @Test
    void aConfigurationStandsInItsOwnFileOrInTheStory() throws IOException {
        String both = HEAD.replace("steps:", "configuration: other.yaml\nsteps:");
        assertEquals(1, complaints(both).size());
        assertEquals(List.of(":4: there is no file " + folder.resolve("other.yaml")),
                complaints(HEAD.replaceAll("(?s)programs:.*?steps:", "configuration: other.yaml\nsteps:")));
    }

    @Test
    void theExampleInTheDocumentIsAStory() throws IOException {
        String document = Repository.text("docs/scenarios.md");
        String example = document.substring(document.indexOf("```yaml") + "```yaml".length()).replaceFirst("(?s)```.*", "");
        Path file = Files.writeString(folder.resolve("example.yaml"), example);
        assertEquals(Instant.parse("2027-03-01T07:00:00Z"), Scenarios.read(List.of(file)).options().clock().instant());
    }
}
