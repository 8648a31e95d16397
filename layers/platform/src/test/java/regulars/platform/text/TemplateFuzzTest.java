package regulars.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.platform.text.Template.Part;

/** What is printed is read as the same; whatever is read either is a template or says where it is none. */
class TemplateFuzzTest {
    private static final int ROUNDS = 20_000;
    private static final List<String> WORDS = List.of("a", " ", "Żółć", "{", "}", "[", "]", "#", "{name}", "{count, plural,",
            "one {", "few{", "other {", "\n\n", "👩‍👧", "\\", "'", "{{", ", plural, ", "\u202e", "$");

    @ParameterizedTest
    @ValueSource(longs = {1, 20261123, 4242})
    void whatIsPrintedIsReadAgain(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            var template = new Template(Language.POLISH, parts(random, 0, Optional.empty()));
            assertEquals(template, Template.of(Language.POLISH, template.toString()), () -> "seed " + seed + ": " + template);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 20261124, 8484})
    void anythingIsReadOrRefusedWithItsPlace(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            var source = new StringBuilder();
            random.ints(random.nextInt(12), 0, WORDS.size()).forEach(word -> source.append(WORDS.get(word)));
            readOrRefused(source.toString());
        }
    }

    private static void readOrRefused(String source) {
        Template read;
        try {
            read = Template.of(Language.POLISH, source);
        } catch (MalformedTemplate e) {
            assertEquals(e.piece().replace("…", ""), source.substring(e.at()).substring(0, e.piece().replace("…", "").length()));
            return;
        }
        assertEquals(read, Template.of(Language.POLISH, read.toString()), source);
        read.fill(read.variables().stream().collect(Collectors.toMap(name -> name, _ -> "2")));
    }

    private static List<Part> parts(Random random, int depth, Optional<String> count) {
        var parts = new ArrayList<Part>();
        for (int i = random.nextInt(4); i > 0; i--) {
            switch (random.nextInt(depth < 3 ? 5 : 3)) {
                case 0 -> words(parts, random);
                case 1 -> parts.add(new Part.Variable("name"));
                case 2 -> count.ifPresent(number -> parts.add(new Part.Count(number)));
                case 3 -> parts.add(new Part.Aside(parts(random, depth + 1, count)));
                default -> parts.add(choice(random, depth + 1));
            }
        }
        return parts;
    }

    /** Two in a row would be read as one. */
    private static void words(List<Part> parts, Random random) {
        if (parts.isEmpty() || !(parts.getLast() instanceof Part.Words)) {
            parts.add(new Part.Words(List.of("Żółć, ", "\n", "1 < 2 & ", "'", "👩‍👧").get(random.nextInt(5))));
        }
    }

    private static Part choice(Random random, int depth) {
        var forms = new EnumMap<Category, List<Part>>(Category.class);
        for (Category category : Category.values()) {
            if (category == Category.OTHER || random.nextBoolean()) {
                forms.put(category, parts(random, depth, Optional.of("count")));
            }
        }
        return new Part.Choice("count", forms);
    }
}
