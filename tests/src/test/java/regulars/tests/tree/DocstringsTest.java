package regulars.tests.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocstringsTest {
    @Test
    void everyPublicTypeSaysWhatItIs() {
        List<String> silent = Module.all().stream().flatMap(module -> module.mainSources().stream())
                .flatMap(source -> source.publicTypes().stream()).filter(type -> !type.documented())
                .map(Source.Type::place).toList();
        assertEquals(List.of(), silent);
    }
}
