package regulars.tests.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import regulars.tests.Repository;

/** The data model names every family of keys, and no other. */
class DataModelTest {
    private static final Pattern IN_CODE = Pattern.compile("^([A-Z]+)#");
    private static final Pattern IN_DOCUMENT = Pattern.compile("`([A-Z]+)#");

    @Test
    void everyFamilyOfKeysInTheCodeIsInTheDataModelAndTheOtherWayRound() {
        Set<String> code = families(IN_CODE, Module.deployed().stream()
                .flatMap(module -> module.classes().stream()).flatMap(compiled -> compiled.texts().stream()));
        String table = Repository.text("docs/data-model.md").lines().filter(line -> line.startsWith("|")).collect(Collectors.joining("\n"));
        assertEquals(families(IN_DOCUMENT, Stream.of(table)), code);
    }

    private static Set<String> families(Pattern pattern, Stream<String> texts) {
        return texts.flatMap(text -> pattern.matcher(text).results()).map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
