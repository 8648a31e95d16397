package regulars.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryTest {
    private static final String POINTS = "{units, plural, one {# punkt} few {# punkty} other {# punktów}}";

    private static String in(Language language, String sentence, long units) {
        return Template.of(language, sentence).fill(Map.of("units", Long.toString(units)));
    }

    @ParameterizedTest
    @CsvSource({"0,0 punktów", "1,1 punkt", "2,2 punkty", "4,4 punkty", "5,5 punktów", "11,11 punktów", "12,12 punktów",
            "14,14 punktów", "21,21 punktów", "22,22 punkty", "101,101 punktów", "112,112 punktów", "1003,1003 punkty"})
    void polishHasThreeForms(long units, String text) {
        assertEquals(text, in(Language.POLISH, POINTS, units));
    }

    @ParameterizedTest
    @CsvSource({"0,0 точки", "1,1 точка", "2,2 точки", "21,21 точки"})
    void bulgarianHasTwo(long units, String text) {
        assertEquals(text, in(Language.BULGARIAN, "{units, plural, one {# точка} other {# точки}}", units));
    }

    @Test
    void whatStandsAroundAPluralStays() {
        assertEquals("# Ania: 1 point, (2) 1", Template.of(Language.ENGLISH,
                "# {name}: {units, plural, one {# point} other {# points}}, (2) {units, plural, other {#}}")
                .fill(Map.of("name", "Ania", "units", 1)));
    }

    @Test
    void aPluralAsksForItsNumber() {
        assertThrows(IllegalArgumentException.class, () -> Template.of(Language.POLISH, POINTS).fill(Map.of("unit", "1")));
    }
}
