package regulars.coupons;

import regulars.domain.AccountId;
import regulars.domain.CardCode;
import regulars.domain.Refusal;
import regulars.platform.World;
import regulars.platform.http.Problem;
import regulars.platform.store.Accounts;
import regulars.platform.store.LedgerRequests;
import regulars.platform.store.Refusals;

/** Whose card is shown. */
final class Holders {
    private final Accounts accounts;
    private final World world;

    Holders(Accounts accounts, World world) {
        this.accounts = accounts;
        this.world = world;
    }

    /** @throws Problem 404 where it is no living card of this merchant */
    AccountId account(String merchant, String card) {
        CardCode code = LedgerRequests.card(card, world);
        return accounts.findConsistent(merchant, code).map(stored -> stored.account().id())
                .orElseThrow(() -> Refusals.problem(new Refusal.CardUnknown(), world.now()));
    }
}
