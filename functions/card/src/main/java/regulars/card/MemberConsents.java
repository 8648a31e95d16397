package regulars.card;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import regulars.domain.message.Channel;
import regulars.domain.message.Purpose;
import regulars.platform.json.Json;
import regulars.platform.store.ConsentStore;
import regulars.platform.store.Member;
import tools.jackson.databind.node.ArrayNode;

/** Which messages about the card a member wants. */
final class MemberConsents {
    private final ConsentStore store;

    MemberConsents(ConsentStore store) {
        this.store = store;
    }

    /** By channel: the member's own, and all that were ever decided on; what was never given is not given. */
    Map<Channel, Boolean> current(Member member) {
        var current = new TreeMap<Channel, Boolean>(Map.of(member.channel(), false));
        current.putAll(store.current(member.merchant(), member.id(), Purpose.SERVICE));
        return current;
    }

    /** As the contract's {@code Consents}. */
    ArrayNode json(Member member) {
        ArrayNode consents = Json.array();
        current(member).forEach((channel, granted) -> consents.addObject()
                .put("channel", channel.name().toLowerCase(Locale.ROOT)).put("granted", granted));
        return consents;
    }
}
