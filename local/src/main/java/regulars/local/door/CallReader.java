package regulars.local.door;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises in an HTTP request who calls what: by target header, credential scope and path. */
final class CallReader {
    private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/]+)/[^/]+/[^/]+/([^/]+)/aws4_request");
    private static final Map<String, String> TARGETS = Map.of(
            "DynamoDB_20120810", "dynamodb", "DynamoDBStreams_20120810", "dynamodb", "AmazonSQS", "sqs", "AmazonSSM",
            "ssm");

    private CallReader() {
    }

    static Call read(HttpExchange exchange) throws IOException {
        var headers = new LinkedHashMap<String, List<String>>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        byte[] body = exchange.getRequestBody().readAllBytes();
        Matcher credential = CREDENTIAL.matcher(first(headers, "authorization"));
        boolean signed = credential.find();
        String target = first(headers, "x-amz-target");
        String scope = signed ? credential.group(2) : "";
        String path = exchange.getRequestURI().toString();
        return new Call(signed ? credential.group(1) : "", service(target, scope), action(target, scope, path, body),
                exchange.getRequestMethod(), path, headers, body);
    }

    private static String service(String target, String scope) {
        return target.isEmpty() ? scope : TARGETS.getOrDefault(target.replaceFirst("\\..*", ""), scope);
    }

    private static String action(String target, String scope, String path, byte[] body) {
        if (!target.isEmpty()) {
            return target.substring(target.indexOf('.') + 1);
        }
        if (scope.equals("ses")) {
            return path.startsWith("/v2/email/outbound-emails") ? "SendEmail" : path;
        }
        return Form.fields(body).getOrDefault("Action", path);
    }

    private static String first(Map<String, List<String>> headers, String name) {
        return headers.getOrDefault(name, List.of("")).getFirst();
    }
}
