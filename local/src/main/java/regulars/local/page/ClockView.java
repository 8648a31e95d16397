package regulars.local.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import regulars.local.table.DueAhead;

/** The page of the clock. */
final class ClockView {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final Map<String, String> STEPS = steps();

    private ClockView() {
    }

    private static Map<String, String> steps() {
        var steps = new LinkedHashMap<String, String>();
        steps.put("PT1H", "+1 hour");
        steps.put("P1D", "+1 day");
        steps.put("P7D", "+1 week");
        steps.put("P30D", "+30 days");
        return steps;
    }

    static String render(Instant now, Duration moved, List<DueAhead.Group> next) {
        var utc = now.atOffset(ZoneOffset.UTC);
        return """
                <section class="clock" data-clock data-now="%s">
                <p class="day" data-day>%s</p>
                <p class="time"><span data-time>%s</span> <abbr title="Coordinated Universal Time">UTC</abbr></p>
                <p class="moved">%s</p>
                <form method="post" action="/_local/clock" class="steps">%s</form>
                <form method="post" action="/_local/clock" class="to">
                <label for="at">or to an instant</label>
                <input id="at" name="at" value="%s" spellcheck="false" autocomplete="off" required
                pattern="\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?Z" title="such as 2027-03-01T09:00:00Z">
                <button>Go there</button>
                </form>
                <p class="result" role="status" data-result></p>
                </section>
                <section>
                <h2>Next</h2>
                %s
                </section>
                """.formatted(now, DAY.format(utc), TIME.format(utc), moved(moved), buttons(), tomorrow(now),
                groups(utc.toLocalDate(), next));
    }

    private static String tomorrow(Instant now) {
        return now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS).plus(9, ChronoUnit.HOURS).toString();
    }

    private static String buttons() {
        return STEPS.entrySet().stream().map(step -> "<button name=\"advance\" value=\"" + step.getKey() + "\">"
                + step.getValue() + "</button>").collect(Collectors.joining());
    }

    private static String moved(Duration moved) {
        if (moved.abs().toSeconds() < 1) {
            return "as this machine’s clock";
        }
        Duration minutes = moved.abs().plusSeconds(30);
        String days = minutes.toDays() == 0 ? "" : count(minutes.toDays(), "day") + " ";
        return (moved.isNegative() ? "behind" : "ahead of") + " this machine by " + days
                + "%d:%02d h".formatted(minutes.toHoursPart(), minutes.toMinutesPart());
    }

    private static String groups(LocalDate today, List<DueAhead.Group> groups) {
        if (groups.isEmpty()) {
            return "<p class=\"empty\">Nothing happens by itself: no timer, lot or reservation waits.</p>";
        }
        return groups.stream().map(group -> "<li><strong>" + Html.text(count(group.count(), group.what()))
                + "</strong> <span>" + when(today, group.day()) + "</span><time>from "
                + TIME.format(group.at().atOffset(ZoneOffset.UTC)) + "</time></li>")
                .collect(Collectors.joining("", "<ul class=\"next\">", "</ul>"));
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String when(LocalDate today, LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        return days < 0 ? "overdue since " + DAY.format(day) : days == 0 ? "today" : days == 1 ? "tomorrow"
                : DAY.format(day) + ", in " + count(days, "day");
    }
}
