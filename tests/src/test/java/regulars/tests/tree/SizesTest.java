package regulars.tests.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Small files and small methods; the medians are printed. */
class SizesTest {
    private static final int FILE_LINES_MAX = 300;
    private static final int METHOD_LINES_MAX = 70;

    @Test
    void noFileIsLongerThanThreeHundredLines() {
        List<Source> sources = sources();
        System.out.println("files: " + sources.size() + ", median " + median(sources.stream().mapToLong(Source::lines)) + " lines");
        assertEquals(List.of(), sources.stream().filter(source -> source.lines() > FILE_LINES_MAX)
                .map(source -> source.place() + ": " + source.lines()).toList());
    }

    @Test
    void noMethodIsLongerThanSeventyLines() {
        List<Source.Method> methods = sources().stream().flatMap(source -> source.methods().stream()).toList();
        System.out.println("methods: " + methods.size() + ", median " + median(methods.stream().mapToLong(Source.Method::lines)) + " lines");
        assertEquals(List.of(), methods.stream().filter(method -> method.lines() > METHOD_LINES_MAX)
                .map(method -> method.place() + ": " + method.lines()).toList());
    }

    private static List<Source> sources() {
        return Module.all().stream().flatMap(module -> module.sources().stream()).toList();
    }

    private static long median(LongStream values) {
        long[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
