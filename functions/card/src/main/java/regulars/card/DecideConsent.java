package regulars.card;

import java.util.List;
import java.util.Locale;
import regulars.domain.message.Channel;
import regulars.domain.message.Consent;
import regulars.domain.message.Purpose;
import regulars.platform.World;
import regulars.platform.http.Fields;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.ConsentStore;
import regulars.platform.store.Member;
import regulars.platform.store.MemberConsents;
import regulars.platform.store.Purposes;

/** A member changes a decision about messages; each decision is one more line, none is changed. */
final class DecideConsent {
    private static final String HOW = "card-page";
    /** Names the sentence beside the switch of the card page; whoever changes that sentence counts this up. */
    private static final String TEXT = "card-3-";

    private final Cards cards;
    private final MemberConsents consents;
    private final Idempotency idempotency;
    private final World world;

    DecideConsent(Cards cards, MemberConsents consents, Idempotency idempotency, World world) {
        this.cards = cards;
        this.consents = consents;
        this.idempotency = idempotency;
        this.world = world;
    }

    /** The key is scoped to the card, or one guest's key could answer another guest of the same merchant. */
    Response decide(Request request) {
        Member member = cards.own(request).member();
        String scope = member.merchant() + "#" + member.id();
        return idempotency.once(request, scope, () -> change(request, member), _ -> current(member));
    }

    private Idempotency.Change change(Request request, Member member) {
        Fields fields = request.fields();
        Channel channel = channel(fields, member);
        Purpose purpose = Purposes.read(fields);
        boolean granted = fields.flag("granted");
        fields.done();
        var consent = new Consent(channel, purpose, granted, world.now(), HOW, TEXT + request.language().tag());
        var line = ConsentStore.add(member.merchant(), member.id(), consent);
        return new Idempotency.Change(List.of(line), Json.object());
    }

    /** One that reaches the member, or that was once decided on: whatever was given can be withdrawn. */
    private Channel channel(Fields fields, Member member) {
        Channel channel = Channel.valueOf(fields.oneOf("channel", List.of("email", "sms", "push")).toUpperCase(Locale.ROOT));
        if (fields.has("channel") && !consents.channels(member).contains(channel)) {
            fields.violate("channel", "channel");
        }
        return channel;
    }

    private Response current(Member member) {
        var answer = Json.object();
        answer.set("consents", consents.json(member));
        return Response.json(200, answer);
    }
}
