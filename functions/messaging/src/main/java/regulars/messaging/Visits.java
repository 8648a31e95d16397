package regulars.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import regulars.domain.AccountId;
import regulars.domain.ledger.Entry;
import regulars.domain.ledger.EntryType;
import regulars.domain.program.Programs;
import regulars.platform.store.Accounts;

/** When somebody was there: scans that gave something and were not taken back. */
final class Visits {
    private static final int LINES = 30;

    private final Accounts accounts;

    Visits(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Whether there is a visit on a later date, by the calendar of the merchant's place. */
    boolean isAnyAfter(LocalDate date, AccountId account, String merchant, Programs programs) {
        List<Entry> newest = accounts.newest(merchant, account, Optional.empty(), LINES).stream()
                .map(stored -> stored.sealed().entry()).toList();
        Set<String> reversed = newest.stream().filter(entry -> entry.type() == EntryType.REVERSE)
                .flatMap(entry -> entry.cause().stream()).collect(Collectors.toSet());
        return newest.stream()
                .filter(entry -> entry.type() == EntryType.EARN && !reversed.contains(entry.id().key()))
                .anyMatch(entry -> programs.localDate(entry.occurredAt()).isAfter(date));
    }
}
