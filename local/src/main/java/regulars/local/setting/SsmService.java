package regulars.local.setting;

import java.time.InstantSource;
import java.util.Optional;
import regulars.local.door.Answer;
import regulars.local.door.AwsError;
import regulars.local.door.Call;
import regulars.local.door.Service;
import regulars.local.template.Parameter;
import regulars.local.template.Template;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Parameter Store's GetParameter, which hands out secrets too. */
public final class SsmService implements Service {
    private static final String SECRET_REFERENCE = "/aws/reference/secretsmanager/";

    private final Template template;
    private final Secrets secrets;
    private final InstantSource clock;

    public SsmService(Template template, Secrets secrets, InstantSource clock) {
        this.template = template;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Answer answer(Call call) {
        if (!call.action().equals("GetParameter")) {
            return AwsError.of(call, 400, "UnknownOperationException", "The local run understands GetParameter only");
        }
        String name = call.json().path("Name").asString("");
        boolean isSecret = name.startsWith(SECRET_REFERENCE);
        if (isSecret && !call.json().path("WithDecryption").asBoolean(false)) {
            return AwsError.of(call, 400, "ValidationException",
                    "WithDecryption flag must be True for retrieving a Secret Manager secret.");
        }
        return value(name, isSecret).map(value -> parameter(name, isSecret, value))
                .orElseGet(() -> AwsError.of(call, 400, "ParameterNotFound", "There is no " + name));
    }

    private Optional<String> value(String name, boolean isSecret) {
        return isSecret ? secrets.value(name.substring(SECRET_REFERENCE.length())) : template.parameters().stream()
                .filter(parameter -> parameter.name().equals(name)).map(Parameter::value).findFirst();
    }

    private Answer parameter(String name, boolean isSecret, String value) {
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        answer.putObject("Parameter").put("Name", name).put("Type", isSecret ? "SecureString" : "String")
                .put("Value", value)
                .put("Version", isSecret ? 0 : 1).put("DataType", "text")
                .put("LastModifiedDate", clock.millis() / 1000.0)
                .put("ARN", template.place().arn("ssm", "parameter/" + name.replaceFirst("^/", "")));
        return Answer.json(200, "application/x-amz-json-1.1", answer);
    }
}
