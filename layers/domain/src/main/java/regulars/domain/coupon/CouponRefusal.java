package regulars.domain.coupon;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import regulars.domain.purchase.SalesChannel;

/** Why a coupon cannot be used now: a stable code and the nearest miss as named values. */
public sealed interface CouponRefusal {
    /** It was ended by the merchant. */
    record Ended() implements CouponRefusal {
    }

    /** It was taken back, since what it was given for was undone. */
    record Withdrawn() implements CouponRefusal {
    }

    /** It begins on that day. */
    record NotYet(LocalDate from) implements CouponRefusal {
    }

    /** That was its last day. */
    record Over(LocalDate lastDay) implements CouponRefusal {
    }

    /** It is good elsewhere. */
    record OtherChannel(SalesChannel expected) implements CouponRefusal {
    }

    /** It is somebody's own or counted by member, so it needs the card. */
    record CardMissing() implements CouponRefusal {
    }

    /** It was used as often as it can be. */
    record UsedUp(int limit) implements CouponRefusal {
    }

    /** It is reserved as often as it can be; at {@code until} the next reservation lapses. */
    record InUse(Instant until) implements CouponRefusal {
    }

    /** This member has used it as often as one can. */
    record ShareUsedUp(int limit) implements CouponRefusal {
    }

    /** Another coupon is on the same purchase, and one of the two does not go with others. */
    record NotCombinable() implements CouponRefusal {
    }

    /** What it saves depends on what was bought. */
    record PurchaseMissing() implements CouponRefusal {
    }

    /** It is in another currency than the purchase. */
    record OtherCurrency(String expected) implements CouponRefusal {
    }

    /** So much more would have to be bought. */
    record MinimumMissing(long missing, String currency) implements CouponRefusal {
    }

    /** Nothing that was bought is what it is for. */
    record NothingMatches() implements CouponRefusal {
    }

    /** Stable, in kebab case. */
    default String code() {
        return "coupon-" + switch (this) {
            case Ended _ -> "ended";
            case Withdrawn _ -> "withdrawn";
            case NotYet _ -> "not-yet";
            case Over _ -> "over";
            case OtherChannel _ -> "other-channel";
            case CardMissing _ -> "card-missing";
            case UsedUp _ -> "used-up";
            case InUse _ -> "in-use";
            case ShareUsedUp _ -> "share-used-up";
            case NotCombinable _ -> "not-combinable";
            case PurchaseMissing _ -> "purchase-missing";
            case OtherCurrency _ -> "other-currency";
            case MinimumMissing _ -> "minimum-missing";
            case NothingMatches _ -> "nothing-matches";
        };
    }

    /** The nearest miss by name; values are whole numbers, texts and instants. */
    default Map<String, Object> parameters() {
        return switch (this) {
            case NotYet(var from) -> Map.of("from", from.toString());
            case Over(var lastDay) -> Map.of("lastDay", lastDay.toString());
            case OtherChannel(var expected) -> Map.of("expected", expected.code());
            case UsedUp(var limit) -> Map.of("limit", limit);
            case InUse(var until) -> Map.of("until", until);
            case ShareUsedUp(var limit) -> Map.of("limit", limit);
            case OtherCurrency(var expected) -> Map.of("expected", expected);
            case MinimumMissing(var missing, var currency) -> Map.of("missing", missing, "currency", currency);
            case Ended _, Withdrawn _, CardMissing _, NotCombinable _, PurchaseMissing _, NothingMatches _ -> Map.of();
        };
    }
}
