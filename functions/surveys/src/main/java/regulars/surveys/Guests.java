package regulars.surveys;

import java.time.Instant;
import java.util.Optional;
import regulars.domain.AccountId;
import regulars.domain.CardCode;
import regulars.domain.ledger.Account;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.auth.Principal;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.store.Accounts;
import regulars.platform.store.Member;
import regulars.platform.store.survey.Asked;
import regulars.platform.table.Table;

/** Guests who hold a card, as they are now. */
final class Guests {
    /**
     * A guest at an instant.
     *
     * @param asked what the guest was asked last
     */
    record Guest(Account account, Member member, Optional<Asked> asked, Instant now) { }

    private final Table table;
    private final Accounts accounts;
    private final World world;

    Guests(Platform platform) {
        this.table = platform.table();
        this.accounts = platform.accounts();
        this.world = platform.world();
    }

    /** The caller.
     * @throws Problem 401 where the card has been replaced meanwhile */
    Guest find(Request request) {
        CardCode code = code(request);
        String merchant = request.merchant();
        Accounts.Stored stored = accounts.findConsistent(merchant, code).orElseThrow(Problem::unauthorized);
        Member member = stored.account().member(code.tag()).flatMap(id -> table.getConsistent(Member.key(merchant, id))).map(Member::of)
                .orElseThrow(Problem::unauthorized);
        return new Guest(stored.account(), member, stored.asked().flatMap(at -> Asked.find(table, merchant, member.id(), at)), world.now());
    }

    private static CardCode code(Request request) {
        return switch (request.principal()) {
            case Principal.CardHolder holder -> new CardCode(new AccountId(holder.account()), holder.tag());
            default -> throw new IllegalStateException("The route is for card holders");
        };
    }
}
