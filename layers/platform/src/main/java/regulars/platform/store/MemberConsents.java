package regulars.platform.store;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import regulars.domain.message.Channel;
import regulars.domain.message.Purpose;
import regulars.platform.json.Json;
import tools.jackson.databind.node.ArrayNode;

/** Which messages a member wants, by purpose and channel. */
public final class MemberConsents {
    private final ConsentStore store;

    public MemberConsents(ConsentStore store) {
        this.store = store;
    }

    /** The channels that there is something to decide on: the member's own, and all that were ever decided on. */
    public Set<Channel> channels(Member member) {
        return channels(member, store.current(member.merchant(), member.id()));
    }

    private static Set<Channel> channels(Member member, Map<Purpose, Map<Channel, Boolean>> decided) {
        var channels = EnumSet.of(member.channel());
        decided.values().forEach(byChannel -> channels.addAll(byChannel.keySet()));
        return channels;
    }

    /** As the contract's {@code Consents}; what was never given is not given. */
    public ArrayNode json(Member member) {
        var decided = store.current(member.merchant(), member.id());
        ArrayNode consents = Json.array();
        for (Channel channel : channels(member, decided)) {
            for (Purpose purpose : Purpose.values()) {
                consents.addObject().put("channel", channel.name().toLowerCase(Locale.ROOT))
                        .put("purpose", Purposes.name(purpose))
                        .put("granted", decided.getOrDefault(purpose, Map.of()).getOrDefault(channel, false));
            }
        }
        return consents;
    }
}
