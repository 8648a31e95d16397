package regulars.enrollment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import regulars.domain.MemberId;
import regulars.domain.ledger.Sha256;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.auth.Tokens;
import regulars.platform.http.Fields;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.Member;
import regulars.platform.store.Suppressions;
import regulars.platform.table.Table;
import regulars.platform.table.Write;
import tools.jackson.databind.JsonNode;

/**
 * The link was opened, so the address is the guest's. A new address becomes a member in one transaction; a known one
 * leads to the card that is there, and nothing of the member is overwritten by what was entered this time. Of two who
 * race with one address the second loses its claim, is asked anew and finds the first one's card.
 */
final class ConfirmEnrollment {
    private static final int TOKEN_CHARS_MAX = 200;

    private final Table table;
    private final Tokens tokens;
    private final Idempotency idempotency;
    private final World world;
    private final Shops shops;
    private final Claims claims;
    private final NewMembers members;
    private final Suppressions suppressions;

    ConfirmEnrollment(Platform platform, Shops shops, Claims claims, NewMembers members) {
        this.table = platform.table();
        this.tokens = platform.tokens();
        this.idempotency = platform.idempotency();
        this.world = platform.world();
        this.shops = shops;
        this.claims = claims;
        this.members = members;
        this.suppressions = new Suppressions(table, tokens);
    }

    Response confirm(Request request) {
        Fields fields = request.fields();
        String token = fields.text("token", 1, TOKEN_CHARS_MAX);
        fields.done();
        var hash = new Sha256(request.fingerprint());
        return idempotency.once(request, Idempotency.PUBLIC, () -> change(token, hash), this::card);
    }

    private Change change(String token, Sha256 hash) {
        return switch (find(token).orElseThrow(ConfirmEnrollment::expired)) {
            case Join.Confirmed join -> new Change(List.of(), memo(join.merchant(), join.member()));
            case Join.Open join -> claims.owner(join.merchant(), join.entered().address())
                    .map(owner -> new Change(proven(join, join.confirm(owner)), memo(join.merchant(), owner)))
                    .orElseGet(() -> enter(join, hash));
        };
    }

    private Change enter(Join.Open join, Sha256 hash) {
        Member member = members.draw(join);
        var writes = new ArrayList<Write>(members.writes(member, join, hash));
        writes.addAll(proven(join, join.confirm(member.id())));
        return new Change(writes, memo(member.merchant(), member.id()));
    }

    /** Whoever has opened the link has a mailbox, whatever was known of the address before. */
    private List<Write> proven(Join.Open join, Write confirmation) {
        return Stream.concat(Stream.of(confirmation), suppressions.lift(join.entered().address().value()).stream()).toList();
    }

    private Optional<Join> find(String token) {
        return tokens.verify(Tokens.Kind.JOIN, token)
                .flatMap(id -> table.getConsistent(Join.key(id)))
                .map(Join::of)
                .filter(join -> world.now().isBefore(join.expires()));
    }

    /** Ids alone: what is kept for retries must not outlive the person. */
    private static JsonNode memo(String merchant, MemberId member) {
        return Json.object().put("merchant", merchant).put("member", member.value());
    }

    private Response card(JsonNode memo) {
        String merchant = memo.path("merchant").stringValue();
        Member member = table.getConsistent(Member.key(merchant, new MemberId(memo.path("member").stringValue())))
                .map(Member::of).orElseThrow(ConfirmEnrollment::expired);
        return Response.json(201, Json.object()
                .put("cardToken", tokens.issue(Tokens.Kind.CARD, member.cardTokenId()))
                .put("firstName", member.firstName())
                .put("shop", shops.get(merchant).name()));
    }

    /** The same for what never was, is forged, or is over. */
    private static Problem expired() {
        return Problem.of(409, "link-expired");
    }
}
