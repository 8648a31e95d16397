package regulars.card;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import regulars.domain.CardCode;
import regulars.domain.Label;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.AccountView;
import regulars.domain.ledger.Choosing;
import regulars.domain.program.Program;
import regulars.domain.program.Programs;
import regulars.domain.tier.TierStanding;
import regulars.platform.store.Member;

/**
 * A card at an instant: its account, its member and what the merchant has set up.
 *
 * @param standing on the tier ladder, as last computed
 * @param asked when the account's members were last asked what they think
 */
record Card(CardCode code, Account account, Member member, Programs programs, TierStanding standing,
            Optional<Instant> asked, Instant now) {
    /** The account as it is at the card's instant. */
    AccountView view() {
        return account.asOf(now, programs.zone());
    }

    /** The programs in which a scan would give something now. */
    List<Program> earning() {
        return Choosing.earning(account, programs, now);
    }

    /** What the merchant calls its member. */
    Set<Label> labels() {
        return account.labels(code.tag());
    }
}
