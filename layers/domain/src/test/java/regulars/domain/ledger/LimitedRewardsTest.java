package regulars.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import regulars.domain.program.Limit;
import regulars.domain.program.LimitPeriod;
import regulars.domain.program.OfferId;
import regulars.domain.program.Reward;
import regulars.domain.program.RewardId;
import regulars.domain.program.RewardKind;
import regulars.domain.program.Terms;
import regulars.domain.tier.Downgrade;
import regulars.domain.tier.TierLadder;
import regulars.domain.tier.TierLevel;
import regulars.domain.tier.TierMeasure;

/** Rewards that can be had so often by one, so often by all, or from a level up only. */
class LimitedRewardsTest {
    private static final OfferId CUP = OfferId.of(Terms.id("A"), new RewardId("cup"));

    private static Terms cups(Limit limit, OptionalInt fromLevel) {
        return Terms.of("A").points(10).rewards(
                new Reward(new RewardId("cup"), "a cup", 5, RewardKind.ITEM, OptionalLong.empty(), limit, fromLevel),
                new Reward(new RewardId("can"), "a can", 5));
    }

    private static Limit perMember(int times, LimitPeriod period) {
        return new Limit(OptionalInt.of(times), period, OptionalLong.empty());
    }

    private static Limit inAll(long times) {
        return new Limit(OptionalInt.empty(), LimitPeriod.EVER, OptionalLong.of(times));
    }

    @Test
    void oncePerBusinessDayAndAnotherRewardInBetween() {
        new Play(cups(perMember(1, LimitPeriod.DAY), OptionalInt.empty())).play("""
            2026-11-22 10:00 | earn 1 | A 10
            2026-11-22 10:01 | earn 1 | A 20
            2026-11-22 10:02 | reserve A reward cup as one | A 15
            2026-11-22 10:03 | reserve A reward cup        | share-used-up program=A times=1 until=2026-11-23T04:00
            2026-11-22 10:04 | reserve A reward can        | A 10
            2026-11-22 10:05 | confirm one                 | A 10
            2026-11-23 03:59 | reserve A reward cup        | share-used-up program=A times=1 until=2026-11-23T04:00
            2026-11-23 04:00 | reserve A reward cup        | A 10
            """);
    }

    @Test
    void aMonthAWeekAndForAll() {
        new Play(cups(perMember(1, LimitPeriod.MONTH), OptionalInt.empty())).play("""
            2026-11-30 10:00 | earn 1                   | A 10
            2026-11-30 10:01 | reserve A reward cup as a | A 5
            2026-11-30 10:02 | confirm a                 | A 5
            2026-12-01 03:59 | reserve A reward cup      | share-used-up program=A times=1 until=2026-12-01T04:00
            2026-12-01 04:00 | reserve A reward cup      | -
            """);
        new Play(cups(perMember(2, LimitPeriod.EVER), OptionalInt.empty())).play("""
            2026-11-30 10:00 | earn 1                    | A 10
            2026-11-30 10:00 | earn 1                    | A 20
            2026-11-30 10:01 | reserve A reward cup as a | A 15
            2026-11-30 10:02 | confirm a                 | A 15
            2027-11-30 10:01 | reserve A reward cup as b | A 10
            2027-11-30 10:02 | confirm b                 | A 10
            2036-12-01 03:59 | reserve A reward cup      | share-used-up program=A times=2
            """);
        assertEquals(LocalDate.of(2026, 11, 16), LimitPeriod.WEEK.start(LocalDate.of(2026, 11, 22)));
        assertEquals(LocalDate.of(2026, 11, 23), LimitPeriod.WEEK.next(LocalDate.of(2026, 11, 22)).orElseThrow());
        assertEquals(LocalDate.of(2028, 1, 1), LimitPeriod.YEAR.next(LocalDate.of(2027, 12, 31)).orElseThrow());
    }

