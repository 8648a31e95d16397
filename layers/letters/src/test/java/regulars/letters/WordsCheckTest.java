package regulars.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import regulars.domain.Violation;
import regulars.domain.message.MessageKind;
import regulars.platform.text.Language;

class WordsCheckTest {
    private static List<Violation> wrong(MessageKind kind, WordsField field, String source) {
        var check = new WordsCheck(kind, Language.ENGLISH);
        check.read(field, source);
        return check.violations();
    }

    @Test
    void aPluralGoesByANumberOfThisKind() {
        String years = "{years, plural, one {# year} other {# years}}";
        assertEquals(List.of(), wrong(MessageKind.ANNIVERSARY, WordsField.SUBJECT, years));
        assertEquals(List.of(new Violation("/subject", "unknown-variable", Map.of("variable", "{years}"))),
                wrong(MessageKind.BIRTHDAY, WordsField.SUBJECT, years));
        assertEquals(List.of(new Violation("/body", "no-number", Map.of("variable", "{gift}"))),
                wrong(MessageKind.BIRTHDAY, WordsField.BODY, "{gift, plural, other {#}}"));
    }

    @Test
    void aFlawIsNamedWithItsPlace() {
        assertEquals(List.of(new Violation("/body", "unclosed", Map.of("piece", "{name", "at", 3))),
                wrong(MessageKind.WELCOME, WordsField.BODY, "Hi {name"));
    }

    @Test
    void theSmsAlwaysHasItsLink() {
        assertEquals(List.of(), wrong(MessageKind.WELCOME, WordsField.SMS, "{link}"));
        assertEquals(1, wrong(MessageKind.WELCOME, WordsField.SMS, "[{link}]").size());
    }

    @Test
    void thereAreNoWordsUntilAllFourAreRead() {
        var check = new WordsCheck(MessageKind.WELCOME, Language.ENGLISH);
        check.read(WordsField.SUBJECT, "Hi");
        assertTrue(check.words().isEmpty());
    }
}
