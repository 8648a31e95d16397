package regulars.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import regulars.domain.message.Channel;
import regulars.domain.message.MessageKind;
import regulars.domain.message.SendRules;
import regulars.platform.World;

/**
 * Leaves a provider alone for a moment that has just said that it takes no more, so that the rest of a batch does not
 * ask it once each. Answers that somebody waits for are tried all the same.
 */
final class ProviderRest {
    private static final Duration MOMENT = Duration.ofSeconds(10);

    private final Map<Channel, Rest> rests = new ConcurrentHashMap<>();
    private final World world;

    ProviderRest(World world) {
        this.world = world;
    }

    private record Rest(Instant end, Outcome.NotNow said) { }

    /** What the call leads to, or what the provider said a moment ago. */
    Outcome unlessResting(MessageKind kind, Channel channel, Supplier<Outcome> call) {
        Rest rest = rests.get(channel);
        if (rest != null && world.now().isBefore(rest.end()) && !SendRules.isAnswer(kind)) {
            return rest.said();
        }
        Outcome outcome = call.get();
        if (outcome instanceof Outcome.NotNow said) {
            rests.put(channel, new Rest(world.now().plus(MOMENT), said));
        }
        return outcome;
    }
}
