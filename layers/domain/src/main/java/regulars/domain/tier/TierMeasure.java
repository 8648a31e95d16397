package regulars.domain.tier;

import java.util.Locale;
import regulars.domain.Fraction;

/** What a ladder counts. */
public enum TierMeasure {
    /** Stamps earned. */
    STAMPS,
    /** Points earned. */
    POINTS,
    /** Money spent, in minor units. */
    SPEND,
    /** Scans. */
    VISITS,
    /** Things done that gave units without a scan, whatever they gave: how much a guest takes part. */
    ACTIONS,
    /** Whole months since joining. */
    SENIORITY;

    private static final long AMOUNT_LIMIT = 1_000_000_000_000L;
    private static final long SENIORITY_LIMIT = 1_200;

    /** Stable, in small letters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its part of what was earned, to the last fraction; of seniority, which time alone brings, nothing. */
    public Fraction of(Measure measure) {
        return switch (this) {
            case STAMPS -> measure.stamps();
            case POINTS -> measure.points();
            case SPEND -> Fraction.of(measure.spend());
            case VISITS -> Fraction.of(measure.visits());
            case ACTIONS -> Fraction.of(measure.actions());
            case SENIORITY -> Fraction.ZERO;
        };
    }

    /** Highest threshold that a level can have. */
    public long thresholdLimit() {
        return switch (this) {
            case STAMPS, VISITS, ACTIONS -> TierLadder.THRESHOLD_LIMIT;
            case POINTS, SPEND -> AMOUNT_LIMIT;
            case SENIORITY -> SENIORITY_LIMIT;
        };
    }
}
