package regulars.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import regulars.domain.message.Channel;
import regulars.domain.message.Consent;
import regulars.domain.message.Purpose;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.auth.Tokens;
import regulars.platform.hash.Hashes;
import regulars.platform.http.Fields;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.push.P256;
import regulars.platform.push.PushServices;
import regulars.platform.store.ConsentStore;
import regulars.platform.store.Member;
import regulars.platform.store.MemberConsents;
import regulars.platform.store.push.PushSubscription;
import regulars.platform.store.push.PushSubscriptions;
import regulars.platform.table.Write;

/**
 * {@code PUT /v1/card/push}: a guest turns the notifications of a browser on or off. On gives consent to messages about the
 * card; offers are decided on by their own switch. Off, with no other browser left, takes back what was given.
 */
final class DecidePush {
    private static final String HOW = "card-page";
    /** Names the sentence beside the button of the card page; whoever changes that sentence counts this up. */
    private static final String TEXT = "push-1-";
    private static final int ENDPOINT_CHARS_MAX = PushServices.ADDRESS_CHARS_MAX;
    private static final int KEY_CHARS_MAX = 100;
    private static final int SECRET_BYTES = 16;

    private final Cards cards;
    private final MemberConsents consents;
    private final ConsentStore decisions;
    private final PushSubscriptions subscriptions;
    private final PushServices services;
    private final Tokens tokens;
    private final Idempotency idempotency;
    private final World world;

    DecidePush(Platform platform, Cards cards, MemberConsents consents) {
        this.cards = cards;
        this.consents = consents;
        this.decisions = new ConsentStore(platform.table());
        this.subscriptions = new PushSubscriptions(platform.table());
        this.services = PushServices.of(platform.world());
        this.tokens = platform.tokens();
        this.idempotency = platform.idempotency();
        this.world = platform.world();
    }

    /** What a browser has to know to subscribe. */
    Response key(Request request) {
        return Response.json(200, Json.object().put("publicKey", tokens.pushKey().publicKey()));
    }

    Response decide(Request request) {
        Member member = cards.own(request).member();
        String scope = member.merchant() + "#" + member.id();
        return idempotency.once(request, scope, () -> change(request, member), _ -> current(member));
    }

    private Idempotency.Change change(Request request, Member member) {
        Fields fields = request.fields();
        Instant now = world.now();
        String endpoint = fields.parsed("endpoint", ENDPOINT_CHARS_MAX, "push-service",
                address -> Optional.of(address).filter(services::has)).orElse("");
        Fields keys = fields.object("keys");
        String p256dh = keys.parsed("p256dh", KEY_CHARS_MAX, "push-key", text -> decoded(text, P256::isPoint)).orElse("");
        String auth = keys.parsed("auth", KEY_CHARS_MAX, "push-key", text -> decoded(text, secret -> secret.length == SECRET_BYTES)).orElse("");
        boolean granted = fields.flag("granted");
        fields.done();
        var subscription = new PushSubscription(endpoint, p256dh, auth, now);
        String text = TEXT + request.language().tag();
        return new Idempotency.Change(granted ? on(member, subscription, text) : off(member, subscription, text), Json.object());
    }

    /** Good bytes in their one form as text. */
    private static Optional<String> decoded(String text, Predicate<byte[]> isGood) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text)).filter(isGood).map(Hashes::base64);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<Write> on(Member member, PushSubscription subscription, String text) {
        var writes = new ArrayList<>(subscriptions.add(member.merchant(), member.id(), subscription));
        writes.add(decision(member, Purpose.SERVICE, true, text));
        return writes;
    }

    private List<Write> off(Member member, PushSubscription subscription, String text) {
        Stream<Write> removed = Stream.of(PushSubscriptions.remove(member.merchant(), member.id(), subscription));
        boolean last = subscriptions.others(member.merchant(), member.id(), subscription.endpoint()).findAny().isEmpty();
        return (last ? Stream.concat(removed, withdrawn(member, text)) : removed).toList();
    }

    private Stream<Write> withdrawn(Member member, String text) {
        return decisions.current(member.merchant(), member.id()).entrySet().stream()
                .filter(purpose -> purpose.getValue().getOrDefault(Channel.PUSH, false))
                .map(purpose -> decision(member, purpose.getKey(), false, text));
    }

    private Write decision(Member member, Purpose purpose, boolean granted, String text) {
        return ConsentStore.add(member.merchant(), member.id(), new Consent(Channel.PUSH, purpose, granted, world.now(), HOW, text));
    }

    private Response current(Member member) {
        var answer = Json.object();
        answer.set("consents", consents.json(member));
        return Response.json(200, answer);
    }
}
