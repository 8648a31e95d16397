package regulars.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import regulars.platform.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers with the event it got; on {@code /ask/aws} calls AWS with the body, on {@code /ask/crash} fails. */
public final class AskFunction implements RequestStreamHandler {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Aws aws;

    public AskFunction(World world) {
        this.aws = new Aws(world);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        JsonNode event = MAPPER.readTree(input.readAllBytes());
        ObjectNode answer = MAPPER.createObjectNode();
        switch (event.path("rawPath").asString()) {
            case "/ask/crash" -> throw new IllegalStateException("asked to");
            case "/ask/plain" -> answer.put("plain", true);
            case "/ask/cookies" -> answer.put("statusCode", 201).put("body", "AAEC").put("isBase64Encoded", true)
                    .withArray("cookies").add("a=1").add("b=2");
            case "/ask/setting" -> answer.put("statusCode", 200)
                    .put("body", aws.setting(event.path("rawQueryString").asString()));
            case "/ask/aws" -> {
                var response = aws.call(event.path("rawQueryString").asString(),
                        MAPPER.readTree(event.path("body").asString()));
                answer.put("statusCode", response.statusCode()).put("body", response.body());
            }
            default -> answer.put("statusCode", 200).put("body", MAPPER.writeValueAsString(event));
        }
        output.write(MAPPER.writeValueAsBytes(answer));
    }
}
