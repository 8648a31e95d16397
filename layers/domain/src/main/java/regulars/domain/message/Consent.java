package regulars.domain.message;

import java.time.Instant;

/**
 * One decision of a customer, never changed afterwards; the newest of a channel and purpose counts.
 *
 * @param at when it was made
 * @param how where it was made, such as {@code join-page}
 * @param text version of the exact sentence that was shown
 */
public record Consent(Channel channel, Purpose purpose, boolean granted, Instant at, String how, String text) {
}
