package regulars.domain.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import regulars.domain.ProgramId;
import regulars.domain.Refusal;
import regulars.domain.program.ActionReward;
import regulars.domain.program.Gift;
import regulars.domain.program.Program;
import regulars.domain.program.Programs;
import regulars.domain.program.Promotion;
import regulars.domain.program.Reward;
import regulars.domain.program.Saving;

/**
 * The rules of earning and spending: from an account, a merchant's programs and a command to what is to be written, or
 * to a refusal.
 *
 * <h2>Design</h2>
 *
 * <p><b>1. Everything is a function of its arguments.</b> No clock, no store, no randomness: the same account,
 * programs and command give the same bytes. Whoever lost a race reads again and asks again; a year of a card is played
 * in milliseconds.
 *
 * <p><b>2. The entry is the truth, the snapshot its fold.</b> A rule does not touch balances. It says how a holding
 * should change ({@link HoldingChange}), the change becomes a movement of an entry, and only the entry changes the
 * draft ({@link Draft}). So the balance cannot differ from the sum of the entries.
 *
 * <p><b>3. Each entry holds the hash of the one before</b> [1], over bytes that are stored as they were hashed.
 * The chain shows that nothing was changed or left out in the middle; that nothing is missing at the end can tell
 * whoever kept an earlier head.
 *
 * <p><b>4. What is due is entered before what is asked.</b> Reservations and lots lapse by themselves, at instants
 * known beforehand. Every command first enters what is due by now, in the order of the instants, and then decides on
 * the rest; {@link Account#asOf} does the same and throws the entries away. So it makes no difference whether, when or
 * how often a nightly job runs, and no customer spends today what lapsed yesterday. A lapse's key is made from its
 * cause, so it happens once.
 *
 * <p><b>5. A lot outlives its date.</b> When an earn is reversed after its lot lapsed, what was lost there has already
 * been taken from the customer and must not be taken twice. Several earns share a lot, so the lot counts what lapsed
 * in it and each reversal uses some of that up. A lot in which nothing lapsed is dropped after days, another after a
 * year, so an account does not grow with its age.
 *
 * <p><b>6. Debt and lots exclude each other.</b> A debt arises only when no lot has anything left, and all that comes
 * in, a returned reservation too, repays it first. So what can be spent is what the lots hold, without a second rule.
 *
 * <p><b>7. Two times.</b> {@code occurredAt} decides what a scan is worth: terms, business day, cool-down, dates.
 * {@code recordedAt} decides what can be spent and which reservations are alive. Late scans are therefore worth the
 * same as punctual ones, and no word of a client can bring back what has lapsed [2].
 *
 * <p><b>8. Caps and cool-downs look at standing scans,</b> which the account remembers for days, not at counters. A
 * reversal removes its scan, and it is as if it had never been: no counter has to be counted down.
 *
 * <p><b>9. Numbers are exact.</b> Rates, multipliers and bonuses give fractions, and nothing is rounded: what is less
 * than a unit is carried in the account and ledgered ({@link Movement#remainder}). So neither the order of purchases
 * nor a reversal in between changes what they come to ({@link Worth}, {@link TakeBack}).
 *
 * <p>[1] Haber and Stornetta, How to time-stamp a digital document, Journal of Cryptology 3 (1991). [2] Snodgrass,
 * Developing time-oriented database applications in SQL (1999), on valid time and transaction time.
 */
public final class Ledger {
    /** Most stamps of one scan in one program. */
    public static final int STAMPS_LIMIT = 50;
    /** How long before it is recorded something may have happened. */
    public static final Duration LATENESS_LIMIT = Duration.ofHours(72);

    private Ledger() {
    }

    /**
     * Gives what a visit and a purchase are worth; what is over a cap is cut. Refused: OccurredInFuture,
     * OccurredTooEarly, StampsOutOfRange, ProgramUnknown, ProgramClosed, ProgramPaused, NoActiveProgram, OtherCurrency,
     * NotChosen, PurchaseMissing, TooManyScans, CoolDown, DailyCapReached, UnitsOutOfRange.
     */
    public static Decision earn(Account account, Programs programs, Command.Earn command) {
        return decide(account, programs, command.request(), draft -> new Scanning(draft, command).decide());
    }

