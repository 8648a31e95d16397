package regulars.domain.program;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import regulars.domain.Check;
import regulars.domain.Label;
import regulars.domain.PlaceId;
import regulars.domain.Violation;
import regulars.domain.purchase.Purchase;
import regulars.domain.purchase.SalesChannel;
import regulars.domain.tier.TierLadder;

/**
 * What a scan has to be so that something counts for it: all of this. What is empty asks for nothing.
 *
 * @param minimumAmount least total of the purchase, in minor units of the program's currency; 0 for none
 * @param places one of these
 * @param channels one of these
 * @param fromLevel this level or a higher one, 1 for the ladder's first
 * @param visit which of the guest's visits
 * @param only one of these is among what was bought
 * @param labels the member has one of these
 */
public record Conditions(
        long minimumAmount,
        Set<PlaceId> places,
        Set<SalesChannel> channels,
        OptionalInt fromLevel,
        Optional<VisitRule> visit,
        Optional<Selection> only,
        Set<Label> labels) {
    /** Every scan will do. */
    public static final Conditions NONE = new Conditions(
            0, Set.of(), Set.of(), OptionalInt.empty(), Optional.empty(), Optional.empty());
    /** Most labels. */
    public static final int LABELS_LIMIT = 20;
    /** Most places. */
    public static final int PLACES_LIMIT = 200;
    /** Highest number of a visit, and most visits from one to the next. */
    public static final int VISITS_LIMIT = 1_000;
    /** Fewest visits from one to the next. */
    public static final int EVERY_LEAST = 2;

    public Conditions {
        places = Set.copyOf(places);
        channels = Set.copyOf(channels);
        labels = Set.copyOf(labels);
    }

    /** Whatever labels the member has. */
    public Conditions(long minimumAmount, Set<PlaceId> places, Set<SalesChannel> channels, OptionalInt fromLevel,
            Optional<VisitRule> visit, Optional<Selection> only) {
        this(minimumAmount, places, channels, fromLevel, visit, only, Set.of());
    }

    /** Nothing but a least total. */
    public static Conditions minimum(long amount) {
        return new Conditions(amount, Set.of(), Set.of(), OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether a scan is such a one. */
    public boolean hold(Occasion occasion) {
        return occasion.total() >= minimumAmount
                && (places.isEmpty() || occasion.place().map(places::contains).orElse(false))
                && (channels.isEmpty() || channels.contains(occasion.channel()))
                && occasion.level() >= fromLevel.orElse(0)
                && visit.map(rule -> rule.isMet(occasion.visit())).orElse(true)
                && only.map(occasion::has).orElse(true)
                && isFor(occasion.labels());
    }

    /** Whether it is for members with these labels, as far as labels are asked for. */
    public boolean isFor(Set<Label> member) {
        return labels.isEmpty() || labels.stream().anyMatch(member::contains);
    }

    /** Notes what breaks a rule. */
    void check(Check check, String pointer) {
        check.range(pointer + "/minimumAmount", minimumAmount, 0, Purchase.AMOUNT_LIMIT);
        check.that(places.size() <= PLACES_LIMIT, new Violation(pointer + "/placeIds", "too-many", Map.of("most", PLACES_LIMIT)));
        check.that(labels.size() <= LABELS_LIMIT, new Violation(pointer + "/labels", "too-many", Map.of("most", LABELS_LIMIT)));
        fromLevel.ifPresent(level -> check.range(pointer + "/fromLevel", level, 1, TierLadder.LEVELS_LIMIT));
        visit.ifPresent(rule -> {
            switch (rule) {
                case VisitRule.Number(long number) -> check.range(pointer + "/visit/number", number, 1, VISITS_LIMIT);
                case VisitRule.Every(long visits) -> check.range(pointer + "/visit/every", visits, EVERY_LEAST, VISITS_LIMIT);
            }
        });
        only.ifPresent(selection -> {
            check.that(!selection.isEmpty(), Violation.of(pointer + "/only", "required"));
            selection.check(check, pointer + "/only");
        });
    }
}
