package regulars.domain.message;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What is so at the moment at which a message could go out, whatever was so when it was planned.
 *
 * @param merchantActive whether the merchant may have anything sent
 * @param switchedOn     whether the merchant wants this kind to go out
 * @param stopped        whether it belongs to a campaign that was stopped
 * @param consented      whether the member does, on the channel that reaches the member
 * @param suppressed     whether there is no mailbox behind the address, as far as the provider knows
 * @param paused         whether the merchant nears the provider's limits for e-mail, and this is one
 * @param stillTrue      whether what it says is still so
 * @param leftOut        whether the member is left out on purpose, to compare with
 * @param notAfter       when it is no longer worth sending
 * @param zone           where the member is
 */
public record SendFacts(MessageKind kind, Instant now, boolean merchantActive, boolean switchedOn, boolean stopped, boolean consented,
                        boolean suppressed, boolean paused, boolean stillTrue, boolean leftOut,
                        Optional<Instant> notAfter, ZoneId zone) {
}
