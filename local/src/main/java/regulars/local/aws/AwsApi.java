package regulars.local.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls an AWS service that speaks AWS's JSON protocol: the run's own calls, which need no SDK and none of its start.
 */
public final class AwsApi {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final HttpClient client;
    private final URI endpoint;
    private final String authorization;

    /** Calls the service with this signing name at this endpoint. */
    public AwsApi(HttpClient client, URI endpoint, String region, String service) {
        this.client = client;
        this.endpoint = endpoint;
        this.authorization = authorization(region, service);
    }

    /** What the emulators want to see of a signature: its form and scope; nobody checks the rest. */
    public static String authorization(String region, String service) {
        return "AWS4-HMAC-SHA256 Credential=local/20260101/" + region + "/" + service
                + "/aws4_request, SignedHeaders=host, Signature=00";
    }

    /**
     * Calls an operation by its target, such as {@code DynamoDB_20120810.PutItem}.
     *
     * @throws AwsFailure when the service refuses
     */
    public JsonNode call(String target, JsonNode request) {
        var http = HttpRequest.newBuilder(endpoint)
                .header("content-type", "application/x-amz-json-1.0")
                .header("x-amz-target", target)
                .header("authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(request)))
                .build();
        try {
            var response = client.send(http, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode answer = response.body().length == 0 ? MAPPER.createObjectNode()
                    : MAPPER.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new AwsFailure(target, response.statusCode(), answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(target + " at " + endpoint, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted in " + target, e);
        }
    }
}
