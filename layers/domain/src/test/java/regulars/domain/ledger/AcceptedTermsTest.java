package regulars.domain.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import regulars.domain.AccountId;
import regulars.domain.Label;
import regulars.domain.PlaceId;
import regulars.domain.program.ActionId;
import regulars.domain.program.ActionKind;
import regulars.domain.program.ActionProof;
import regulars.domain.program.ActionReward;
import regulars.domain.program.Activation;
import regulars.domain.program.AmountRate;
import regulars.domain.program.Availability;
import regulars.domain.program.Conditions;
import regulars.domain.program.Cost;
import regulars.domain.program.Earning;
import regulars.domain.program.Giving;
import regulars.domain.program.Limit;
import regulars.domain.program.LimitPeriod;
import regulars.domain.program.LotExpiry;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.Programs;
import regulars.domain.program.Promotion;
import regulars.domain.program.PromotionId;
import regulars.domain.program.ReversalPolicy;
import regulars.domain.program.Reward;
import regulars.domain.program.RewardId;
import regulars.domain.program.RewardKind;
import regulars.domain.program.Selection;
import regulars.domain.program.Terms;
import regulars.domain.program.VisitRule;
import regulars.domain.program.WeeklyHours;
import regulars.domain.purchase.Purchase;
import regulars.domain.purchase.PurchaseLine;
import regulars.domain.purchase.SalesChannel;
import regulars.domain.tier.Downgrade;
import regulars.domain.tier.TierBenefits;
import regulars.domain.tier.TierLadder;
import regulars.domain.tier.TierLevel;
import regulars.domain.tier.TierMeasure;
import regulars.domain.tier.TierTerm;
import regulars.domain.tier.TierWindow;

/** Terms at and beyond every limit: what is accepted can be scanned, refunded and spent without a failure. */
class AcceptedTermsTest {
    private static final Label STUDENT = new Label("student");
    private static final int SEEDS = 2_000;
    private static final int ACCEPTED_LEAST = 200;
    private static final int STEPS = 12;
    private static final Instant START = Instant.parse("2028-02-28T22:30:00Z");

