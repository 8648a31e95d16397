package regulars.domain;

import java.util.List;
import java.util.stream.Stream;

/** A text table in a test: a row a line, cells between bars, blanks around them ignored. */
public final class Table {
    private Table() {
    }

    /** The rows with their cells; blank lines are left out. */
    public static List<List<String>> rows(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(Table::cells).toList();
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    }
}
