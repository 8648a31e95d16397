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
import regulars.domain.program.Programs;
import regulars.lifecycle.Shops.Guest;
import regulars.platform.Platform;
import regulars.platform.store.Accounts;
import regulars.platform.store.LedgerWriter;
import regulars.platform.store.ProgramStore;
import regulars.platform.table.Write;

/** The gift to a birthday: stamps on the member's account, and what the message says of them. */
final class BirthdayGift {
    private final Accounts accounts;
    private final ProgramStore programs;

    BirthdayGift(Platform platform) {
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

    Given give(Guest guest, int year, Instant now) {
        int stamps = guest.shop().automations().birthday().gift();
        if (stamps == 0) {
            return Given.NOTHING;
        }
        return accounts.findConsistent(guest.merchant(), guest.member().account())
                .flatMap(stored -> give(guest.merchant(), stored.account(), year, stamps, now)).orElse(Given.NOTHING);
    }

    private Optional<Given> give(String merchant, Account account, int year, int stamps, Instant now) {
        Programs running = programs.load(merchant);
        Posting posting = Ledger.birthday(account, running, year, stamps, now);
        return posting.entry(EntryId.birthdayGift(account.id(), year)).map(sealed -> {
            Movement gift = sealed.entry().movements().getFirst();
            return new Given(LedgerWriter.due(merchant, posting, RewardsReady.by(posting, account, running, now)),
                    Map.of("gift", Integer.toString(stamps), "program", gift.program().value()));
        });
    }
}
