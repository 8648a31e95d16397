package regulars.local.message;

import java.time.Instant;
import java.util.Map;

/** An e-mail or SMS that was sent to one recipient; what a channel does not have is empty. */
public record Message(String channel, String to, String from, String subject, String text, String html,
        Map<String, String> headers, Instant sentAt) {
    public static final String EMAIL = "email";
    public static final String SMS = "sms";
    public static final String PUSH = "push";
}
