package regulars.insights;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import regulars.domain.program.BusinessDay;
import regulars.domain.program.Programs;
import regulars.platform.World;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.Deliveries;
import regulars.platform.store.Journal;
import regulars.platform.store.ProgramStore;
import tools.jackson.databind.node.ObjectNode;

/**
 * The owner's first page. Days are business days of the merchant; the week before is looked at up to the same time of
 * day, so that a week that is not over is compared with as much of the one before.
 */
final class Overview {
    private static final int WEEK = 7;
    private static final String SENT = "sent";
    private static final String SKIPPED = "skipped";

    private final ProgramStore programs;
    private final Journal journal;
    private final Deliveries deliveries;
    private final Away away;
    private final World world;

    Overview(ProgramStore programs, Journal journal, Deliveries deliveries, Away away, World world) {
        this.programs = programs;
        this.journal = journal;
        this.deliveries = deliveries;
        this.away = away;
        this.world = world;
    }

    Response show(Request request) {
        String merchant = request.merchant();
        Programs clock = programs.load(merchant);
        Instant now = world.now();
        Instant today = start(clock, now, 0);
        Instant week = start(clock, now, WEEK - 1);
        Instant weekBefore = start(clock, now, 2 * WEEK - 1);
        Instant until = now.plusMillis(1);
        List<Journal.Line> lines = journal.between(merchant, weekBefore, until);
        ObjectNode overview = Json.object().put("asOf", now.toString());
        overview.set("today", Figures.of(lines, today, until, clock).json());
        overview.set("week", Figures.of(lines, week, until, clock).json());
        overview.set("weekBefore", Figures.of(lines, weekBefore, sameTime(clock, now), clock).json());
        overview.set("messages", messages(deliveries.between(merchant, week, until)));
        overview.set("slippingAway", away.json(merchant, clock, now));
        return Response.json(200, overview);
    }

    /** When the business day so many days ago began. */
    private static Instant start(Programs clock, Instant now, int daysAgo) {
        BusinessDay day = new BusinessDay(clock.businessDay(now).date().minusDays(daysAgo + 1L));
        return day.end(clock.zone(), clock.cutOverHour());
    }

    private static Instant sameTime(Programs clock, Instant now) {
        Instant then = start(clock, now, WEEK).plus(Duration.between(start(clock, now, 0), now));
        Instant end = start(clock, now, WEEK - 1);
        return then.isBefore(end) ? then.plusMillis(1) : end;
    }

    private static ObjectNode messages(List<Deliveries.Delivery> deliveries) {
        return Json.object().put("sent", count(deliveries, SENT)).put("skipped", count(deliveries, SKIPPED));
    }

    private static long count(List<Deliveries.Delivery> deliveries, String status) {
        return deliveries.stream().filter(delivery -> delivery.status().equals(status)).count();
    }
}
