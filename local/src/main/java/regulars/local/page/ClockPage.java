package regulars.local.page;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import regulars.local.clock.ClockMoves;
import regulars.local.clock.LocalClock;
import regulars.local.http.HttpAnswer;
import regulars.local.table.DueAhead;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The run's clock: what it says, what comes next, and moving it. */
public final class ClockPage {
    private static final int NEXT_MAX = 12;

    private final LocalClock clock;
    private final ClockMoves moves;
    private final DueAhead ahead;

    public ClockPage(LocalClock clock, ClockMoves moves, DueAhead ahead) {
        this.clock = clock;
        this.moves = moves;
        this.ahead = ahead;
    }

    HttpAnswer show(PageRequest request) {
        return request.json() ? HttpAnswer.json(200, state(request))
                : Html.page("Clock", ClockView.render(clock.instant(), clock.moved(), ahead.next(NEXT_MAX)));
    }

    private Map<String, Object> state(PageRequest request) {
        var state = new LinkedHashMap<String, Object>();
        state.put("now", clock.instant().toString());
        state.put("moved", clock.moved().toString());
        // Whoever watches a move wants the time alone, many times.
        if (request.parameter("only").isEmpty()) {
            state.put("next", ahead.next(NEXT_MAX).stream().map(ClockPage::group).toList());
        }
        return state;
    }

    private static Map<String, Object> group(DueAhead.Group group) {
        var line = new LinkedHashMap<String, Object>();
        line.put("at", group.at().toString());
        line.put("what", group.what());
        line.put("count", group.count());
        return line;
    }

    /** Moves it by what the body says: {@code {"advance":"P1D"}} or {@code {"at":"2027-03-01T09:00:00Z"}}. */
    HttpAnswer move(PageRequest request) {
        try {
            Map<String, Integer> fired = moves.move(target(request));
            if (request.isForm()) {
                return Html.seeOther("/_local/clock");
            }
            var answer = new LinkedHashMap<String, Object>();
            answer.put("now", clock.instant().toString());
            answer.put("fired", fired);
            return HttpAnswer.json(200, answer);
        } catch (IllegalArgumentException e) {
            return HttpAnswer.problem(400, "Bad Request", e.getMessage());
        } catch (IllegalStateException e) {
            return HttpAnswer.problem(503, "Not Finished", "The clock stopped at " + clock.instant() + ". "
                    + e.getMessage());
        }
    }

    private static UnaryOperator<Instant> target(PageRequest request) {
        try {
            JsonNode wish = request.isForm() ? JsonMapper.shared().valueToTree(request.form())
                    : JsonMapper.shared().readTree(request.body());
            if (wish.isObject() && wish.size() == 1 && wish.path("advance").isString()) {
                Duration way = duration(wish.path("advance").asString());
                return now -> now.plus(way);
            } else if (wish.isObject() && wish.size() == 1 && wish.path("at").isString()) {
                Instant at = Instant.parse(wish.path("at").asString());
                return _ -> at;
            }
        } catch (JacksonException | DateTimeParseException e) {
            // Told below, as anything else that is neither.
        }
        throw new IllegalArgumentException("The clock is moved by {\"advance\":\"P1D\"} or"
                + " {\"at\":\"2027-03-01T09:00:00Z\"}, one of them, with days, hours, minutes and seconds or an instant.");
    }

    /** Weeks, days and smaller; how long a month is nobody can say. */
    private static Duration duration(String text) {
        boolean weeks = text.matches("P\\d{1,4}W");
        return weeks ? Duration.ofDays(7L * Integer.parseInt(text.substring(1, text.length() - 1)))
                : Duration.parse(text);
    }
}
