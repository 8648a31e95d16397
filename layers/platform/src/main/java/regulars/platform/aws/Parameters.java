package regulars.platform.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import regulars.platform.json.Json;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Parameter Store's {@code GetParameter}, and Secrets Manager's secrets through it. The SDK's client for it is 6 MB for
 * this one call, nearly half of what a function may weigh; the call is signed with the SDK's own signer instead.
 * Values are kept for the life of the process.
 */
public final class Parameters {
    private static final String SECRET_PREFIX = "/aws/reference/secretsmanager/";

    private final AwsClients aws;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    public Parameters(AwsClients aws) {
        this.aws = aws;
    }

    /** The value of a parameter.
     * @throws IllegalStateException where it cannot be read */
    public String parameter(String name) {
        return known.computeIfAbsent(name, this::fetch);
    }

    /** The value of a secret.
     * @throws IllegalStateException where it cannot be read */
    public String secret(String name) {
        return parameter(SECRET_PREFIX + name);
    }

    private String fetch(String name) {
        byte[] body = Json.bytes(Json.object().put("Name", name).put("WithDecryption", true));
        try {
            HttpExecuteResponse response = aws.http().prepareRequest(signed(body)).call();
            int status = response.httpResponse().statusCode();
            byte[] answer = readAll(response);
            if (status != 200) {
                throw new IllegalStateException("Parameter " + name + " cannot be read: HTTP " + status);
            }
            return Json.read(answer).path("Parameter").path("Value").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpExecuteRequest signed(byte[] body) {
        URI endpoint = aws.endpoint("SSM").orElseGet(() -> URI.create("https://ssm." + aws.region() + ".amazonaws.com"));
        SdkHttpRequest request = SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(endpoint)
                .putHeader("Content-Type", "application/x-amz-json-1.1")
                .putHeader("X-Amz-Target", "AmazonSSM.GetParameter").build();
        ContentStreamProvider payload = ContentStreamProvider.fromByteArray(body);
        AwsCredentialsIdentity identity = aws.credentials().resolveCredentials();
        var signed = AwsV4HttpSigner.create().sign(sign -> sign.identity(identity).request(request).payload(payload)
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "ssm")
                .putProperty(AwsV4HttpSigner.REGION_NAME, aws.region().id()));
        return HttpExecuteRequest.builder().request(signed.request())
                .contentStreamProvider(signed.payload().orElse(payload)).build();
    }

    private static byte[] readAll(HttpExecuteResponse response) throws IOException {
        try (InputStream stream = response.responseBody().map(InputStream.class::cast)
                .orElseGet(InputStream::nullInputStream)) {
            return stream.readAllBytes();
        }
    }
}
