package regulars.cloud;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import regulars.platform.json.Json;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Parameter Store, which is all that functions ask for over HTTP by themselves; secrets are made of their names. */
final class SimulatedParameters implements SdkHttpClient {
    private static final String SECRET = "/aws/reference/secretsmanager/";

    private final Map<String, String> values;

    SimulatedParameters(Map<String, String> values) {
        this.values = values;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                byte[] asked = request.contentStreamProvider().orElseThrow().newStream().readAllBytes();
                return answer(Json.read(asked).path("Name").stringValue());
            }

            @Override
            public void abort() {
                // It has been answered.
            }
        };
    }

    private HttpExecuteResponse answer(String name) {
        String value = name.startsWith(SECRET) ? "the secret of " + name : values.get(name);
        var body = Json.object();
        body.putObject("Parameter").put("Value", value);
        return HttpExecuteResponse.builder().response(SdkHttpResponse.builder().statusCode(value == null ? 400 : 200).build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(Json.bytes(body)))).build();
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
