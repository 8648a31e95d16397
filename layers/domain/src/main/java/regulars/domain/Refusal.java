package regulars.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Why a command was not carried out: a stable code and the nearest miss as named values. The sentences for people are
 * elsewhere, one per code and language.
 */
public sealed interface Refusal {
    /** The card is not one of this merchant's, or it has been replaced. */
    record CardUnknown() implements Refusal {
    }

    /** The merchant has no such program. */
    record ProgramUnknown(ProgramId program) implements Refusal {
    }

    /** A closed program earns nothing; what is there can still be spent. */
    record ProgramClosed(ProgramId program) implements Refusal {
    }

    /** A paused program earns nothing for a while; what is there can be spent. */
    record ProgramPaused(ProgramId program) implements Refusal {
    }

    /** The guest has chosen to earn in another program instead. */
    record NotChosen(ProgramId program) implements Refusal {
    }

    /** There is nothing to choose among. */
    record NoChoice() implements Refusal {
    }

    /** The program is none of those that there are to choose among. */
    record NotAnOption(ProgramId program) implements Refusal {
    }

    /** The choice before still stands; from the local day {@code from} on there is another. */
    record ChosenLately(LocalDate from) implements Refusal {
    }

    /** The program counts amounts in {@code expected}, and the purchase is in another currency. */
    record OtherCurrency(ProgramId program, String expected) implements Refusal {
    }

    /** The program gives nothing for a visit alone; it has to be told the amount. */
    record PurchaseMissing(ProgramId program) implements Refusal {
    }

    /** One scan would give more than {@code most} in the program. */
    record UnitsOutOfRange(ProgramId program, long most) implements Refusal {
    }

    /** What was asked for is none of the program's rewards, or it gives no values. */
    record RewardUnknown(ProgramId program) implements Refusal {
    }

    /** None of the merchant's programs is open, so a scan has nothing to give. */
    record NoActiveProgram() implements Refusal {
    }

    /** The number of stamps is not within least and most, both included. */
    record StampsOutOfRange(long least, long most) implements Refusal {
    }

    /** It is said to have happened longer ago than is accepted; {@code earliest} would have been. */
    record OccurredTooEarly(Instant earliest) implements Refusal {
    }

    /** It is said to have happened after now; {@code latest} would have been accepted. */
    record OccurredInFuture(Instant latest) implements Refusal {
    }

    /** Too close to another scan; from {@code until} on the next one is accepted. */
    record CoolDown(Instant until) implements Refusal {
    }

    /** The business day's cap leaves nothing to give in any of the programs; this is the first of them. */
    record DailyCapReached(ProgramId program, long limit, Instant resetsAt) implements Refusal {
    }

    /** More scans within a few days than an account remembers; at {@code until} there is room again. */
    record TooManyScans(int limit, Instant until) implements Refusal {
    }

    /** More open reservations than an account holds; at {@code until} the next of them lapses. */
    record TooManyReservations(int limit, Instant until) implements Refusal {
    }

    /** The balance does not reach the price; {@code missing} more would. */
    record NotEnough(ProgramId program, long missing) implements Refusal {
    }

    /** It is for members from a level up; {@code level} is its number, 1 for the ladder's first. */
    record LevelMissing(ProgramId program, int level) implements Refusal {
    }

    /** The member has had it {@code times} times, which is all; {@code until} is when that begins anew, if it does. */
    record ShareUsedUp(ProgramId program, int times, Optional<Instant> until) implements Refusal {
    }

    /** All members together have had it as often as there is of it. */
    record UsedUp(ProgramId program) implements Refusal {
    }

    /** It can be had on these days only, as {@code 2026-12-01 – 2026-12-24}; a side without an end is {@code …}. */
    record RewardNotNow(ProgramId program, String days) implements Refusal {
    }

    /** It can be had at other places only. */
    record RewardNotHere(ProgramId program) implements Refusal {
    }

