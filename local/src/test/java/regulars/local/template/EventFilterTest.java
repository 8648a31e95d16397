package regulars.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class EventFilterTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{\"a\":[\"x\",\"y\"]}         | {\"a\":\"y\"}             | true",
        "{\"a\":[\"x\"]}               | {\"a\":\"y\"}             | false",
        "{\"a\":{\"b\":[{\"prefix\":\"EN\"}]}} | {\"a\":{\"b\":\"ENTRY\"}} | true",
        "{\"a\":{\"b\":[{\"prefix\":\"EN\"}]}} | {\"a\":{\"b\":\"TIER\"}}  | false",
        "{\"a\":[\"x\"],\"b\":[\"y\"]} | {\"a\":\"x\"}             | false",
        "{\"a\":[{\"exists\":false}]}  | {\"b\":1}                 | true",
        "{\"a\":[1]}                   | {\"a\":[1,2]}             | true"})
    void anEventPassesWhenEveryPartOfThePatternMatches(String pattern, String event, boolean passes) {
        assertEquals(passes, new EventFilter(List.of(MAPPER.readTree(pattern))).passes(MAPPER.readTree(event)));
    }

    @Test
    void withoutPatternsEverythingPasses() {
        assertEquals(true, new EventFilter(List.of()).passes(MAPPER.readTree("{}")));
    }

    @Test
    void anUnknownComparisonStopsTheRun() {
        var filter = new EventFilter(List.of(MAPPER.readTree("{\"a\":[{\"numeric\":[\">\",1]}]}")));

        var stop = assertThrows(TemplateException.class, () -> filter.check("F.E"));
        assertEquals("template.yaml, F.E: the local run does not understand the filter comparison numeric",
                stop.getMessage());
    }
}
