package regulars.enrollment;

import java.time.Duration;
import regulars.platform.auth.Tokens;
import regulars.platform.http.Problem;
import regulars.platform.limit.Limits;

/**
 * How often anyone may ask for a link. The address counts across all shops, since it is one person's mailbox that would
 * be flooded. Addresses are counted under a keyed digest: a plain one of a phone number could be found by trying all.
 */
final class FloodLimits {
    private static final int PER_ADDRESS = 3;
    private static final int PER_NETWORK = 20;
    private static final int PER_MERCHANT = 500;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Limits limits;
    private final Tokens tokens;

    FloodLimits(Limits limits, Tokens tokens) {
        this.limits = limits;
        this.tokens = tokens;
    }

    /** Counts one request; the narrowest limits first, so that one flooder does not use up the merchant's.
     * @param network as {@link regulars.platform.http.Request#network()} tells it
     * @throws Problem 429 where there were too many */
    void count(String network, Address address, String merchant) {
        limits.count("enrollment-network", tokens.digest("limit", network), PER_NETWORK, WINDOW);
        limits.count("enrollment-address", tokens.digest("limit", address.value()), PER_ADDRESS, WINDOW);
        limits.count("enrollment-merchant", merchant, PER_MERCHANT, WINDOW);
    }
}
