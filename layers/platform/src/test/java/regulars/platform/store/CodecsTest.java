package regulars.platform.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import regulars.domain.AccountId;
import regulars.domain.Fraction;
import regulars.domain.Label;
import regulars.domain.MemberId;
import regulars.domain.PlaceId;
import regulars.domain.ProgramId;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Chosen;
import regulars.domain.ledger.Basis;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.Holding;
import regulars.domain.ledger.Lot;
import regulars.domain.ledger.LotChange;
import regulars.domain.ledger.LotName;
import regulars.domain.ledger.Reservation;
import regulars.domain.ledger.Scan;
import regulars.domain.ledger.Sha256;
import regulars.domain.ledger.Use;
import regulars.domain.ledger.Uses;
import regulars.domain.program.Activation;
import regulars.domain.program.AmountRate;
import regulars.domain.program.Availability;
import regulars.domain.program.Conditions;
import regulars.domain.program.Cost;
import regulars.domain.program.Earning;
import regulars.domain.program.EarningChoice;
import regulars.domain.program.Giving;
import regulars.domain.program.Limit;
import regulars.domain.program.LimitPeriod;
import regulars.domain.program.LotEnd;
import regulars.domain.program.LotExpiry;
import regulars.domain.program.OfferId;
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
import regulars.domain.program.VisitRule;
import regulars.domain.program.WeeklyHours;
import regulars.domain.purchase.SalesChannel;
import regulars.domain.tier.Downgrade;
import regulars.domain.tier.Measure;
import regulars.domain.tier.TierLadder;
import regulars.domain.tier.TierLevel;
import regulars.domain.tier.TierMeasure;
import regulars.platform.table.Item;
import regulars.platform.table.Key;

class CodecsTest {
    private static final ProgramId PROGRAM = new ProgramId("AAAAAAAA");
    private static final AccountId ACCOUNT = new AccountId("7K3M9QX1");
    private static final LotName NEVER = LotName.active(new LotEnd.Never());
    private static final Label STUDENT = new Label("student");
    private static final MemberId MEMBER = new MemberId("AAAAAAAAAAAA");
    private static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");

    @Test
    void aProgramOfEveryKindIsReadAsItWasWritten() {
        var food = new Selection(Set.of("4711"), Set.of("food", "drinks"), Set.of());
        var rates = List.of(new AmountRate(3, 100, Optional.of(food), Selection.NOTHING),
                new AmountRate(1, 100, Optional.empty(), food));
        var night = new WeeklyHours(Set.of(DayOfWeek.FRIDAY, DayOfWeek.SUNDAY), LocalTime.of(22, 0), LocalTime.of(2, 0));
        var promotions = List.of(
                new Promotion(new PromotionId("p1"), "Late", LocalDate.of(2026, 1, 1), Optional.of(LocalDate.of(2027, 1, 1)),
                        Optional.of(night), Conditions.minimum(5000), 150, 0, true),
                new Promotion(new PromotionId("p2"), "More", LocalDate.of(2026, 1, 1), Optional.empty(), Optional.empty(),
                        Conditions.NONE, 100, 7, false),
                new Promotion(new PromotionId("p3"), "Tenth", LocalDate.of(2026, 1, 1), Optional.empty(), Optional.empty(),
                        new Conditions(0, Set.of(new PlaceId("AAAAAAAA")), Set.of(SalesChannel.ONLINE), OptionalInt.of(2),
                                Optional.of(new VisitRule.Every(10)), Optional.of(food), Set.of(STUDENT, new Label("9-to-5"))), 100, 7, false,
                        new Limit(OptionalInt.of(3), LimitPeriod.WEEK, OptionalLong.of(500))),
                new Promotion(new PromotionId("p4"), "First", LocalDate.of(2026, 1, 1), Optional.empty(), Optional.empty(),
                        new Conditions(0, Set.of(), Set.of(), OptionalInt.empty(), Optional.of(new VisitRule.Number(1)),
                                Optional.empty()), 100, 7, false, Limit.NONE, true));
        var programs = new Programs(List.of(
                program("AAAAAAAA", ProgramStatus.ACTIVE, ProgramKind.STAMPS, Earning.STAMPS,
                        List.of(Reward.first("a coffee", 10), new Reward(new RewardId("cake"), "a cake", 15, RewardKind.PERCENT_OFF, OptionalLong.of(20),
                                new Limit(OptionalInt.of(2), LimitPeriod.WEEK, OptionalLong.of(30)), OptionalInt.of(3),
                                List.of(new Cost(new ProgramId("BBBBBBBB"), 200)), new Availability(Optional.of(LocalDate.of(2026, 12, 1)),
                                        Optional.of(LocalDate.of(2026, 12, 24)), Set.of(new PlaceId("AAAAAAAA"))))), List.of()),
                program("BBBBBBBB", ProgramStatus.PAUSED, ProgramKind.POINTS, new Earning(5, Optional.of("PLN"), rates),
                        List.of(), promotions),
                program("CCCCCCCC", ProgramStatus.DRAFT, ProgramKind.CASHBACK, new Earning(0, Optional.of("EUR"), rates),
                        List.of(), List.of()).giving(new Giving(500, new Limit(OptionalInt.of(2), LimitPeriod.MONTH, OptionalLong.empty())))),
                new TierLadder(TierMeasure.SPEND, 6, 3, Downgrade.FULL, List.of(new TierLevel("Gold", 1_000_000))),
                ZoneId.of("Europe/Warsaw"), 4);
        assertEquals(programs, ProgramsCodec.read(ProgramsCodec.write(programs)));
        var choosing = programs.with(new EarningChoice(List.of(new ProgramId("BBBBBBBB"), PROGRAM), 0));
        assertEquals(choosing, ProgramsCodec.read(ProgramsCodec.write(choosing)));
    }

