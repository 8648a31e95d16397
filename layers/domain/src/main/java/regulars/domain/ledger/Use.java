package regulars.domain.ledger;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import regulars.domain.program.OfferId;

/**
 * One time that something limited was had: what has to be undone when it is given back, whatever the limit is by then.
 *
 * @param share first day of the period in which it counts for the member; empty where it does not
 * @param supplied whether it counts in the total
 */
public record Use(OfferId offer, Optional<LocalDate> share, boolean supplied) {
    /**
     * A change of how often all members together had something; it is to be written with the posting.
     *
     * @param times more, or less where below zero
     * @param most of them in all, where more are had; empty where there are as many as there are codes in its pool
     */
    public record Supply(OfferId offer, int times, OptionalLong most) {
        /** The changes with one of each offer, none where what is had and what is given back come to nothing. */
        static List<Supply> merged(List<Supply> changes) {
            Map<OfferId, Supply> merged = new LinkedHashMap<>();
            changes.forEach(change -> merged.merge(change.offer(), change, (one, next) ->
                    new Supply(one.offer(), one.times() + next.times(), next.times() > 0 ? next.most() : one.most())));
            return merged.values().stream().filter(change -> change.times() != 0).toList();
        }
    }
}
