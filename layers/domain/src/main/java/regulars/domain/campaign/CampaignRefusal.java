package regulars.domain.campaign;

import java.util.Map;

/** Why a campaign cannot be changed, started or stopped: a stable code and the nearest miss as named values. */
public sealed interface CampaignRefusal {
    /** It has been started, so it stays as it is. */
    record Begun() implements CampaignRefusal {
    }

    /** There is nothing to stop. */
    record NotRunning() implements CampaignRefusal {
    }

    /** The text in the merchant's own language is what everybody without another one gets. */
    record TextMissing(String locale) implements CampaignRefusal {
    }

    /** Its time has passed. */
    record TimeOver() implements CampaignRefusal {
    }

    /** Its coupon has ended, or is one with a code for everyone. */
    record CouponOver() implements CampaignRefusal {
    }

    /** Stable, in kebab case. */
    default String code() {
        return "campaign-" + switch (this) {
            case Begun _ -> "begun";
            case NotRunning _ -> "not-running";
            case TextMissing _ -> "text-missing";
            case TimeOver _ -> "time-over";
            case CouponOver _ -> "coupon-over";
        };
    }

    /** The nearest miss by name. */
    default Map<String, Object> parameters() {
        return switch (this) {
            case TextMissing(var locale) -> Map.of("locale", locale);
            case Begun _, NotRunning _, TimeOver _, CouponOver _ -> Map.of();
        };
    }
}
