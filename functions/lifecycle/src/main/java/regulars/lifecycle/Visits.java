package regulars.lifecycle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import regulars.domain.ledger.Entry;
import regulars.domain.ledger.EntryType;
import regulars.domain.timing.Silence;
import regulars.domain.timing.VisitRhythm;
import regulars.lifecycle.Shops.Guest;
import regulars.platform.store.Accounts;

/** What the newest entries of an account say of its visits. */
final class Visits {
    private static final int ENTRIES = 30;

    private final Accounts accounts;

    Visits(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Since the last visit that stands, or since joining. */
    Silence silence(Guest guest) {
        List<LocalDate> dates = dates(guest);
        return new Silence(dates.stream().max(Comparator.naturalOrder()).orElseGet(guest::joined), VisitRhythm.usualGap(dates));
    }

    /** A reversal comes after its earn, so among the newest entries it is found with it. */
    private List<LocalDate> dates(Guest guest) {
        List<Entry> entries = accounts.newest(guest.merchant(), guest.member().account(), Optional.empty(), ENTRIES)
                .stream().map(stored -> stored.sealed().entry()).toList();
        Set<String> reversed = entries.stream().filter(entry -> entry.type() == EntryType.REVERSE)
                .flatMap(entry -> entry.cause().stream()).collect(Collectors.toSet());
        return entries.stream().filter(entry -> entry.type() == EntryType.EARN && !reversed.contains(entry.id().key()))
                .map(entry -> LocalDate.ofInstant(entry.occurredAt(), guest.shop().merchant().zone())).toList();
    }
}
