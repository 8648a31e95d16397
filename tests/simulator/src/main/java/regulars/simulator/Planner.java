package regulars.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import regulars.simulator.Step.Deed;

/** Draws up who does what when: regulars, rare guests, heavy ones and lost ones, at merchants all over the world. */
final class Planner {
    private static final LocalDate EARLIEST = LocalDate.of(2027, 10, 1);
    private static final int EARLIEST_DAYS = 360;
    private static final int MERCHANTS_LEAST = 2;
    private static final int MERCHANTS_MOST = 4;

    private final long seed;
    private final int members;
    private final int days;
    private final List<Step> steps = new ArrayList<>();
    private final LocalDate first;

    private Planner(long seed, int members, int days) {
        this.seed = seed;
        this.members = members;
        this.days = days;
        first = begins(seed);
    }

    static LocalDate begins(long seed) {
        return EARLIEST.plusDays(new Dice(seed).below(EARLIEST_DAYS));
    }

    static Plan plan(long seed, int members, int days) {
        var planner = new Planner(seed, members, days);
        int merchants = new Dice(Dice.seed(seed, 1)).between(MERCHANTS_LEAST, MERCHANTS_MOST);
        IntStream.range(0, merchants).forEach(planner::merchant);
        IntStream.range(0, members).forEach(member -> planner.member(member % merchants, member));
        IntStream.range(0, members).forEach(member -> planner.gifts(member % merchants, member));
        IntStream.range(0, merchants).forEach(planner::stock);
        IntStream.range(0, members).forEach(member -> planner.deeds(member % merchants, member));
        IntStream.range(0, members).forEach(member -> planner.labels(member % merchants, member));
        IntStream.range(0, merchants).forEach(planner::offers);
        IntStream.range(0, members).forEach(member -> planner.choices(member % merchants, member));
        return new Plan(seed, merchants, members, days, planner.steps);
    }

    private void merchant(int merchant) {
        var dice = new Dice(Dice.seed(seed, 2, merchant));
        for (int day = dice.between(3, 40); day < days; day += dice.between(3, 40)) {
            add(time(dice, day, merchant), merchant, -1, Deed.CHANGE, dice);
        }
    }

    private void stock(int merchant) {
        var dice = new Dice(Dice.seed(seed, 9, merchant));
        for (int day = 0; day < days; day += dice.between(1, 30)) {
            add(time(dice, day, merchant), merchant, -1, Deed.RESTOCK, dice);
        }
    }

    private void member(int merchant, int member) {
        var dice = new Dice(Dice.seed(seed, 3, member));
        int joined = dice.below(Math.max(1, days / 3));
        add(time(dice, joined, merchant), merchant, member, Deed.JOIN, dice);
        visits(dice, merchant, member, joined);
        int restless = dice.weighted(4, 3, 3);
        for (int day = joined; restless > 0 && day < days; day += restless == 1 ? dice.between(1, 6) : dice.between(10, 60)) {
            IntStream.range(0, dice.chance(20) ? 2 : 1).forEach(_ -> add(settling(dice), merchant, member, dice, joined, days));
        }
        for (int day = joined + dice.below(365); day < days; day += 365) {
            Instant at = time(dice, day, merchant);
            add(at, merchant, member, Deed.BIRTHDAY, dice);
            add(at.plusSeconds(dice.below(9)), merchant, member, Deed.BIRTHDAY, dice);
        }
        Instant end = first.plusDays(days).atStartOfDay(Merchant.zone(seed, merchant)).toInstant();
        add(end.plus(Duration.ofDays(4)), merchant, member, Deed.UNDO, dice);
    }

    /** Drawn apart and last, so that all else is as it would be without them. */
    private void gifts(int merchant, int member) {
        var dice = new Dice(Dice.seed(seed, 7, member));
        for (int day = dice.between(20, 60); day < days; day += dice.between(1, 45)) {
            for (int left = dice.chance(25) ? 3 : 1; left > 0; left--) {
                add(time(dice, day, merchant), merchant, member, Deed.GIVE, dice);
            }
        }
    }

    /** Drawn apart too. Often twice, and then soon again or at the change of a day. */
    private void deeds(int merchant, int member) {
        var dice = new Dice(Dice.seed(seed, 8, member));
        for (int day = dice.between(0, 40); day < days; day += dice.between(1, 30)) {
            Instant at = time(dice, day, merchant);
            for (int left = dice.weighted(0, 50, 30, 20); left > 0; left--) {
                add(at, merchant, member, Deed.ACT, dice);
                at = at.plusSeconds(dice.of(0, 60, 3600, 86_400));
            }
        }
    }

    private void offers(int merchant) {
        var dice = new Dice(Dice.seed(seed, 12, merchant));
        for (int day = dice.between(0, 60); day < days; day += dice.between(20, 90)) {
            add(time(dice, day, merchant), merchant, -1, Deed.OFFER, dice);
        }
    }

