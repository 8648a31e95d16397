package regulars.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import regulars.local.Local;
import regulars.local.log.RunLog;
import regulars.local.shop.Calls;

/**
 * Half a year of two cafés, played hour by hour over HTTP while the run's clock goes along: nothing is written past the
 * functions. Who comes when is drawn from one seed, and the half year is always the same, so that a story that was kept
 * can be played again and compared.
 */
public final class Demo {
    /** When the cafés open. */
    public static final Instant OPENING = Instant.parse("2026-05-20T05:00:00Z");
    /** When the story ends. */
    public static final Instant END = OPENING.plus(Duration.ofDays(182)).plus(Duration.ofHours(10));

    /** Stands in what the demo says for the address of the run, which may differ from start to start. */
    public static final String ADDRESS = "{address}";

    private static final RunLog LOG = RunLog.of("demo");
    private static final long SEED = 20_261_122;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int AT_ONCE = 4;
    private static final int SAY_EVERY_DAYS = 15;

    /** What somebody does at the counter. */
    private record Visit(Business business, Visitor visitor, Instant at, boolean first) { }

    private final Local local;
    private final Calls calls;
    private final RandomGenerator random = new Random(SEED);
    private final Map<Visitor, Business.Card> cards = new HashMap<>();
    private long nextSaid;

    private Demo(Local local) {
        this.local = local;
        this.calls = new Calls(local.baseAddress());
    }

    /**
     * Plays the story up to this instant; the run's clock must show its beginning, or not be far from it.
     *
     * @return what a visitor wants to know, a line for each café
     */
    public static List<String> play(Local local, Instant until) {
        return new Demo(local).play(until);
    }

    private List<String> play(Instant until) {
        List<Business> businesses = Place.ALL.stream().map(place -> Business.open(local, calls, place)).toList();
        var hours = new TreeMap<Instant, List<Visit>>();
        for (Business business : businesses) {
            for (Visitor visitor : Visitor.of(business.place(), OPENING.plus(HOUR), END.minus(HOUR), random)) {
                visitor.visits().forEach(at -> hours.computeIfAbsent(at.truncatedTo(ChronoUnit.HOURS).plus(HOUR), _ -> new ArrayList<>())
                        .add(new Visit(business, visitor, at, at.equals(visitor.visits().getFirst()))));
            }
        }
        hours.headMap(until, true).forEach(this::play);
        local.moveTo(until);
        return said(businesses);
    }

    private void play(Instant hour, List<Visit> visits) {
        long day = OPENING.until(hour, ChronoUnit.DAYS);
        if (day >= nextSaid) {
            LOG.say("day " + day + " of " + OPENING.until(END, ChronoUnit.DAYS));
            nextSaid += SAY_EVERY_DAYS;
        }
        local.moveTo(hour);
        List<Visit> joining = visits.stream().filter(Visit::first).toList();
        joining.forEach(visit -> visit.business().askToJoin(visit.visitor()));
        joining.forEach(visit -> cards.put(visit.visitor(), visit.business().openCard(visit.visitor())));
        together(visits.stream().map(this::drawn).toList());
    }

    /** What happens at a visit is drawn before any of the hour's visits begins, so that it does not depend on who is faster. */
    private Runnable drawn(Visit visit) {
        int chance = random.nextInt(100);
        Business.Card card = cards.get(visit.visitor());
        if (chance == 0) {
            return () -> visit.business().mistake(card);
        }
        int stamps = chance < 12 ? 2 : 1;
        return () -> visit.business().serve(card, stamps, chance % 5 > 0);
    }

    private static void together(List<Runnable> visits) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> running = new ArrayList<>();
            visits.forEach(visit -> running.add(threads.submit(visit)));
            for (Future<?> visit : running) {
                visit.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The demo could not be played", e);
        }
    }

    /** What a visitor of the demo wants to know. */
    private List<String> said(List<Business> businesses) {
        var lines = new ArrayList<String>();
        for (Business business : businesses) {
            Optional<Business.Card> regular = cards.values().stream()
                    .filter(card -> card.visitor().visits().size() > 12 && business.place().names().contains(card.visitor().firstName()))
                    .max(Comparator.comparing(card -> card.visitor().visits().getLast()));
            lines.add(business.place().name() + ": sign in as " + business.place().email() + ", the code is in the inbox"
                    + regular.map(card -> "; the card of " + card.visitor().firstName() + ": " + ADDRESS + "/c#" + card.token()).orElse(""));
        }
        return lines;
    }
}