    /**
     * An earn whose refund came before it: it is entered and at once reversed, by {@link EntryId#undoing}. Refused as
     * {@link #earn} is.
     */
    public static Decision earnUndone(Account account, Programs programs, Command.Earn command) {
        return switch (earn(account, programs, command)) {
            case Decision.Refused refused -> refused;
            case Decision.Accepted(Posting earned) -> undone(programs, command.request(), earned);
        };
    }

    private static Decision undone(Programs programs, Request request, Posting earned) {
        Entry entry = earned.entry(request.id()).orElseThrow().entry();
        return switch (reverse(earned.account(), programs, undoing(request, entry, earned))) {
            case Decision.Refused refused -> refused;
            case Decision.Accepted(Posting reversed) -> new Decision.Accepted(earned.followedBy(reversed));
        };
    }

    private static Command.Reverse undoing(Request request, Entry entry, Posting earned) {
        var original = new Earned(entry, Optional.empty(), Optional.empty(), earned.uses(), false);
        return new Command.Reverse(request.undoing(), original, new Returned.Everything());
    }

    /**
     * What {@link #earn} would give; nothing is to be written. For whoever shows no card, ask for
     * {@link Account#NOBODY}.
     */
    public static Quote quote(Account account, Programs programs, Command.Earn command) {
        var savings = new TreeMap<ProgramId, Saving>();
        Decision decision = decide(account, programs, command.request(), draft -> {
            var scanning = new Scanning(draft, command);
            savings.putAll(scanning.savings());
            return scanning.decide();
        });
        return switch (decision) {
            case Decision.Accepted(Posting posting) -> new Quote.Offered(posting.explanations(), savings);
            case Decision.Refused(Refusal refusal) -> new Quote.Refused(refusal);
        };
    }

    /** Gives the joining bonus of every program that the account earns in; without any, the posting is empty. Refused only for its time. */
    public static Decision bonus(Account account, Programs programs, Command.Gift command) {
        return decide(account, programs, command.request(), draft -> new Decision.Accepted(Gifts.joining(draft, command)));
    }

    /**
     * Gives for something done. Refused: OccurredInFuture, OccurredTooEarly, ProgramUnknown, ProgramClosed, ProgramPaused,
     * NotChosen, ActionUnknown, ProofMissing, ActionDone, UsedUp.
     */
    public static Decision act(Account account, Programs programs, Command.Act command) {
        return decide(account, programs, command.request(), draft -> new Acting(draft, command).decide());
    }

    /**
     * Takes an earn back. Refused: OccurredInFuture, OccurredTooEarly, EntryUnknown, NotReversible, AlreadyReversed.
     */
    public static Decision reverse(Account account, Programs programs, Command.Reverse command) {
        return decide(account, programs, command.request(), draft -> new Reversing(draft, command).decide());
    }

    /**
     * Takes a reward's cost out, at the price now in force, or a value. Refused: OccurredInFuture, OccurredTooEarly,
     * ProgramUnknown, RewardUnknown, TooManyReservations, LevelMissing, RewardNotNow, ShareUsedUp, UsedUp, CostUnavailable,
     * RewardNotHere, NotEnough.
     */
    public static Decision reserve(Account account, Programs programs, Command.Reserve command) {
        return decide(account, programs, command.request(), draft -> new Redeeming(draft).reserve(command));
    }

    /**
     * Why a member could not reserve a reward now, whatever the balance: LevelMissing, RewardNotNow, ShareUsedUp,
     * UsedUp, CostUnavailable; empty where nothing but balance and place decide.
     */
    public static Optional<Refusal> withheld(Account account, Programs programs, Program program, Reward reward, Instant now) {
        return reward.isForEverybody() ? Optional.empty() : new Redeeming(settled(account, programs, now)).withheld(program, reward);
    }

    /** Why an action would give a member nothing now, whatever shows it: ActionDone, UsedUp; empty where it would give. */
    public static Optional<Refusal> withheld(Account account, Programs programs, Program program, ActionReward action, Instant now) {
        return action.limit().isNone() ? Optional.empty()
                : Acting.withheld(new Draft(account, programs, now), program, action, programs.businessDay(now).date());
    }

