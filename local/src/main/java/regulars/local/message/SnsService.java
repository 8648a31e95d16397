package regulars.local.message;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import regulars.local.door.Answer;
import regulars.local.door.AwsError;
import regulars.local.door.Call;
import regulars.local.door.Form;
import regulars.local.door.Service;

/** SNS's Publish to a phone number, in the query protocol. */
public final class SnsService implements Service {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final String ANSWER = """
            <PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
            <PublishResult><MessageId>%s</MessageId></PublishResult>
            <ResponseMetadata><RequestId>local</RequestId></ResponseMetadata>
            </PublishResponse>
            """;
    private static final String ATTRIBUTE = "MessageAttributes.entry.";

    private final Inbox inbox;
    private final InstantSource clock;

    public SnsService(Inbox inbox, InstantSource clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public Answer answer(Call call) {
        Map<String, String> form = Form.fields(call.body());
        String number = form.getOrDefault("PhoneNumber", "");
        String text = form.getOrDefault("Message", "");
        if (!call.action().equals("Publish") || number.isEmpty()) {
            return AwsError.of(call, 400, "InvalidParameter",
                    "The local run understands Publish to a phone number only");
        } else if (!E164.matcher(number).matches() || text.isEmpty()) {
            return AwsError.of(call, 400, "InvalidParameter", "Invalid parameter: PhoneNumber or Message");
        }
        Map<String, String> attributes = attributes(form);
        inbox.add(new Message(Message.SMS, number, attributes.getOrDefault("AWS.SNS.SMS.SenderID", ""), "", text, "",
                attributes, clock.instant()));
        return Answer.xml(200, ANSWER.formatted(UUID.randomUUID()));
    }

    private static Map<String, String> attributes(Map<String, String> form) {
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 1; form.containsKey(ATTRIBUTE + i + ".Name"); i++) {
            attributes.put(form.get(ATTRIBUTE + i + ".Name"),
                    form.getOrDefault(ATTRIBUTE + i + ".Value.StringValue", ""));
        }
        return attributes;
    }
}