    /** It also costs units of a program that the merchant does not have, or not yet. */
    record CostUnavailable(ProgramId program) implements Refusal {
    }

    /** The program gives nothing for that. */
    record ActionUnknown(ProgramId program) implements Refusal {
    }

    /** The member has done it {@code times} times, which is all that counts; {@code until} is when that begins anew, if it does. */
    record ActionDone(ProgramId program, int times, Optional<Instant> until) implements Refusal {
    }

    /** The program asks for something that shows it was done. */
    record ProofMissing(ProgramId program) implements Refusal {
    }

    /** Units of the program cannot be given to another member. */
    record NotTransferable(ProgramId program) implements Refusal {
    }

    /** Nobody gives to oneself: both cards are of one account. */
    record SameAccount() implements Refusal {
    }

    /** At most {@code most} units of the program are given at once. */
    record TooMuchAtOnce(ProgramId program, long most) implements Refusal {
    }

    /** The member has given {@code times} times, which is all; {@code until} is when that begins anew, if it does. */
    record GivenAlready(ProgramId program, int times, Optional<Instant> until) implements Refusal {
    }

    /** There never was such a reservation on this account. */
    record ReservationUnknown() implements Refusal {
    }

    /** The reservation's minutes are over and its cost is back. */
    record ReservationLapsed() implements Refusal {
    }

    /** The reward has been handed out. */
    record AlreadyRedeemed() implements Refusal {
    }

    /** The reservation was given up and its cost is back. */
    record AlreadyReleased() implements Refusal {
    }

    /** The account has no such entry. */
    record EntryUnknown() implements Refusal {
    }

    /** Only an earn can be reversed; this entry's type is another. */
    record NotReversible(String type) implements Refusal {
    }

    /** The entry has been reversed before. */
    record AlreadyReversed() implements Refusal {
    }

    /** What was bought is not known in such parts: no such line, or lines where only an amount is known, or the reverse. */
    record PartUnknown() implements Refusal {
    }

    /** Only {@code left} of a line has not been taken back, in minor units where only an amount is known. */
    record MoreThanLeft(int line, long left) implements Refusal {
    }

    /** Stable, in kebab case. */
    default String code() {
        return switch (this) {
            case CardUnknown _ -> "card-unknown";
            case ProgramUnknown _ -> "program-unknown";
            case ProgramClosed _ -> "program-closed";
            case ProgramPaused _ -> "program-paused";
            case NotChosen _ -> "not-chosen";
            case NoChoice _ -> "no-choice";
            case NotAnOption _ -> "not-an-option";
            case ChosenLately _ -> "chosen-lately";
            case OtherCurrency _ -> "other-currency";
            case PurchaseMissing _ -> "purchase-missing";
            case UnitsOutOfRange _ -> "units-out-of-range";
            case RewardUnknown _ -> "reward-unknown";
            case NoActiveProgram _ -> "no-active-program";
            case StampsOutOfRange _ -> "stamps-out-of-range";
            case OccurredTooEarly _ -> "occurred-too-early";
            case OccurredInFuture _ -> "occurred-in-future";
            case CoolDown _ -> "cool-down";
            case DailyCapReached _ -> "daily-cap-reached";
            case TooManyScans _ -> "too-many-scans";
            case TooManyReservations _ -> "too-many-reservations";
            case NotEnough _ -> "not-enough";
            case LevelMissing _ -> "level-missing";
            case ShareUsedUp _ -> "share-used-up";
            case UsedUp _ -> "used-up";
            case RewardNotNow _ -> "reward-not-now";
            case RewardNotHere _ -> "reward-not-here";
            case CostUnavailable _ -> "cost-unavailable";
            case ActionUnknown _ -> "action-unknown";
            case ActionDone _ -> "action-done";
            case ProofMissing _ -> "proof-missing";
            case NotTransferable _ -> "not-transferable";
            case SameAccount _ -> "same-account";
            case TooMuchAtOnce _ -> "too-much-at-once";
            case GivenAlready _ -> "given-already";
            case ReservationUnknown _ -> "reservation-unknown";
            case ReservationLapsed _ -> "reservation-lapsed";
            case AlreadyRedeemed _ -> "already-redeemed";
            case AlreadyReleased _ -> "already-released";
            case EntryUnknown _ -> "entry-unknown";
            case NotReversible _ -> "not-reversible";
            case AlreadyReversed _ -> "already-reversed";
            case PartUnknown _ -> "part-unknown";
            case MoreThanLeft _ -> "more-than-left";
        };
    }

