package regulars.local.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What comes next, by the index of what is due: how many of a kind on a day. */
public final class DueAhead {
    private final List<DueIndex> indexes;

    public DueAhead(List<DueIndex> indexes) {
        this.indexes = indexes;
    }

    /**
     * So many things of a kind on a day.
     *
     * @param at    the first of them
     * @param what  the kind, such as {@code birthday}
     */
    public record Group(LocalDate day, Instant at, String what, int count) {
    }

    private record Thing(Instant at, String what) {
        LocalDate day() {
            return LocalDate.ofInstant(at, ZoneOffset.UTC);
        }
    }

    /** The first groups in order of time. */
    public List<Group> next(int limit) {
        Map<LocalDate, Map<String, List<Thing>>> byDay = indexes.stream().flatMap(index -> index.scan()
                .flatMap(item -> thing(index, item).stream()))
                .collect(Collectors.groupingBy(Thing::day, TreeMap::new, Collectors.groupingBy(Thing::what)));
        return byDay.values().stream().flatMap(day -> day.values().stream().map(DueAhead::group)
                .sorted(Comparator.comparing(Group::at))).limit(limit).toList();
    }

    private static Group group(List<Thing> things) {
        Thing first = things.stream().min(Comparator.comparing(Thing::at)).orElseThrow();
        return new Group(first.day(), first.at(), first.what(), things.size());
    }

    private static Optional<Thing> thing(DueIndex index, JsonNode item) {
        try {
            Instant at = Instant.parse(item.path(index.dueAttribute()).path("S").asString(""));
            return Optional.of(new Thing(at, kind(key(index, item, false), key(index, item, true))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String key(DueIndex index, JsonNode item, boolean sort) {
        String name = sort ? index.table().sortKey(Optional.empty()) : index.table().partitionKey(Optional.empty());
        return item.path(name).path("S").asString("");
    }

    /** A main item is what its partition is; anything else is what its own key says it is about. */
    private static String kind(String partition, String sort) {
        String[] parts = sort.split("#");
        return parts.length < 2 ? partition.replaceFirst("#.*", "").toLowerCase()
                : parts[0].equals("TIMER") ? parts[1] : parts[1] + " " + parts[0].toLowerCase();
    }
}
