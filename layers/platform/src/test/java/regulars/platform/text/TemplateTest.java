package regulars.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.platform.text.MalformedTemplate.Flaw;

class TemplateTest {
    private static final Map<String, String> VALUES = Map.of("name", "Ania", "gift", "", "shop", "{name} [$1]", "count", "3");

    private static String filled(String source) {
        return Template.of(Language.POLISH, source).fill(VALUES);
    }

    @Test
    void variablesAreFilledInAndNeverReadAgain() {
        assertEquals("Ania: {name} [$1]!", filled("{name}: {shop}!"));
        assertThrows(IllegalArgumentException.class, () -> filled("{missing}"));
    }

    @Test
    void whatStandsInBracketsIsLeftOutWhereSomethingInItIsEmpty() {
        assertEquals("Hi!", filled("Hi![ Your present: {gift}.]"));
        assertEquals("Hi! For Ania.", filled("Hi![ For {name}.]"));
        assertEquals("Hi! For Ania.", filled("Hi![ For {name}[ and {gift}].]"));
        assertEquals("Hi!", filled("Hi![ {count, plural, few {# for {gift}} other {#}}]"));
        assertEquals("Hi! Plain.", filled("Hi![ Plain.]"));
    }

    @Test
    void aChoiceIsReadWithWhatLiesInIt() {
        assertEquals("3 stemple dla: Ania", filled("{count,plural,one {# stempel}\n few{# stemple dla: {name}} other{# stempli}}"));
    }

    @Test
    void itKnowsItsVariables() {
        var template = Template.of(Language.ENGLISH, "{name}[ {gift}{count, plural, one {{shop}} other {#}}]");
        assertEquals(Set.of("name", "gift", "count", "shop"), template.variables());
        assertEquals(Set.of("count"), template.numbers());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Hi {name|UNCLOSED|3|{name", "Hi [{name}|UNCLOSED|3|[{name}", "Hi {|UNCLOSED|3|{", "{n, plural, one {a|UNCLOSED|16|{a",
            "{n, plural, other {a}|UNCLOSED|0|{n, plural, other {a}",
            "Hi name}|UNOPENED|7|}", "Hi ]|UNOPENED|3|]", "[a}]|UNOPENED|2|}]", "{n, plural, other {]}}|UNOPENED|19|]}}",
            "{{7*7}}|NOT_UNDERSTOOD|0|{{7*7}}", "${7*7}|NOT_UNDERSTOOD|1|{7*7}", "{}|NOT_UNDERSTOOD|0|{}", "{first name}|NOT_UNDERSTOOD|0|{first name}",
            "{n, select, other {a}}|NOT_UNDERSTOOD|0|{n, select, other {a}}", "{n, plural, =0 {a} other {b}}|NOT_UNDERSTOOD|0|{n, plural, =0 {a} other {b}}",
            "{n, plural, few {a} other {b}}|CATEGORY|12|few {a} other {b}}", "{n, plural, two {a} other {b}}|CATEGORY|12|two {a} other {b}}",
            "{n, plural, other {a} other {b}}|CATEGORY|22|other {b}}",
            "{n, plural, one {a}}|OTHER_MISSING|0|{n, plural, one {a}}",
            "[[[[{name}]]]]|TOO_DEEP|3|[{name}]]]]"})
    void aFlawIsNamedWithItsPlace(String source, Flaw flaw, int at, String piece) {
        var malformed = assertThrows(MalformedTemplate.class, () -> Template.of(Language.ENGLISH, source));
        assertEquals(flaw, malformed.flaw());
        assertEquals(at, malformed.at());
        assertEquals(piece, malformed.piece());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "$1 \\2 %s", "=cmd|' /C calc'!A0", "#", "it's \"so\"", ""})
    void allElseIsText(String source) {
        assertEquals(source, filled(source));
    }
}
