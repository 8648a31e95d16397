package regulars.local.policy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import regulars.local.door.Call;
import regulars.local.door.Form;
import regulars.local.template.Secret;
import regulars.local.template.Template;
import tools.jackson.databind.JsonNode;

/** Which permissions a call needs, as the service authorization reference says. */
final class Needs {
    private static final String SECRET_REFERENCE = "/aws/reference/secretsmanager/";

    private final Template template;
    private final TableNeeds tables;

    Needs(Template template) {
        this.template = template;
        this.tables = new TableNeeds(template);
    }

    /** All of them, every one of which must be allowed; never empty. */
    List<Need> of(Call call) {
        return switch (call.service()) {
            case "dynamodb" -> tables.of(call.action(), call.json());
            case "sqs" -> List.of(queue(call));
            case "ses" -> mail(call).toList();
            case "sns" -> List.of(message(call));
            case "ssm" -> parameter(call).toList();
            default -> List.of(need(call.service() + ":" + call.action(), "*"));
        };
    }

    private Need queue(Call call) {
        String name = call.json().path("QueueUrl").asString("").replaceFirst(".*/", "");
        return need("sqs:" + call.action().replaceFirst("Batch$", ""), template.place().arn("sqs", name));
    }

    /** SES takes permission on the address or on its domain, and wants it for the configuration set too. */
    private Stream<Need> mail(Call call) {
        String from = call.json().path("FromEmailAddress").asString("").replaceFirst(".*<([^>]*)>.*", "$1");
        Need sender = new Need("ses:" + call.action(), Stream.of(from, from.replaceFirst(".*@", ""))
                .map(identity -> template.place().arn("ses", "identity/" + identity)).toList(),
                Map.of("ses:fromaddress", List.of(from)));
        String configuration = call.json().path("ConfigurationSetName").asString("");
        return configuration.isEmpty() ? Stream.of(sender) : Stream.of(sender,
                need("ses:" + call.action(), template.place().arn("ses", "configuration-set/" + configuration)));
    }

    /** A message to a phone number has no ARN; IAM compares the number itself. */
    private Need message(Call call) {
        Map<String, String> fields = Form.fields(call.body());
        return need("sns:" + call.action(), fields.getOrDefault("TopicArn", fields.getOrDefault("PhoneNumber", "*")));
    }

    private Stream<Need> parameter(Call call) {
        JsonNode name = call.json().path("Name");
        String text = name.asString("");
        Need parameter = need("ssm:" + call.action(),
                template.place().arn("ssm", "parameter/" + text.replaceFirst("^/", "")));
        return text.startsWith(SECRET_REFERENCE)
                ? Stream.of(parameter, secret(text.substring(SECRET_REFERENCE.length()))) : Stream.of(parameter);
    }

    private Need secret(String name) {
        return need("secretsmanager:GetSecretValue", template.secrets().stream()
                .filter(secret -> secret.name().equals(name)).map(Secret::arn).findFirst()
                .orElseGet(() -> template.place().arn("secretsmanager", "secret:" + name)));
    }

    private static Need need(String action, String resource) {
        return new Need(action, List.of(resource), Map.of());
    }
}
