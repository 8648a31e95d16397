package regulars.platform.store;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import regulars.domain.AccountId;
import regulars.domain.PlaceId;
import regulars.domain.ledger.Entry;
import regulars.domain.ledger.EntryType;
import regulars.domain.segment.Visit;

/** When somebody was there, by the newest or the oldest entries of an account: scans that gave something and were not taken back. */
public final class Visits {
    private static final int ENTRIES = 30;

    private final Accounts accounts;

    public Visits(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Their dates where the merchant is. */
    public List<LocalDate> dates(String merchant, AccountId account, ZoneId zone) {
        return of(merchant, account, zone).stream().map(Visit::date).toList();
    }

    /** The date of the first one. Where none of the oldest entries is one that stands, there is none. */
    public Optional<LocalDate> first(String merchant, AccountId account, ZoneId zone) {
        return accounts.oldest(merchant, account, ENTRIES).stream().map(stored -> stored.sealed().entry())
                .filter(entry -> entry.type() == EntryType.EARN && !accounts.isUndone(merchant, entry.id())).findFirst()
                .map(entry -> LocalDate.ofInstant(entry.occurredAt(), zone));
    }

    /** The visits themselves. A reversal comes after its earn, so it is among the newest entries if that is. */
    public List<Visit> of(String merchant, AccountId account, ZoneId zone) {
        List<Entry> entries = accounts.newest(merchant, account, Optional.empty(), ENTRIES)
                .stream().map(stored -> stored.sealed().entry()).toList();
        Set<String> reversed = entries.stream().filter(entry -> entry.type() == EntryType.REVERSE)
                .flatMap(entry -> entry.undone().stream()).collect(Collectors.toSet());
        return entries.stream().filter(entry -> entry.type() == EntryType.EARN && !reversed.contains(entry.id().key()))
                .map(entry -> new Visit(LocalDate.ofInstant(entry.occurredAt(), zone),
                        entry.location().filter(PlaceId::isValid).map(PlaceId::new))).toList();
    }
}
