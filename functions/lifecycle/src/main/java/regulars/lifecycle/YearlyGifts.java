package regulars.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.Movement;
import regulars.domain.ledger.Posting;
import regulars.domain.ledger.RewardsReady;
import regulars.domain.ledger.YearlyGift;
import regulars.domain.program.Programs;
import regulars.lifecycle.Shops.Guest;
import regulars.platform.Platform;
import regulars.platform.store.Accounts;
import regulars.platform.store.LedgerWriter;
import regulars.platform.store.ProgramStore;
import regulars.platform.table.Write;

/** What is given once a year: units on the member's account, and what the message says of them. */
final class YearlyGifts {
    private final Accounts accounts;
    private final ProgramStore programs;

    YearlyGifts(Platform platform) {
        this.accounts = platform.accounts();
        this.programs = platform.programs();
    }

    /**
     * What is to be written, and the gift in the message's words.
     *
     * @param writes none where nothing is given
     */
    record Given(List<Write> writes, Map<String, String> details) {
        static final Given NOTHING = new Given(List.of(), Map.of("gift", "0"));
    }

    Given give(Guest guest, YearlyGift gift, Instant now) {
        return Optional.of(guest).filter(_ -> gift.gift().units() > 0)
                .flatMap(_ -> accounts.findConsistent(guest.merchant(), guest.member().account()))
                .flatMap(stored -> give(guest.merchant(), stored.account(), gift, now)).orElse(Given.NOTHING);
    }

    private Optional<Given> give(String merchant, Account account, YearlyGift gift, Instant now) {
        Programs running = programs.load(merchant);
        Posting posting = Ledger.yearly(account, running, gift, now);
        return posting.entry(EntryId.yearlyGift(account.id(), gift)).map(sealed -> {
            Movement given = sealed.entry().movements().getFirst();
            return new Given(LedgerWriter.due(merchant, posting, RewardsReady.by(posting, account, running, now)),
                    Map.of("gift", Long.toString(gift.gift().units()), "program", given.program().value()));
        });
    }
}