    @Test
    void whatIsReleasedOrLapsesWasNotHad() {
        new Play(cups(perMember(1, LimitPeriod.DAY), OptionalInt.empty())).play("""
            2026-11-22 10:00 | earn 1                      | A 10
            2026-11-22 10:02 | reserve A reward cup as one | A 5
            2026-11-22 10:03 | release one                 | A 10
            2026-11-22 10:04 | reserve A reward cup as two | A 5
            2026-11-22 10:05 | reserve A reward cup        | share-used-up program=A times=1 until=2026-11-23T04:00
            2026-11-22 10:14 | reserve A reward cup        | A 5
            """);
    }

    @Test
    void whatAllHadIsCountedWithTheReservationAndGivenBackWithIt() {
        var play = new Play(cups(inAll(3), OptionalInt.empty())).play("2026-11-22 10:00 | earn 1 | A 10");
        assertEquals(List.of(new Use.Supply(CUP, 1, OptionalLong.of(3))), reserve(play, "one", "2026-11-22T10:01").supplies());
        Posting lapsed = Ledger.settle(play.book().account(), Play.programs(), Play.instant("2026-11-22T11:00"));
        assertEquals(List.of(new Use.Supply(CUP, -1, OptionalLong.empty())), lapsed.supplies());
        assertEquals(List.of(), reserve(play, "two", "2026-11-22T11:00").supplies(), "one is given back and one is taken");
    }

    @Test
    void whatIsUsedUpIsRefusedAndAnotherRewardIsNot() {
        var play = new Play(cups(inAll(3), OptionalInt.empty())).play("2026-11-22 10:00 | earn 1 | A 10");
        play.book().programs(play.book().programs().usedUp(Set.of(CUP)));
        play.play("""
            2026-11-22 10:01 | reserve A reward cup | used-up program=A
            2026-11-22 10:01 | reserve A reward can | A 5
            """);
    }

    @Test
    void aLowerLimitOrNoneGivesBackWhatWasTakenUnderTheOldOne() {
        var play = new Play(cups(inAll(3), OptionalInt.empty())).play("2026-11-22 10:00 | earn 1 | A 10");
        reserve(play, "one", "2026-11-22T10:01");
        play.changed(cups(Limit.NONE, OptionalInt.empty()));
        assertEquals(List.of(new Use.Supply(CUP, -1, OptionalLong.empty())),
                Ledger.settle(play.book().account(), play.book().programs(), Play.instant("2026-11-22T11:00")).supplies());
    }

    @Test
    void fromALevelUp() {
        var play = new Play(cups(Limit.NONE, OptionalInt.of(2)));
        play.book().programs(play.book().programs().with(new TierLadder(TierMeasure.VISITS, 12, 12, Downgrade.FULL,
                List.of(new TierLevel("Silver", 1), new TierLevel("Gold", 3)))));
        play.play("""
            2026-11-22 10:00 | earn 1               | A 10
            2026-11-22 10:01 | earn 1               | A 20
            2026-11-22 10:02 | reserve A reward cup | level-missing level=2 program=A
            2026-11-22 10:03 | earn 1               | A 30
            2026-11-22 10:04 | reserve A reward cup | A 25
            """);
    }

    @Test
    void ofAnOfferTheNewestPeriodsAreKept() {
        Uses uses = Uses.NONE;
        for (int day = 1; day <= 20; day++) {
            uses = uses.plus(CUP, LocalDate.of(2026, 11, day), 1);
        }
        assertEquals(Uses.PERIODS_KEPT, uses.times().get(CUP).size());
        assertEquals(1, uses.of(CUP, LocalDate.of(2026, 11, 20)));
        assertEquals(0, uses.plus(CUP, LocalDate.of(2026, 11, 20), -1).of(CUP, LocalDate.of(2026, 11, 20)));
        assertEquals(Map.of(), Uses.NONE.plus(CUP, LocalDate.EPOCH, 1).plus(CUP, LocalDate.EPOCH, -1).times());
    }

    private static Posting reserve(Play play, String key, String at) {
        var request = Request.now(new EntryId(Book.ACCOUNT, key), Sha256.NONE, Actor.SYSTEM, Play.instant(at));
        var command = new Command.Reserve(request, Terms.id("A"), Optional.of(new RewardId("cup")), OptionalLong.empty());
        var accepted = (Decision.Accepted) Ledger.reserve(play.book().account(), play.book().programs(), command);
        play.book().perform(command);
        return accepted.posting();
    }
}
