package regulars.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import regulars.platform.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls AWS as a function does, without an SDK. */
final class Aws {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final World world;
    private final HttpClient client = HttpClient.newHttpClient();

    Aws(World world) {
        this.world = world;
    }

    String setting(String name) {
        return world.environment().get(name);
    }

    HttpResponse<String> call(String target, JsonNode request) {
        var http = HttpRequest.newBuilder(URI.create(setting("AWS_ENDPOINT_URL"))).header("x-amz-target", target)
                .header("authorization", "AWS4-HMAC-SHA256 Credential=" + setting("AWS_ACCESS_KEY_ID") + "/20260101/"
                        + setting("AWS_REGION") + "/any/aws4_request, SignedHeaders=host, Signature=00")
                .header("content-type", "application/x-amz-json-1.0")
                .POST(HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(request))).build();
        try {
            return client.send(http, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts one more sight of the thing, and keeps the order of first sights. */
    void count(String kind, String name) {
        ObjectNode request = MAPPER.createObjectNode().put("TableName", setting("TABLE_NAME"))
                .put("UpdateExpression", "ADD seen :one");
        request.putObject("Key").set("pk", MAPPER.createObjectNode().put("S", "SEEN#" + kind))
                .set("sk", MAPPER.createObjectNode().put("S", name));
        request.putObject("ExpressionAttributeValues").set(":one", MAPPER.createObjectNode().put("N", "1"));
        var answer = call("DynamoDB_20120810.UpdateItem", request);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }
}
