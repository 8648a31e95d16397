package regulars.enrollment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import regulars.domain.message.Channel;
import regulars.platform.World;

/** The ways in which guests can be reached: e-mail always, SMS where the operator has granted a budget. */
record OfferedChannels(List<Channel> channels) {
    static OfferedChannels of(World world) {
        boolean sms = world.optionalSetting("SMS_MONTHLY_BUDGET").map(Long::parseLong).orElse(0L) > 0;
        return new OfferedChannels(sms ? List.of(Channel.EMAIL, Channel.SMS) : List.of(Channel.EMAIL));
    }

    boolean has(Channel channel) {
        return channels.contains(channel);
    }

    /** A channel as the contract names it. */
    static String name(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    /** The offered channel that the contract calls so. */
    Optional<Channel> named(String name) {
        return channels.stream().filter(channel -> name(channel).equals(name)).findFirst();
    }
}