    /** The nearest miss by name; values are whole numbers, texts and instants. */
    default Map<String, Object> parameters() {
        return switch (this) {
            case ProgramUnknown(var program) -> Map.of("program", program.value());
            case ProgramClosed(var program) -> Map.of("program", program.value());
            case ProgramPaused(var program) -> Map.of("program", program.value());
            case NotChosen(var program) -> Map.of("program", program.value());
            case NotAnOption(var program) -> Map.of("program", program.value());
            case ChosenLately(var from) -> Map.of("from", from.toString());
            case OtherCurrency(var program, var expected) -> Map.of("program", program.value(), "expected", expected);
            case PurchaseMissing(var program) -> Map.of("program", program.value());
            case UnitsOutOfRange(var program, var most) -> Map.of("program", program.value(), "most", most);
            case RewardUnknown(var program) -> Map.of("program", program.value());
            case StampsOutOfRange(var least, var most) -> Map.of("least", least, "most", most);
            case OccurredTooEarly(var earliest) -> Map.of("earliest", earliest);
            case OccurredInFuture(var latest) -> Map.of("latest", latest);
            case CoolDown(var until) -> Map.of("until", until);
            case DailyCapReached(var program, var limit, var resetsAt) ->
                Map.of("program", program.value(), "limit", limit, "resetsAt", resetsAt);
            case TooManyScans(var limit, var until) -> Map.of("limit", limit, "until", until);
            case TooManyReservations(var limit, var until) -> Map.of("limit", limit, "until", until);
            case NotEnough(var program, var missing) -> Map.of("program", program.value(), "missing", missing);
            case LevelMissing(var program, var level) -> Map.of("program", program.value(), "level", level);
            case ShareUsedUp(var program, var times, var until) -> share(program, times, until);
            case ActionDone(var program, var times, var until) -> share(program, times, until);
            case UsedUp(var program) -> Map.of("program", program.value());
            case RewardNotNow(var program, var days) -> Map.of("program", program.value(), "days", days);
            case RewardNotHere(var program) -> Map.of("program", program.value());
            case CostUnavailable(var program) -> Map.of("program", program.value());
            case ActionUnknown(var program) -> Map.of("program", program.value());
            case ProofMissing(var program) -> Map.of("program", program.value());
            case NotTransferable(var program) -> Map.of("program", program.value());
            case TooMuchAtOnce(var program, var most) -> Map.of("program", program.value(), "most", most);
            case GivenAlready(var program, var times, var until) -> share(program, times, until);
            case NotReversible(var type) -> Map.of("type", type);
            case MoreThanLeft(var line, var left) -> Map.of("line", line, "left", left);
            case CardUnknown _, NoActiveProgram _, NoChoice _, SameAccount _, ReservationUnknown _, ReservationLapsed _, AlreadyRedeemed _,
                    AlreadyReleased _, EntryUnknown _, AlreadyReversed _, PartUnknown _ -> Map.of();
        };
    }

    private static Map<String, Object> share(ProgramId program, int times, Optional<Instant> until) {
        return until.<Map<String, Object>>map(instant -> Map.of("program", program.value(), "times", times, "until", instant))
                .orElseGet(() -> Map.of("program", program.value(), "times", times));
    }
}