    @Test
    void programsFromBeforeThereWereKindsAreStampCards() {
        var programs = ProgramsCodec.read("""
            {"zone":"Europe/Warsaw","cutOverHour":4,"versions":[{"id":"AAAAAAAA","version":1,
            "since":"2026-01-01T00:00:00Z","name":"Card","status":"ACTIVE","goal":10,"reward":"a coffee","joiningBonus":0,
            "reversalPolicy":"DEBT","reservationSeconds":600}],"ladder":{"windowMonths":12,"keepMonths":12,
            "downgrade":"ONE_LEVEL"}}""");
        assertEquals(List.of(program("AAAAAAAA", ProgramStatus.ACTIVE, ProgramKind.STAMPS, Earning.STAMPS,
                List.of(Reward.first("a coffee", 10)), List.of())), programs.versions());
        assertEquals(TierLadder.NONE, programs.ladder());
    }

    @Test
    void anAccountIsReadAsItWasWritten() {
        var account = account(
                new Holding(List.of(new Lot(LocalDate.of(2026, 11, 1), NEVER, Optional.empty(), 9, 5, 0)), 0, Fraction.of(17, 25)),
                Fraction.of(67, 25), Optional.of(new RewardId("cake")), new Measure(1, 2, 1340, 1).plus(Measure.ofActions(3)));
        assertEquals(account, AccountCodec.account(ACCOUNT, item(AccountCodec.state(account))));
    }

    @Test
    void whatAPurchaseWasWorkedOutFromIsReadAsItWasWritten() {
        Fraction rate = Fraction.of(1, 1000);
        var full = new Basis.Given(Fraction.of(5), List.of(rate, Fraction.ZERO, rate), Fraction.of(3, 2),
                List.of(new Basis.Bonus(10, 5000)), Optional.of(Fraction.of(7, 2)));
        var plain = new Basis.Given(Fraction.ZERO, List.of(rate, rate, rate), Fraction.ONE, List.of(), Optional.empty());
        var basis = new Basis("PLN", false, List.of(new Basis.Line(3, 1250), new Basis.Line(1, 0), new Basis.Line(1, 999)),
                Map.of(new ProgramId("AAAAAAAA"), full, new ProgramId("BBBBBBBB"), plain));
        assertEquals(basis, BasisCodec.basis(BasisCodec.write(basis)));
        assertEquals(basis.all(), BasisCodec.kept(BasisCodec.write(basis.all())));
    }

