package regulars.cloud.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table's keys and indexes, named as in its template. */
public record Schema(String name, Index main, List<Index> indexes) {
    /**
     * What lies in order: the table itself or one of its indexes.
     *
     * @param name      empty for the table itself
     * @param global    whether it is read by itself, without strong consistency
     * @param keysOnly  whether it shows keys alone
     */
    public record Index(String name, KeyAttribute partition, KeyAttribute sort, boolean global, boolean keysOnly) { }

    /** A key's attribute: text, or a number. */
    public record KeyAttribute(String name, boolean number) {
        /** One that holds text. */
        public static KeyAttribute text(String name) {
            return new KeyAttribute(name, false);
        }

        /** One that holds a number. */
        public static KeyAttribute number(String name) {
            return new KeyAttribute(name, true);
        }
    }

    /** The index of this name; the table itself for none. */
    Optional<Index> index(String wanted) {
        return wanted == null ? Optional.of(main) : indexes.stream().filter(index -> index.name().equals(wanted)).findFirst();
    }

    /** The table itself and all of its indexes. */
    List<Index> all() {
        var all = new ArrayList<>(List.of(main));
        all.addAll(indexes);
        return all;
    }
}
