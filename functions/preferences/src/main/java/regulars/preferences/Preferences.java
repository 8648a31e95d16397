package regulars.preferences;

import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.Member;
import regulars.platform.store.MemberConsents;
import regulars.platform.store.Merchant;
import regulars.platform.store.RewardChoice;
import regulars.platform.text.Language;
import tools.jackson.databind.node.ObjectNode;

/** What a member has chosen, as the contract's {@code Preferences}. */
final class Preferences {
    private static final int DASHES_BEFORE_DAY = 2;

    private final Members members;
    private final MemberConsents consents;
    private final RewardChoice choice;

    Preferences(Members members, MemberConsents consents, RewardChoice choice) {
        this.members = members;
        this.consents = consents;
        this.choice = choice;
    }

    Response show(Request request) {
        return answer(members.caller(request), request.language());
    }

    Response answer(Member member, Language language) {
        Merchant merchant = members.merchant(member);
        ObjectNode page = Json.object();
        page.putObject("shop").put("name", merchant.name()).put("publicName", merchant.publicName())
                .put("colour", merchant.colour());
        page.put("firstName", member.firstName()).put("locale", member.language().tag()).put("pace", member.pace().code());
        member.birthday().ifPresent(day -> page.put("birthday", day.toString().substring(DASHES_BEFORE_DAY)));
        member.zone().ifPresent(zone -> page.put("timeZone", zone.getId()));
        choice.json(member, language).ifPresent(shown -> page.set("choice", shown));
        page.set("consents", consents.json(member));
        return Response.json(200, page);
    }
}
