package regulars.preferences;

import java.util.List;
import regulars.domain.message.Consent;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.auth.Tokens;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.ConsentStore;
import regulars.platform.store.Member;
import regulars.platform.store.Unsubscription;
import regulars.platform.table.Outcome;
import regulars.platform.table.Table;

/**
 * The link in a message's header. A mail program posts to it and asks nothing (RFC 8058, 3.2): that withdraws the consent
 * it was made for. Programs that look at links only get it; that leads a person to the preference page and changes
 * nothing.
 */
final class Unsubscribe {
    private static final String HOW = "one-click";
    private static final String TEXT = "one-click-1";

    private final Tokens tokens;
    private final Table table;
    private final World world;
    private final Members members;
    private final ConsentStore consents;

    Unsubscribe(Platform platform, Members members, ConsentStore consents) {
        this.tokens = platform.tokens();
        this.table = platform.table();
        this.world = platform.world();
        this.members = members;
        this.consents = consents;
    }

    /** The token is behind the #, which no browser sends and no log sees. */
    Response lead(Request request) {
        String token = tokens.issue(Tokens.Kind.PREFERENCES, member(asked(request)).preferencesTokenId());
        return Response.seeOther("/p#" + token);
    }

    /** Whatever the body says; repeating it changes nothing more. */
    Response withdraw(Request request) {
        Unsubscription asked = asked(request);
        Member member = member(asked);
        boolean granted = consents.current(member.merchant(), member.id(), asked.purpose())
                .getOrDefault(asked.channel(), false);
        if (granted && !(table.transact(List.of(ConsentStore.add(member.merchant(), member.id(), withdrawal(asked))))
                instanceof Outcome.Committed)) {
            throw Problem.busy();
        }
        return Response.noContent();
    }

    private Consent withdrawal(Unsubscription asked) {
        return new Consent(asked.channel(), asked.purpose(), false, world.now(), HOW, TEXT);
    }

    private Unsubscription asked(Request request) {
        return tokens.verify(Tokens.Kind.UNSUBSCRIBE, request.path().get("token")).flatMap(Unsubscription::of)
                .orElseThrow(Problem::notFound);
    }

    private Member member(Unsubscription asked) {
        return members.find(asked.merchant(), asked.member()).orElseThrow(Problem::notFound);
    }
}
