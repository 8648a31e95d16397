package regulars.local;

import java.net.URI;
import java.util.Map;

/** What is different here from a deployment with default parameters. */
final class LocalValues {
    private LocalValues() {
    }

    /** SMS costs nothing, so it is on; and there is no distribution whose address could be the base address. */
    static Map<String, String> overrides(URI baseAddress) {
        return Map.of("SmsMonthlyBudget", "100000", "BaseAddress", baseAddress.toString(),
                "MorePushServices", baseAddress.resolve("/_local/push/").toString());
    }
}