    @Test
    void everyWayInWhichUnitsBeginAndEndIsReadAsItWasWritten() {
        var expiries = List.of(new LotExpiry.Never(), new LotExpiry.RollingMonths(12), new LotExpiry.RollingMonthsToTheDay(3),
                new LotExpiry.FixedDate(MonthDay.of(2, 29)), new LotExpiry.Inactivity(6));
        for (LotExpiry expiry : expiries) {
            for (Activation activation : List.of(new Activation.AtOnce(), new Activation.AfterDays(14))) {
                var programs = new Programs(List.of(program("AAAAAAAA", ProgramStatus.ACTIVE, ProgramKind.STAMPS, Earning.STAMPS,
                        List.of(Reward.first("a coffee", 10)), List.of(), activation, expiry)), TierLadder.NONE, ZoneId.of("UTC"), 0);
                assertEquals(programs, ProgramsCodec.read(ProgramsCodec.write(programs)));
            }
        }
    }

    @Test
    void monthsThroughTheirEndAreReadAsTheyWereOnce() {
        var programs = new Programs(List.of(program("AAAAAAAA", ProgramStatus.ACTIVE, ProgramKind.STAMPS, Earning.STAMPS,
                List.of(Reward.first("a coffee", 10)), List.of(), new Activation.AtOnce(), new LotExpiry.RollingMonths(12))),
                TierLadder.NONE, ZoneId.of("UTC"), 0);
        String older = ProgramsCodec.write(programs)
                .replace("\"expiry\":{\"kind\":\"month-end\",\"months\":12}", "\"expiryMonths\":12");
        assertTrue(older.contains("expiryMonths"), older);
        assertEquals(programs, ProgramsCodec.read(older));
    }

    @Test
    void lotsOfEveryNameAreReadAsTheyWereWritten() {
        var day = LocalDate.of(2026, 11, 1);
        var idle = new LotEnd.Idle(12, day);
        var later = Optional.of(LocalDate.of(2026, 11, 15));
        var lots = List.of(new Lot(day, LotName.through(day), Optional.of(day), 9, 5, 4),
                new Lot(day, LotName.active(idle), Optional.of(LocalDate.of(2027, 11, 20)), 3, 3, 0),
                new Lot(day, NEVER, Optional.empty(), 1, 1, 0),
                new Lot(day, new LotName(later, new LotEnd.Never()), Optional.empty(), 1, 1, 0),
                new Lot(day, new LotName(later, idle), Optional.of(LocalDate.of(2027, 11, 15)), 2, 2, 0));
        var account = account(new Holding(lots, 0), Fraction.ONE, Optional.empty(), Measure.ofStamps(1));
        String state = AccountCodec.state(account);
        assertEquals(account, AccountCodec.account(ACCOUNT, item(state)));
        assertTrue(state.contains("[\"2026-11-01\",\"2026-11-01\",9,5,4]") && state.contains("[\"2026-11-01\",\"\",1,1,0]"),
                () -> "lots that were there before are written as before: " + state);
    }

    @Test
    void anAccountThatDoesNotKnowItsLastActivityIsRead() {
        var account = account(new Holding(List.of(), 3), Fraction.ONE, Optional.empty(), Measure.ofStamps(1));
        String older = AccountCodec.state(account).replace(",\"a\":\"2026-11-20\"", "");
        assertEquals(Optional.empty(), AccountCodec.account(ACCOUNT, item(older)).lastActivity());
    }

    @Test
    void whereNothingIsCarriedNothingIsWrittenOfIt() {
        var account = account(new Holding(List.of(), 3), Fraction.ONE, Optional.empty(), Measure.ofStamps(1));
        String state = AccountCodec.state(account);
        assertFalse(state.contains("\"f\""), state);
        assertEquals(account, AccountCodec.account(ACCOUNT, item(state)));
    }

    @Test
    void accountsFromBeforeThereWereFractionsAreRead() {
        var account = account(new Holding(List.of(), 3), Fraction.ONE, Optional.empty(), Measure.ofStamps(7));
        String older = AccountCodec.state(account).replace("[7,0,0,0]", "7");
        assertEquals(account, AccountCodec.account(ACCOUNT, item(older)));
    }

    @Test
    void labelsAreReadAsTheyWereWritten() {
        var account = account(new Holding(List.of(), 3), Fraction.ONE, Optional.empty(), Measure.ofStamps(7))
                .withLabels(MEMBER, Set.of(STUDENT, new Label("9-to-5")));
        assertEquals(Map.of("AAAAAAAAAAAA", "9-to-5,student"), AccountCodec.labels(account));
        Item item = item(AccountCodec.state(account)).with("w", account.version()).with("g", AccountCodec.labels(account));
        assertEquals(account, AccountCodec.account(ACCOUNT, item));
    }

