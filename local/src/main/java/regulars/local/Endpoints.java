package regulars.local;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Where another emulator is to be used, by the variables that the SDKs read. */
record Endpoints(Map<String, String> environment) {
    Optional<URI> of(String service) {
        return Optional.ofNullable(environment.get("AWS_ENDPOINT_URL_" + service))
                .or(() -> Optional.ofNullable(environment.get("AWS_ENDPOINT_URL")))
                .filter(url -> !url.isBlank()).map(URI::create);
    }

    /** Parameters and secrets are the template's, which no other emulator knows unless it is named for them alone. */
    Optional<URI> ofSettings() {
        return Optional.ofNullable(environment.get("AWS_ENDPOINT_URL_SSM")).filter(url -> !url.isBlank())
                .map(URI::create);
    }
}
