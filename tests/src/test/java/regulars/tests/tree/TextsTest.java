package regulars.tests.tree;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import regulars.domain.Refusal;
import regulars.domain.campaign.CampaignRefusal;
import regulars.domain.coupon.CouponRefusal;
import regulars.tests.Repository;

/** Every sentence exists in every language, with the same variables, and is used. */
class TextsTest {
    private static final List<String> OTHER_LANGUAGES = List.of("pl", "bg");
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)(?:}|, plural,)");
    private static final Path PROBLEMS =
            Repository.path("layers/platform/src/main/resources/regulars/platform/http/problems_en.properties");

    private static final Pattern PROBLEM = Pattern.compile("\\b(?:of|Problem)\\(\\s*\\d{3},\\s*\"([a-z-]+)\"");
    private static final Pattern VIOLATION = Pattern.compile(
            "\\b(?:Problem\\.invalid|Violation\\.of|new Violation|wrong|violate)\\(\\s*[^,()]+(?:\\([^()]*\\))?[^,()]*,\\s*\"([a-z-]+)\"");
    private static final Pattern UNREADABLE = Pattern.compile("[pP]arsed\\([^,()]+,\\s*[\\w.]+,\\s*\"([a-z-]+)\"");

    @Test
    void everyCatalogueSaysTheSameInEveryLanguage() {
        List<Path> catalogues = catalogues();
        assertTrue(catalogues.contains(PROBLEMS), "the catalogue of problems is among " + catalogues);
        assertAll(catalogues.stream().flatMap(english -> OTHER_LANGUAGES.stream().map(language -> () -> {
            Path other = sibling(english, language);
            assertTrue(Files.exists(other), other + " is missing");
            Properties ours = load(english);
            Properties theirs = load(other);
            assertEquals(new TreeSet<>(ours.stringPropertyNames()), new TreeSet<>(theirs.stringPropertyNames()), other.toString());
            ours.stringPropertyNames().forEach(key -> assertEquals(variables(ours.getProperty(key)),
                    variables(theirs.getProperty(key)), other.getFileName() + " " + key));
        })));
    }

    @Test
    void everyToneSaysTheSame() {
        Path warm = Repository.path("layers/letters/src/main/resources/regulars/letters/warm_en.properties");
        for (String tone : List.of("brief", "playful")) {
            assertEquals(new TreeSet<>(load(warm).stringPropertyNames()),
                    new TreeSet<>(load(warm.resolveSibling(tone + "_en.properties")).stringPropertyNames()), tone);
        }
    }

    @Test
    void everyProblemOfTheCodeHasItsTitleAndEveryTitleItsProblem() {
        Set<String> used = found(PROBLEM);
        Stream.of(Refusal.class.getPermittedSubclasses()).map(TextsTest::kebab).forEach(used::add);
        Stream.of(CouponRefusal.class.getPermittedSubclasses()).map(TextsTest::kebab).forEach(code -> used.add("coupon-" + code));
        Stream.of(CampaignRefusal.class.getPermittedSubclasses()).map(TextsTest::kebab).forEach(code -> used.add("campaign-" + code));
        Set<String> titled = keys(key -> key.endsWith(".title") ? key.substring(0, key.length() - ".title".length()) : "");
        assertEquals(used, titled);
    }

    @Test
    void everyViolationOfTheCodeHasItsSentenceAndEverySentenceItsViolation() {
        Set<String> used = found(VIOLATION);
        used.addAll(found(UNREADABLE));
        assertEquals(used, keys(key -> key.startsWith("violation.") ? key.substring("violation.".length()) : ""));
    }

    private static String kebab(Class<?> refusal) {
        return refusal.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Set<String> keys(UnaryOperator<String> code) {
        return load(PROBLEMS).stringPropertyNames().stream().map(code).filter(text -> !text.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern pattern) {
        return Module.deployed().stream().flatMap(module -> module.mainSources().stream())
                .flatMap(source -> pattern.matcher(source.text()).results()).map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> catalogues() {
        return Module.deployed().stream().flatMap(module -> Repository.files(module.folder().resolve("src/main/resources"), "_en.properties").stream())
                .toList();
    }

    private static Path sibling(Path english, String language) {
        return english.resolveSibling(english.getFileName().toString().replace("_en.", "_" + language + "."));
    }

    private static Set<String> variables(String sentence) {
        return VARIABLE.matcher(sentence).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties load(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Repository.text(file)));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
