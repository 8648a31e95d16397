package regulars.platform.text;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import regulars.platform.http.Problem;

class ProblemSentencesTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceIsATemplate(Language language) throws IOException {
        var sentences = new Properties();
        try (var stream = Problem.class.getResourceAsStream("problems_" + language.tag() + ".properties")) {
            sentences.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        sentences.forEach((key, sentence) -> assertDoesNotThrow(() -> Template.of(language, sentence.toString()), key.toString()));
    }
}
