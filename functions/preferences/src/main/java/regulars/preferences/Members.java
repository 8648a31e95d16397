package regulars.preferences;

import java.util.Optional;
import regulars.domain.MemberId;
import regulars.platform.auth.Principal;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.store.Member;
import regulars.platform.store.Merchant;
import regulars.platform.table.Table;

/** Finds members and their merchants, as they are now. */
final class Members {
    private final Table table;

    Members(Table table) {
        this.table = table;
    }

    Optional<Member> find(String merchant, MemberId id) {
        return table.getConsistent(Member.key(merchant, id)).map(Member::of);
    }

    /** The caller.
     * @throws Problem 401 where the member has left meanwhile */
    Member caller(Request request) {
        return switch (request.principal()) {
            case Principal.Member(String merchant, String id) ->
                    find(merchant, new MemberId(id)).orElseThrow(Problem::unauthorized);
            default -> throw new IllegalStateException("The route is for members");
        };
    }

    Merchant merchant(Member member) {
        return table.get(Merchant.key(member.merchant())).map(Merchant::of).orElseThrow(Problem::notFound);
    }
}
