package regulars.platform.aws;

import java.net.URI;
import java.util.Optional;
import regulars.platform.World;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * Configures SDK clients from the {@link World} alone. The SDK's own search for region, profile and credentials reads
 * files and the process's environment: slow at start, and blind to a world made by hand.
 */
public final class AwsClients {
    private final World world;
    private final SdkHttpClient http;

    public AwsClients(World world) {
        this.world = world;
        this.http = world.clients().find(SdkHttpClient.class).orElseGet(UrlConnectionHttpClient::create);
    }

    /**
     * The world's own client; else a new one with region, credentials, HTTP client and, where the world names one, the
     * endpoint of the service.
     */
    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C build(Class<C> type, B builder, String service) {
        return world.clients().find(type).orElseGet(() -> made(builder, service));
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C made(B builder, String service) {
        builder.region(region()).credentialsProvider(credentials()).httpClient(http);
        endpoint(service).ifPresent(builder::endpointOverride);
        return builder.build();
    }

    /** {@code AWS_ENDPOINT_URL_<SERVICE>}, else {@code AWS_ENDPOINT_URL}, as the SDK's documentation names them. */
    public Optional<URI> endpoint(String service) {
        return world.optionalSetting("AWS_ENDPOINT_URL_" + service)
                .or(() -> world.optionalSetting("AWS_ENDPOINT_URL")).map(URI::create);
    }

    public Region region() {
        return Region.of(world.setting("AWS_REGION"));
    }

    public SdkHttpClient http() {
        return http;
    }

    /** From the environment; a function that was restored from a snapshot finds them at the container's address. */
    public AwsCredentialsProvider credentials() {
        return world.optionalSetting("AWS_ACCESS_KEY_ID")
                .<AwsCredentialsProvider>map(this::staticCredentials)
                .orElseGet(() -> ContainerCredentialsProvider.builder().build());
    }

    private AwsCredentialsProvider staticCredentials(String keyId) {
        String secret = world.setting("AWS_SECRET_ACCESS_KEY");
        return world.optionalSetting("AWS_SESSION_TOKEN")
                .map(token -> StaticCredentialsProvider.create(AwsSessionCredentials.create(keyId, secret, token)))
                .orElseGet(() -> StaticCredentialsProvider.create(AwsBasicCredentials.create(keyId, secret)));
    }
}