    /** Why a promotion would count for no scan of a member now: LevelMissing, ShareUsedUp, UsedUp; empty where it may. */
    public static Optional<Refusal> withheld(Account account, Programs programs, Program program, Promotion promotion, Instant now) {
        return promotion.limit().isNone() && promotion.conditions().fromLevel().isEmpty() ? Optional.empty()
                : Scanning.withheld(new Draft(account, programs, now), program, promotion, programs.businessDay(now).date());
    }

    /**
     * Ends a reservation for good; moves nothing and writes no entry of its own. Refused: ReservationUnknown,
     * ReservationLapsed, AlreadyRedeemed, AlreadyReleased.
     */
    public static Decision confirm(Account account, Programs programs, Command.Confirm command) {
        return new Redeeming(settled(account, programs, command.recordedAt())).confirm(command);
    }

    /**
     * Puts a reservation's cost back into its lots. Refused: OccurredInFuture, OccurredTooEarly, ReservationUnknown,
     * ReservationLapsed, AlreadyRedeemed, AlreadyReleased.
     */
    public static Decision release(Account account, Programs programs, Command.Release command) {
        return decide(account, programs, command.request(), draft -> new Redeeming(draft).release(command));
    }

    /**
     * Gives what comes once a year, under the year's own key {@link EntryId#yearlyGift}; where its program does not run,
     * nothing but what is due.
     */
    public static Posting yearly(Account account, Programs programs, YearlyGift gift, Instant now) {
        Draft draft = settled(account, programs, now);
        Gifts.due(draft, EntryId.yearlyGift(account.id(), gift), gift.cause().code(), gift.gift());
        return draft.posting();
    }

    /**
     * Gives for an answer to a survey, under the answer's own key {@link EntryId#surveyGift}; where its program does not
     * run, nothing but what is due.
     */
    public static Posting answered(Account account, Programs programs, EntryId id, Gift gift, Instant now) {
        Draft draft = settled(account, programs, now);
        Gifts.due(draft, id, Gifts.RULE_SURVEY, gift);
        return draft.posting();
    }

    /** Enters what is due by now: reservations and lots, by their instants. The posting is empty if nothing is. */
    public static Posting settle(Account account, Programs programs, Instant now) {
        return settled(account, programs, now).posting();
    }

    /**
     * Takes units from one account and puts them into another's, under the ends that they had; what is written to the
     * other one is {@link Posting#other}. Refused: OccurredInFuture, OccurredTooEarly, ProgramUnknown, SameAccount,
     * ProgramClosed, NotTransferable, TooMuchAtOnce, GivenAlready, NotEnough.
     */
    public static Decision transfer(Account giver, Account receiver, Programs programs, Transfer transfer) {
        Request request = transfer.request();
        return decide(giver, programs, request,
                draft -> new Transferring(draft, settled(receiver, programs, request.recordedAt()), transfer).decide());
    }

    private static Decision decide(
            Account account, Programs programs, Request request, Function<Draft, Decision> rule) {
        if (!request.id().account().equals(account.id())) {
            throw new IllegalArgumentException("the request is for another account");
        }
        return Refusals.first(List.of(() -> occurredInFuture(request), () -> occurredTooEarly(request)))
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() -> rule.apply(settled(account, programs, request.recordedAt())));
    }

    private static Draft settled(Account account, Programs programs, Instant now) {
        var draft = new Draft(account, programs, now);
        Lapses.enter(draft);
        return draft;
    }

    private static Optional<Refusal> occurredInFuture(Request request) {
        boolean past = !request.occurred().isAfter(request.recordedAt());
        return Refusals.unless(past, () -> new Refusal.OccurredInFuture(request.recordedAt()));
    }

    private static Optional<Refusal> occurredTooEarly(Request request) {
        Instant earliest = request.recordedAt().minus(LATENESS_LIMIT);
        boolean lateEnough = !request.occurred().isBefore(earliest);
        return Refusals.unless(lateEnough, () -> new Refusal.OccurredTooEarly(earliest));
    }
}
