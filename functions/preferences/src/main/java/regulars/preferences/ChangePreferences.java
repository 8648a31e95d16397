package regulars.preferences;

import java.util.List;
import java.util.stream.Stream;
import regulars.domain.message.Pace;
import regulars.platform.http.Fields;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.Member;
import regulars.platform.store.MemberFields;
import regulars.platform.store.TimeZones;
import regulars.platform.text.Language;

/** A member changes what the merchant knows: name, language, birthday, zone, and how often it may write. */
final class ChangePreferences {
    private static final int ZONE_CHARS_MAX = 64;
    private static final List<String> PACES = Stream.of(Pace.values()).map(Pace::code).toList();

    private final Members members;
    private final Preferences preferences;
    private final Idempotency idempotency;

    ChangePreferences(Members members, Preferences preferences, Idempotency idempotency) {
        this.members = members;
        this.preferences = preferences;
        this.idempotency = idempotency;
    }

    Response change(Request request) {
        String scope = Scope.of(members.caller(request));
        return idempotency.once(request, scope, () -> change(request.fields(), members.caller(request)),
                _ -> preferences.show(request));
    }

    private static Idempotency.Change change(Fields fields, Member before) {
        if (Stream.of("firstName", "locale", "birthday", "timeZone", "pace").noneMatch(fields::has)) {
            fields.done();
            throw Problem.invalid("", "nothing-to-change");
        }
        var after = new Member(before.merchant(), before.id(), before.account(), before.tag(),
                fields.has("firstName") ? MemberFields.firstName(fields) : before.firstName(), before.channel(),
                before.address(), MemberFields.birthday(fields, before.birthday()),
                fields.optionalOneOf("locale", Language.tags()).flatMap(Language::of).orElse(before.language()),
                before.joinedAt(),
                fields.optionalParsed("timeZone", ZONE_CHARS_MAX, "time-zone", TimeZones::find).or(before::zone),
                fields.optionalOneOf("pace", PACES).flatMap(Pace::of).orElse(before.pace()));
        fields.done();
        return new Idempotency.Change(after.replacing(before).stream().toList(), Json.object());
    }
}
