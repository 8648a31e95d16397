package regulars.local;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The real SDK's clients in the place of a function. */
final class Clients implements AutoCloseable {
    private final Map<String, String> environment;
    private final String caller;
    private final SdkHttpClient http = UrlConnectionHttpClient.create();

    Clients(Map<String, String> environment, String caller) {
        this.environment = environment;
        this.caller = caller;
    }

    /** The clients that the function itself would make. */
    static Clients of(Local local, String functionId) {
        return new Clients(local.environment(functionId), functionId);
    }

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    DynamoDbClient dynamo() {
        return build(DynamoDbClient.builder());
    }

    SqsClient sqs() {
        return build(SqsClient.builder());
    }

    SesV2Client ses() {
        return build(SesV2Client.builder());
    }

    SnsClient sns() {
        return build(SnsClient.builder());
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C build(B builder) {
        return builder.region(Region.of(environment.get("AWS_REGION"))).httpClient(http)
                .endpointOverride(URI.create(environment.get("AWS_ENDPOINT_URL")))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(caller, "local")))
                .build();
    }

    @Override
    public void close() {
        http.close();
    }
}