    /** Often at the change of a day, when a choice is free again. */
    private void choices(int merchant, int member) {
        var dice = new Dice(Dice.seed(seed, 13, member));
        for (int day = dice.between(0, 40); day < days; day += dice.between(1, 20)) {
            add(time(dice, day, merchant), merchant, member, Deed.CHOOSE, dice);
        }
    }

    private void labels(int merchant, int member) {
        var dice = new Dice(Dice.seed(seed, 10, member));
        for (int day = dice.between(0, 60); day < days; day += dice.between(5, 90)) {
            add(time(dice, day, merchant), merchant, member, Deed.LABEL, dice);
        }
    }

    private static Deed settling(Dice dice) {
        return dice.chance(85) ? Deed.SETTLE : Deed.STEAL;
    }

    private void add(Deed deed, int merchant, int member, Dice dice, int from, int until) {
        add(time(dice, from + dice.below(until - from), merchant), merchant, member, deed, dice);
    }

    private void visits(Dice dice, int merchant, int member, int joined) {
        int habit = dice.weighted(45, 25, 10, 20);
        int lost = habit == 3 ? joined + dice.between(20, 120) : days;
        for (int day = joined; day < days; day += gap(dice, habit)) {
            for (int visit = 0; day < lost && visit < (habit == 2 ? dice.between(1, 3) : 1); visit++) {
                visit(dice, time(dice, day, merchant), merchant, member);
            }
            if (day >= lost && dice.chance(2)) {
                lost = day + 60;
            }
        }
    }

    private static int gap(Dice dice, int habit) {
        return switch (habit) {
            case 0, 3 -> dice.between(1, 8);
            case 1 -> dice.between(20, 75);
            default -> dice.between(0, 2);
        };
    }

    private void visit(Dice dice, Instant at, int merchant, int member) {
        if (dice.chance(4)) {
            add(at.minusSeconds(dice.between(1, 90_000)), merchant, member, Deed.REFUND_FIRST, dice);
        }
        add(at, merchant, member, Deed.SCAN, dice);
        if (dice.chance(15)) {
            add(at.plusSeconds(dice.of(1, 60, 299, 300, 1800, 4000)), merchant, member, Deed.SCAN, dice);
        }
        int rewards = dice.weighted(60, 25, 5, 0, 10);
        for (int reward = 0; reward < rewards; reward++) {
            Instant asked = at.plusSeconds(dice.between(0, 200));
            add(asked, merchant, member, Deed.RESERVE, dice);
            add(asked.plusSeconds(dice.of(20, 60, 60, 299, 300, 601, 20_000)), merchant, member, Deed.END, dice);
        }
        if (dice.chance(rewards > 1 ? 80 : 20)) {
            Duration later = dice.chance(60) ? Duration.ofMinutes(dice.between(1, 3000)) : Duration.ofDays(dice.weighted(60, 2) == 0 ? dice.between(2, 100) : 460);
            add(at.plus(later), merchant, member, Deed.REVERSE, dice);
        }
    }

    private void add(Instant at, int merchant, int member, Deed deed, Dice dice) {
        long own = dice.seed();
        if (deed == Deed.UNDO || at.isBefore(first.plusDays(days).atStartOfDay(ZoneId.of("UTC")).toInstant())) {
            steps.add(new Step(steps.size(), at, merchant, member, deed, own));
        }
    }

    /** Mostly in the day; else where mistakes are made: at midnight, at the cut-over hour, when the clock is changed. */
    private Instant time(Dice dice, int day, int merchant) {
        ZoneId zone = Merchant.zone(seed, merchant);
        LocalDate date = first.plusDays(day);
        Instant at = date.atTime(dice.between(7, 21), dice.below(60)).atZone(zone).toInstant().plusMillis(dice.below(60_000));
        int oddity = dice.weighted(60, 10, 10, 10);
        long off = dice.of(-1, 0, 1, -60_000, 60_000, -1_800_000, 1_800_000);
        ZoneOffsetTransition change = zone.getRules().nextTransition(at.minus(Duration.ofDays(2)));
        return switch (oddity) {
            case 0 -> at;
            case 1 -> date.atStartOfDay(zone).toInstant().plusMillis(off);
            case 2 -> date.atTime(LocalTime.of(Merchant.cutOverHour(seed, merchant), 0)).atZone(zone).toInstant().plusMillis(off);
            default -> change != null && change.getInstant().isBefore(at.plus(Duration.ofDays(3))) && change.getInstant().isAfter(date.minusDays(2).atStartOfDay(zone).toInstant())
                    ? change.getInstant().plusMillis(off * 2) : at;
        };
    }
}
