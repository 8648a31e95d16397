package regulars.platform.http;

import java.util.Optional;
import regulars.platform.Platform;
import regulars.platform.auth.Tokens;

/**
 * The network address of the person in front of the screen. Behind the distribution it is in a header, which anyone
 * could send to the API directly; it counts only beside the secret that the distribution adds.
 */
final class ViewerAddress {
    private final Platform platform;

    ViewerAddress(Platform platform) {
        this.platform = platform;
    }

    String of(HttpEvent event) {
        return Optional.ofNullable(event.headers().get("cloudfront-viewer-address"))
                .filter(_ -> isFromDistribution(event))
                .map(address -> address.substring(0, Math.max(0, address.lastIndexOf(':'))))
                .orElse(event.sourceAddress());
    }

    private boolean isFromDistribution(HttpEvent event) {
        String sent = event.headers().get("x-origin-secret");
        return sent != null && platform.originSecret().map(secret -> Tokens.same(secret, sent)).orElse(false);
    }
}
