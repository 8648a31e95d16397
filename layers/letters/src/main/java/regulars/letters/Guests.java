package regulars.letters;

import regulars.domain.CardCode;
import regulars.domain.MemberId;
import regulars.domain.Refusal;
import regulars.platform.World;
import regulars.platform.http.Problem;
import regulars.platform.store.Accounts;
import regulars.platform.store.LedgerRequests;
import regulars.platform.store.Member;
import regulars.platform.store.Refusals;
import regulars.platform.table.Table;

/** Somebody real to preview a message with, found by a card; of the person only the first name is looked at. */
public final class Guests {
    private final Table table;
    private final Accounts accounts;
    private final World world;

    public Guests(Table table, Accounts accounts, World world) {
        this.table = table;
        this.accounts = accounts;
        this.world = world;
    }

    /** What the guest whose card it is is called.
     * @throws Problem the same for another merchant's card and a dead one */
    public String firstName(String merchant, String card) {
        CardCode code = LedgerRequests.card(card, world);
        MemberId member = accounts.findConsistent(merchant, code).flatMap(stored -> stored.account().member(code.tag()))
                .orElseThrow(this::unknown);
        return table.get(Member.key(merchant, member)).map(Member::of).map(Member::firstName).orElseThrow(this::unknown);
    }

    private Problem unknown() {
        return Refusals.problem(new Refusal.CardUnknown(), world.now());
    }
}
