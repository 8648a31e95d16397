package regulars.local.door;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Errors in the form that the service's protocol gives them, so that an SDK recognises them. */
public final class AwsError {
    private AwsError() {
    }

    /** An error of this code, such as {@code ProvisionedThroughputExceededException}. */
    public static Answer of(Call call, int status, String code, String message) {
        return switch (call.service()) {
            case "sns" -> Answer.xml(status,
                    "<ErrorResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><Error><Type>Sender</Type>"
                    + "<Code>" + code + "</Code><Message>" + Xml.text(message) + "</Message></Error>"
                    + "<RequestId>local</RequestId></ErrorResponse>");
            case "ses" -> new Answer(status, Map.of("content-type", "application/json", "x-amzn-errortype", code),
                    JsonMapper.shared().writeValueAsBytes(Map.of("message", message)));
            default -> Answer.json(status, "application/x-amz-json-1.0",
                    JsonMapper.shared().createObjectNode().put("__type", "com.amazonaws.local#" + code)
                            .put("message", message));
        };
    }

    /** The caller's role does not allow it. */
    public static Answer accessDenied(Call call, String message) {
        boolean isRest = call.service().equals("ses") || call.service().equals("sns");
        String code = call.service().equals("sns") ? "AuthorizationError" : "AccessDeniedException";
        return of(call, isRest ? 403 : 400, code, message);
    }
}