    @Test
    void whatIsActivatedIsReadAsItWasWritten() {
        var account = account(new Holding(List.of(), 3), Fraction.ONE, Optional.empty(), Measure.ofStamps(7))
                .withActivated(MEMBER, Set.of(OfferId.of(PROGRAM, new PromotionId("p4")), OfferId.of(PROGRAM, new PromotionId("a-b_9"))));
        assertEquals(Map.of("AAAAAAAAAAAA", PROGRAM + ".a-b_9," + PROGRAM + ".p4"), AccountCodec.activated(account));
        Item item = item(AccountCodec.state(account)).with("w", account.version()).with("o", AccountCodec.activated(account));
        assertEquals(account, AccountCodec.account(ACCOUNT, item));
    }

    @Test
    void howTheMembersWantToBeRewardedIsReadAsItWasWritten() {
        var account = account(new Holding(List.of(), 3), Fraction.ONE, Optional.empty(), Measure.ofStamps(7))
                .withChosen(new Chosen(PROGRAM, LocalDate.of(2026, 11, 3)));
        assertEquals(PROGRAM + ".2026-11-03", AccountCodec.chosen(account));
        Item item = item(AccountCodec.state(account)).with("w", account.version()).with("p", AccountCodec.chosen(account));
        assertEquals(account, AccountCodec.account(ACCOUNT, item));
    }

    private static Account account(Holding holding, Fraction given, Optional<RewardId> reward, Measure measure) {
        var own = new Reservation.Taken(PROGRAM, 2, 10, List.of(new LotChange(LotName.through(LocalDate.of(2026, 12, 31)), 10, 0)));
        var other = new Reservation.Taken(new ProgramId("DDDDDDDD"), 3, 4, List.of(new LotChange(LotName.through(LocalDate.of(2027, 1, 31)), 4, 0)));
        var reservation = new Reservation(new EntryId(ACCOUNT, "one"), reward, reward.isPresent() ? List.of(own, other) : List.of(own),
                reward.map(id -> new Use(OfferId.of(PROGRAM, id), Optional.of(LocalDate.of(2026, 11, 1)), true)), NOON);
        return new Account(ACCOUNT, 3, 2, Sha256.NONE, Map.of(PROGRAM, holding), List.of(reservation),
                List.of(new Scan(NOON, "two", Map.of(PROGRAM, given))), Map.of(YearMonth.of(2026, 11), measure),
                Optional.of(LocalDate.of(2026, 11, 20)), uses(reward), reward.map(_ -> LocalDate.of(2026, 2, 28)), Map.of("000", MEMBER), Map.of(), Map.of(), Optional.empty());
    }

    private static Uses uses(Optional<RewardId> reward) {
        return reward.map(id -> new Uses(Map.of(OfferId.of(PROGRAM, id), Map.of(LocalDate.of(2026, 11, 1), 1)))).orElse(Uses.NONE);
    }

    private static Item item(String state) {
        return Item.of(new Key("ACCOUNT#M#" + ACCOUNT, "@"), 1).with("w", 3).with("q", 2).with("h", Sha256.NONE.bytes())
                .with("s", state).with("c", Map.of("000", "AAAAAAAAAAAA"));
    }

    private static Program program(String id, ProgramStatus status, ProgramKind kind, Earning earning, List<Reward> rewards,
                                   List<Promotion> promotions) {
        return program(id, status, kind, earning, rewards, promotions, new Activation.AtOnce(), new LotExpiry.Never());
    }

    private static Program program(String id, ProgramStatus status, ProgramKind kind, Earning earning, List<Reward> rewards,
                                   List<Promotion> promotions, Activation activation, LotExpiry expiry) {
        return new Program(new ProgramId(id), 1, Instant.parse("2026-01-01T00:00:00Z"), "Card", status, kind, earning,
                rewards, 0, OptionalLong.empty(), Optional.<Duration>empty(), activation, expiry, ReversalPolicy.DEBT,
                Duration.ofMinutes(10), promotions);
    }
}