    @Test
    void noTermsThatAreAcceptedMakeALaterScanFail() {
        int accepted = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            List<Program> programs = IntStream.range(0, 1 + random.nextInt(3)).mapToObj(number -> program(random, number)).toList();
            TierLadder ladder = ladder(random);
            var all = new Programs(programs, ladder, Play.ZONE, random.nextInt(7));
            if (ladder.violations().isEmpty() && programs.stream().allMatch(program -> program.violations().isEmpty())
                    && programs.stream().allMatch(program -> all.violations(program).isEmpty())) {
                accepted++;
                assertDoesNotThrow(() -> live(random, all), "seed " + seed);
            }
        }
        assertTrue(accepted >= ACCEPTED_LEAST, accepted + " were accepted");
    }

    private static void live(Random random, Programs programs) {
        var book = new Book(programs);
        var other = new Book(programs, new AccountId("7K3M9QX2"));
        Instant now = START;
        for (int step = 0; step < STEPS; step++) {
            now = now.plus(Duration.ofMinutes(of(random, 0, 61, 1500, 60_000, 600_000)));
            Request request = request("step" + step, now);
            if (random.nextInt(8) == 0) {
                book.give(other, new Transfer(request, programs.versions().getFirst().id(), of(random, 1, 2, 5, Program.UNITS_LIMIT)));
                Invariants.check(other, now);
            } else {
                book.perform(command(random, book, request, programs));
            }
            Invariants.check(book, now);
        }
        Invariants.checkDocument(book);
        Invariants.checkDocument(other);
    }

    private static Command command(Random random, Book book, Request request, Programs programs) {
        Program program = programs.versions().get(random.nextInt(programs.versions().size()));
        Optional<Entry> earlier = book.entries().stream().map(SealedEntry::entry).filter(entry -> entry.type() == EntryType.EARN)
                .skip(random.nextInt(3)).findFirst();
        return switch (random.nextInt(6)) {
            case 5 -> new Command.Act(request, program.id(), new ActionId("a"), Optional.of("4711").filter(_ -> random.nextBoolean()));
            case 0 -> new Command.Reserve(request, program.id(),
                    program.rewards().stream().map(Reward::id).skip(random.nextInt(2)).findFirst().filter(_ -> random.nextBoolean()),
                    program.kind() == ProgramKind.CASHBACK ? OptionalLong.of(of(random, 1, 7, Program.UNITS_LIMIT)) : OptionalLong.empty());
            case 1 -> earlier.<Command>map(entry -> new Command.Reverse(request, book.earned(entry), returned(random)))
                    .orElseGet(() -> new Command.Gift(request));
            default -> new Command.Earn(request, of(random, 1, 3, Ledger.STAMPS_LIMIT), purchase(random),
                    SalesChannel.values()[random.nextInt(2)], Set.of(), random.nextInt(5) == 0, random.nextBoolean() ? Set.of(STUDENT) : Set.of());
        };
    }

    private static Returned returned(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Returned.Everything();
            case 1 -> new Returned.Amount(of(random, 1, 500, Purchase.AMOUNT_LIMIT));
            default -> new Returned.Items(List.of(new Returned.Item(random.nextInt(3), OptionalLong.of(of(random, 1, 2)))));
        };
    }

    private static Optional<Purchase> purchase(Random random) {
        if (random.nextInt(4) == 0) {
            return Optional.empty();
        }
        if (random.nextBoolean()) {
            return Optional.of(Purchase.of("PLN", of(random, 0, 1, 999_983, Purchase.AMOUNT_LIMIT)));
        }
        Purchase lines = new Purchase("PLN", Stream.generate(() -> line(random)).limit(1 + random.nextInt(5)).toList());
        return Optional.of(lines).filter(purchase -> purchase.violations().isEmpty());
    }

    private static PurchaseLine line(Random random) {
        long quantity = of(random, 1, 3, Purchase.QUANTITY_LIMIT);
        long price = of(random, 0, 1, 777, Purchase.AMOUNT_LIMIT / quantity);
        return new PurchaseLine(Optional.empty(), Optional.of("food").filter(_ -> random.nextBoolean()), Optional.empty(), quantity, price,
                random.nextBoolean() ? 0 : quantity * price / 3);
    }

    /** Mostly within the limits, else hardly any would be accepted. */
    private static Program program(Random random, int number) {
        ProgramKind kind = ProgramKind.values()[random.nextInt(3)];
        boolean stamps = kind == ProgramKind.STAMPS;
        long perVisit = stamps ? 1 : kind == ProgramKind.CASHBACK ? 0 : of(random, 0, 1, Program.PER_VISIT_LIMIT);
        List<AmountRate> rates = stamps ? List.of() : Stream.generate(() -> rate(random)).limit(of(random, 1, 1, 2, Program.RATES_LIMIT)).toList();
        List<Reward> rewards = kind == ProgramKind.CASHBACK ? List.of()
                : List.of(Reward.first("A", of(random, 2, 10, Program.GOAL_LIMIT)), big(random, number));
        return new Program(Terms.id("ABC".substring(number, number + 1)), 1, Instant.EPOCH, "A", ProgramStatus.ACTIVE, kind,
                new Earning(perVisit, Optional.of("PLN").filter(_ -> !stamps), rates), rewards,
                of(random, 0, 0, Program.joiningBonusLimit(kind)),
                random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(of(random, 1, 7, Program.dailyCapLimit(kind))),
                Optional.of(Duration.ofSeconds(of(random, 1, 90, Program.COOL_DOWN_LIMIT.toSeconds()))).filter(_ -> random.nextBoolean()),
                random.nextBoolean() ? new Activation.AtOnce() : new Activation.AfterDays((int) of(random, 1, 14, Program.PENDING_DAYS_LIMIT)),
                expiry(random), random.nextBoolean() ? ReversalPolicy.DEBT : ReversalPolicy.FORGIVE,
                Duration.ofSeconds(of(random, 60, Program.RESERVATION_TIME_LIMIT.toSeconds())),
                IntStream.range(0, (int) of(random, 0, 1, 3, Program.PROMOTIONS_LIMIT)).mapToObj(index -> promotion(random, index, stamps)).toList(),
                random.nextBoolean() ? List.of() : List.of(action(random, kind)), giving(random, kind));
    }

    /** Mostly of programs that are there. */
    private static Reward big(Random random, int number) {
        List<Cost> alsoCosts = IntStream.range(0, random.nextInt(3)).filter(other -> other != number || random.nextInt(20) == 0)
                .mapToObj(other -> new Cost(Terms.id("ABC".substring(other, other + 1)), of(random, 1, 3, Program.GOAL_LIMIT))).toList();
        LocalDate from = LocalDate.of(2028, 3, 1);
        return new Reward(new RewardId("big"), "B", of(random, 2, Program.GOAL_LIMIT), RewardKind.GOODS, OptionalLong.empty(), limit(random),
                OptionalInt.empty(), alsoCosts, new Availability(Optional.of(from).filter(_ -> random.nextInt(3) == 0),
                Optional.of(from.plusDays(of(random, -1, 0, 1, 200))).filter(_ -> random.nextInt(3) == 0),
                random.nextInt(5) == 0 ? Set.of(new PlaceId("AAAAAAAA")) : Set.of()));
    }

    private static AmountRate rate(Random random) {
        var food = new Selection(Set.of(), Set.of("food"), Set.of());
        return new AmountRate(of(random, 1, 7, Program.RATE_LIMIT), of(random, 1, 999_983, Program.RATE_LIMIT, Program.RATE_LIMIT + random.nextInt(2)),
                Optional.of(food).filter(_ -> random.nextInt(3) == 0), Selection.NOTHING);
    }

    private static LotExpiry expiry(Random random) {
        int months = (int) of(random, 1, 12, Program.ROLLING_MONTHS_LIMIT);
        return switch (random.nextInt(5)) {
            case 0 -> new LotExpiry.Never();
            case 1 -> new LotExpiry.RollingMonths(months);
            case 2 -> new LotExpiry.RollingMonthsToTheDay(months);
            case 3 -> new LotExpiry.FixedDate(MonthDay.of(2, 29));
            default -> new LotExpiry.Inactivity(months);
        };
    }

    private static Promotion promotion(Random random, int index, boolean stamps) {
        var hours = new WeeklyHours(Set.of(DayOfWeek.values()), LocalTime.of(22, 0), LocalTime.of(22 * random.nextInt(2), 0));
        return new Promotion(new PromotionId("p" + index), "P", LocalDate.of(2026, 1, 1), Optional.empty(),
                Optional.of(hours).filter(_ -> random.nextInt(3) == 0), conditions(random, stamps),
                (int) of(random, 101, 200, Program.MULTIPLIER_LIMIT), of(random, 0, 1, Program.PER_VISIT_LIMIT), random.nextBoolean(), limit(random));
    }

    private static Limit limit(Random random) {
        return new Limit(random.nextInt(3) == 0 ? OptionalInt.of((int) of(random, 1, Limit.PER_MEMBER_LIMIT)) : OptionalInt.empty(),
                LimitPeriod.values()[random.nextInt(LimitPeriod.values().length)],
                random.nextInt(3) == 0 ? OptionalLong.of(of(random, 1, Limit.IN_ALL_LIMIT)) : OptionalLong.empty());
    }

    private static ActionReward action(Random random, ProgramKind kind) {
        return new ActionReward(new ActionId("a"), "A", ActionKind.OTHER, of(random, 1, Program.joiningBonusLimit(kind)), limit(random),
                ActionProof.values()[random.nextInt(3)]);
    }

    private static Optional<Giving> giving(Random random, ProgramKind kind) {
        return Optional.of(new Giving(of(random, 1, 5, Program.dailyCapLimit(kind)),
                random.nextInt(10) == 0 ? limit(random) : Limit.NONE)).filter(_ -> random.nextBoolean());
    }

    private static Conditions conditions(Random random, boolean stamps) {
        VisitRule visit = random.nextBoolean() ? new VisitRule.Number(of(random, 1, 2, Conditions.VISITS_LIMIT))
                : new VisitRule.Every(of(random, Conditions.EVERY_LEAST, Conditions.VISITS_LIMIT));
        return new Conditions(stamps ? 0 : of(random, 0, 0, 1, Purchase.AMOUNT_LIMIT),
                random.nextInt(5) == 0 ? Set.of(new PlaceId("AAAAAAAA")) : Set.of(),
                random.nextInt(5) == 0 ? Set.of(SalesChannel.values()[random.nextInt(2)]) : Set.of(),
                random.nextInt(4) == 0 ? OptionalInt.of((int) of(random, 1, 2, TierLadder.LEVELS_LIMIT)) : OptionalInt.empty(),
                Optional.of(visit).filter(_ -> random.nextInt(4) == 0),
                Optional.of(new Selection(Set.of(), Set.of("food"), Set.of())).filter(_ -> random.nextInt(4) == 0),
                random.nextInt(5) == 0 ? Set.of(STUDENT) : Set.of());
    }

    private static TierLadder ladder(Random random) {
        TierMeasure measure = TierMeasure.values()[random.nextInt(TierMeasure.values().length)];
        Month start = Month.values()[random.nextInt(12)];
        TierWindow window = switch (measure == TierMeasure.SENIORITY ? 1 : random.nextInt(3)) {
            case 0 -> new TierWindow.Year(start);
            case 1 -> new TierWindow.Lifetime();
            default -> new TierWindow.RollingMonths((int) of(random, 1, 12, TierLadder.MONTHS_LIMIT));
        };
        TierTerm term = random.nextBoolean() ? new TierTerm.Months((int) of(random, 1, TierLadder.MONTHS_LIMIT))
                : new TierTerm.Years((int) of(random, 1, TierLadder.YEARS_LIMIT), start);
        return new TierLadder(measure, window, term, (int) of(random, 0, 1, TierLadder.GRACE_LIMIT), Downgrade.values()[random.nextInt(3)],
                (int) of(random, 1, TierLadder.WARNING_LIMIT),
                List.of(new TierLevel("A", 1), new TierLevel("B", measure.thresholdLimit())),
                Map.of("A", new TierBenefits((int) of(random, 100, 133, TierBenefits.MULTIPLIER_LIMIT), 0, List.of())));
    }

    private static long of(Random random, long... values) {
        return values[random.nextInt(values.length)];
    }

    private static Request request(String key, Instant now) {
        return Request.now(new EntryId(Book.ACCOUNT, key), Sha256.of(key.getBytes(UTF_8)), Actor.SYSTEM, now);
    }
}
