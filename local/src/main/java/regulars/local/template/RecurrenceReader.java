package regulars.local.template;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a schedule expression.
 *
 * @see <a href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html">EventBridge Scheduler,
 * schedule types</a>
 */
final class RecurrenceReader {
    private static final Pattern RATE = Pattern.compile("rate\\(([1-9]\\d{0,5}) (minute|hour|day)s?\\)");
    private static final Pattern CRON = Pattern.compile("cron\\((\\S+) (\\S+) (\\S+) (\\S+) (\\S+) (\\S+)\\)");
    private static final Pattern PART = Pattern.compile("(\\*|\\w+)(?:-(\\w+))?(?:/(\\d+))?");
    private static final List<String> MONTHS = List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP",
            "OCT", "NOV", "DEC");
    private static final List<String> WEEKDAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    private final String where;
    private final String expression;

    RecurrenceReader(String where, String expression) {
        this.where = where;
        this.expression = expression;
    }

    Recurrence read(String zoneName) {
        ZoneId zone = zone(zoneName);
        var rate = RATE.matcher(expression);
        if (rate.matches()) {
            return new Rate(period(Integer.parseInt(rate.group(1)), rate.group(2)));
        }
        var cron = CRON.matcher(expression);
        if (!cron.matches()) {
            throw failure("understands rate(number unit) and cron with six fields, not");
        } else if (cron.group(3).equals("?") == cron.group(5).equals("?")) {
            throw failure("wants one '?', for the day of the month or of the week, in");
        }
        return new Cron(Cron.times(field(cron.group(2), 0, 23, List.of()), field(cron.group(1), 0, 59, List.of())),
                field(cron.group(3), 1, 31, List.of()), field(cron.group(4), 1, 12, MONTHS),
                field(cron.group(5), 1, 7, WEEKDAYS), field(cron.group(6), 1970, 2199, List.of()), zone);
    }

    private static Duration period(int number, String unit) {
        return switch (unit) {
            case "minute" -> Duration.ofMinutes(number);
            case "hour" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    private ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw failure("does not know the zone " + zone + " of");
        }
    }

    /** Every value that the field allows; {@code ?} leaves the choice to the other of the two day fields. */
    private SortedSet<Integer> field(String text, int lowest, int highest, List<String> names) {
        String all = text.equals("?") ? "*" : text;
        return new TreeSet<>(Stream.of(all.split(",")).flatMap(part -> part(part, lowest, highest, names).boxed())
                .toList());
    }

    private IntStream part(String text, int lowest, int highest, List<String> names) {
        var part = PART.matcher(text);
        if (!part.matches()) {
            throw failure("does not understand '" + text + "' in");
        }
        boolean all = part.group(1).equals("*");
        int from = all ? lowest : value(part.group(1), lowest, highest, names);
        int step = part.group(3) == null ? 1 : Math.max(1, Integer.parseInt(part.group(3)));
        int openEnd = all || part.group(3) != null ? highest : from;
        int to = part.group(2) == null ? openEnd : value(part.group(2), lowest, highest, names);
        return IntStream.iterate(from, value -> value <= to, value -> value + step);
    }

    private int value(String text, int lowest, int highest, List<String> names) {
        int value = names.contains(text) ? names.indexOf(text) + 1
                : text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
        if (value < lowest || value > highest) {
            throw failure("does not understand '" + text + "' in");
        }
        return value;
    }

    private TemplateException failure(String problem) {
        return new TemplateException(where, "the local run " + problem + " the schedule " + expression);
    }
}
