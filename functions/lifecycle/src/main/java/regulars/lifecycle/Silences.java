package regulars.lifecycle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import regulars.domain.timing.Silence;
import regulars.domain.timing.VisitRhythm;
import regulars.lifecycle.Shops.Guest;
import regulars.platform.store.Visits;

/** How long a guest has stayed away, measured by the guest's own rhythm. */
final class Silences {
    private final Visits visits;

    Silences(Visits visits) {
        this.visits = visits;
    }

    /** Since the last visit that stands, or since joining. */
    Silence of(Guest guest) {
        List<LocalDate> dates = visits.dates(guest.merchant(), guest.member().account(), guest.shop().merchant().zone());
        return new Silence(dates.stream().max(Comparator.naturalOrder()).orElseGet(guest::joined), VisitRhythm.usualGap(dates));
    }
}
