package regulars.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import regulars.domain.ProgramId;
import regulars.domain.program.EarningChoice;
import regulars.domain.program.OfferId;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.Programs;
import regulars.domain.tier.TierLadder;
import regulars.simulator.model.Everyone;

/** A merchant that changes its mind. */
final class Merchant {
    private static final List<String> ZONES = List.of("Europe/Warsaw", "Europe/Sofia", "Pacific/Auckland", "America/Santiago", "Australia/Lord_Howe",
            "America/St_Johns", "Asia/Kathmandu", "Africa/Casablanca", "America/Havana", "Pacific/Kiritimati");
    private static final List<String> CURRENCIES = List.of("PLN", "EUR", "JPY", "KWD");
    /** The program that members pay less by. */
    static final ProgramId DISCOUNTS = id(9);

    private static final int PROGRAMS_MOST = 6;

    private final String currency;
    private final Supplies supplies = new Supplies();
    private final Everyone everyone = new Everyone();
    private Programs programs;

    Merchant(long seed, int number) {
        var dice = new Dice(Dice.seed(seed, 4, number));
        currency = dice.of(CURRENCIES);
        var terms = new TermsMaker(dice, currency, Planner.begins(seed).plusDays(20));
        List<Program> first = IntStream.rangeClosed(1, dice.between(1, 4)).mapToObj(index -> terms.program(id(index), 1, Instant.EPOCH, ProgramStatus.ACTIVE, kind(dice))).toList();
        var apart = new Dice(Dice.seed(seed, 11, number));
        Stream<Program> discounts = apart.chance(40) ? Stream.empty()
                : Stream.of(new TermsMaker(apart, currency, Planner.begins(seed)).discounts(DISCOUNTS, 1, Instant.EPOCH, ProgramStatus.ACTIVE));
        programs = new Programs(Stream.concat(first.stream(), discounts).toList(), dice.chance(20) ? TierLadder.NONE : terms.ladder(), zone(seed, number), cutOverHour(seed, number));
    }

    static ZoneId zone(long seed, int number) {
        return ZoneId.of(ZONES.get((new Dice(Dice.seed(seed, 5)).below(ZONES.size()) + number) % ZONES.size()));
    }

    static int cutOverHour(long seed, int number) {
        return (int) new Dice(Dice.seed(seed, 6, number)).of(0, 3, 4, 5);
    }

    Programs programs() {
        return programs;
    }

    String currency() {
        return currency;
    }

    /** What all members have had, as it is counted. */
    Supplies supplies() {
        return supplies;
    }

    /** The same for the model. */
    Everyone everyone() {
        return everyone;
    }

    /** A program's id by its number. */
    static ProgramId id(int number) {
        return new ProgramId("PR0GRM0" + number);
    }

    /** Gives what was changed. */
    String change(Instant now, Dice dice) {
        var terms = new TermsMaker(dice, currency, programs.localDate(now));
        Instant oldest = now.minus(Duration.ofHours(72));
        int next = programs.current().size() + 1;
        if (dice.chance(15)) {
            programs = programs.with(terms.ladder());
            return "another ladder: " + programs.ladder();
        }
        if (dice.chance(15) && next <= PROGRAMS_MOST) {
            programs = programs.with(terms.program(id(next), 1, now, dice.chance(40) ? ProgramStatus.DRAFT : ProgramStatus.ACTIVE, kind(dice)), oldest);
            return "one more program: " + programs.current().getLast();
        }
        Program changed = changed(dice.of(programs.current()), terms, now, dice);
        programs = programs.with(changed, oldest);
        return "other terms: " + changed;
    }

    /** Members choose among other programs, or no longer; gives among which. */
    String offer(Dice dice) {
        List<ProgramId> ids = programs.current().stream().map(Program::id).toList();
        List<ProgramId> options = IntStream.range(0, dice.weighted(2, 0, 5, 2)).mapToObj(_ -> dice.of(ids)).distinct().toList();
        programs = programs.with(new EarningChoice(options, (int) dice.of(0, 1, 7, 30)));
        return programs.choice().toString();
    }

    /** More codes come in; gives for what. */
    String restock(Dice dice) {
        var reward = OfferId.of(dice.of(programs.current()).id(), Offers.CODE);
        int more = dice.between(1, 3);
        supplies.fill(reward, more);
        everyone.fill(reward, more);
        return more + " codes more for " + reward;
    }

    private Program changed(Program before, TermsMaker terms, Instant now, Dice dice) {
        ProgramStatus other = dice.of(List.of(ProgramStatus.values()));
        boolean end = other == ProgramStatus.CLOSED && !dice.chance(30);
        if (before.status() != ProgramStatus.ACTIVE && dice.chance(60) && before.status().canBecome(ProgramStatus.ACTIVE)) {
            return before.next(ProgramStatus.ACTIVE, now);
        }
        boolean alone = programs.current().stream().filter(Program::isActive).count() < 2;
        if (before.status().canBecome(other) && !end && dice.chance(alone ? 10 : 60)) {
            return before.next(other, now);
        }
        return before.kind() == ProgramKind.DISCOUNT ? terms.discounts(before.id(), before.version() + 1, now, before.status())
                : terms.program(before.id(), before.version() + 1, now, before.status(), before.kind());
    }

    private static ProgramKind kind(Dice dice) {
        return dice.of(List.of(ProgramKind.STAMPS, ProgramKind.POINTS, ProgramKind.CASHBACK));
    }
}
