package regulars.platform.store;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import regulars.domain.Refusal;
import regulars.domain.ledger.Decision;
import regulars.domain.ledger.Posting;
import regulars.platform.http.Problem;

/** The one table from the domain's refusals to HTTP. */
public final class Refusals {
    private Refusals() {
    }

    /** The posting of an accepted command.
     * @throws Problem for a refused one */
    public static Posting accepted(Decision decision, Instant now) {
        return switch (decision) {
            case Decision.Accepted(Posting posting) -> posting;
            case Decision.Refused(Refusal refusal) -> throw problem(refusal, now);
        };
    }

    /** @param now what the minutes of a nearest miss are counted from */
    public static Problem problem(Refusal refusal, Instant now) {
        return Problem.of(status(refusal), refusal.code(), params(refusal, now));
    }

    private static int status(Refusal refusal) {
        return switch (refusal) {
            case Refusal.CardUnknown _, Refusal.ProgramUnknown _, Refusal.ReservationUnknown _, Refusal.EntryUnknown _,
                 Refusal.RewardUnknown _, Refusal.ActionUnknown _, Refusal.NotAnOption _ -> 404;
            case Refusal.StampsOutOfRange _, Refusal.OccurredTooEarly _, Refusal.OccurredInFuture _,
                 Refusal.UnitsOutOfRange _, Refusal.ProofMissing _ -> 400;
            case Refusal.ProgramClosed _, Refusal.ProgramPaused _, Refusal.OtherCurrency _, Refusal.PurchaseMissing _,
                 Refusal.NoActiveProgram _, Refusal.CoolDown _, Refusal.DailyCapReached _,
                 Refusal.TooManyScans _, Refusal.TooManyReservations _, Refusal.NotEnough _, Refusal.ReservationLapsed _,
                 Refusal.AlreadyRedeemed _, Refusal.AlreadyReleased _, Refusal.NotReversible _,
                 Refusal.AlreadyReversed _, Refusal.PartUnknown _, Refusal.MoreThanLeft _, Refusal.LevelMissing _,
                 Refusal.ShareUsedUp _, Refusal.UsedUp _, Refusal.RewardNotNow _, Refusal.RewardNotHere _, Refusal.CostUnavailable _,
                 Refusal.ActionDone _, Refusal.NotChosen _, Refusal.NoChoice _, Refusal.ChosenLately _,
                 Refusal.NotTransferable _, Refusal.SameAccount _, Refusal.TooMuchAtOnce _, Refusal.GivenAlready _ -> 409;
        };
    }

    /** The refusal's figures; a time to come also as {@code minutes} from now, rounded up. */
    private static Map<String, Object> params(Refusal refusal, Instant now) {
        var params = new LinkedHashMap<String, Object>();
        refusal.parameters().forEach((name, value) -> {
            params.put(name, value);
            if (value instanceof Instant at && at.isAfter(now)) {
                params.put("minutes", Math.max(1, Duration.between(now, at).plusSeconds(59).toMinutes()));
            }
        });
        return params;
    }
}
