package regulars.preferences;

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

/** A member gives or withdraws consent; each decision is one more line, none is changed. */
final class DecidePreference {
    private static final String HOW = "preference-page";
    /** Names the sentence beside the switch of the preference page; whoever changes that sentence counts this up. */
    private static final String TEXT = "preferences-2-";

    private final Members members;
    private final MemberConsents consents;
    private final Preferences preferences;
    private final Idempotency idempotency;
    private final World world;

    DecidePreference(Members members, MemberConsents consents, Preferences preferences, Idempotency idempotency,
                     World world) {
        this.members = members;
        this.consents = consents;
        this.preferences = preferences;
        this.idempotency = idempotency;
        this.world = world;
    }

    Response decide(Request request) {
        Member member = members.caller(request);
        return idempotency.once(request, Scope.of(member), () -> change(request, member), _ -> preferences.answer(member, request.language()));
    }

    private Idempotency.Change change(Request request, Member member) {
        Fields fields = request.fields();
        Channel channel = Channel.valueOf(fields.oneOf("channel", List.of("email", "sms", "push")).toUpperCase(Locale.ROOT));
        if (fields.has("channel") && !consents.channels(member).contains(channel)) {
            fields.violate("channel", "channel");
        }
        if (!fields.has("purpose")) {
            fields.violate("purpose", "required");
        }
        Purpose purpose = Purposes.read(fields);
        boolean granted = fields.flag("granted");
        fields.done();
        var consent = new Consent(channel, purpose, granted, world.now(), HOW, TEXT + request.language().tag());
        return new Idempotency.Change(List.of(ConsentStore.add(member.merchant(), member.id(), consent)), Json.object());
    }
}
