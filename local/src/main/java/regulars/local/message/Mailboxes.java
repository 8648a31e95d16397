package regulars.local.message;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What becomes of an e-mail, by the name of its mailbox, which are those of SES's own simulator. Any other mailbox takes
 * it in silence.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html">The mailbox simulator</a>
 */
final class Mailboxes {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Mailboxes() {
    }

    /** What is reported, in this order; {@code bounce+anything} is {@code bounce} too. */
    static List<ObjectNode> reports(String address, Instant at) {
        return switch (address.replaceFirst("[+@].*", "")) {
            case "success" -> List.of(delivery(address, at));
            case "bounce" -> List.of(bounce(address, at, "Permanent", "General"));
            case "suppressionlist" -> List.of(bounce(address, at, "Permanent", "Suppressed"));
            case "ooto" -> List.of(delivery(address, at), bounce(address, at, "Transient", "General"));
            case "complaint" -> List.of(delivery(address, at), complaint(address, at));
            default -> List.of();
        };
    }

    private static ObjectNode delivery(String address, Instant at) {
        ObjectNode event = event("Delivery");
        event.putObject("delivery").put("timestamp", at.toString()).put("processingTimeMillis", 1)
                .put("smtpResponse", "250 2.6.0 Message received").put("reportingMTA", "local")
                .putArray("recipients").add(address);
        return event;
    }

    private static ObjectNode bounce(String address, Instant at, String type, String subType) {
        ObjectNode event = event("Bounce");
        event.putObject("bounce").put("bounceType", type).put("bounceSubType", subType)
                .put("timestamp", at.toString()).put("feedbackId", UUID.randomUUID().toString())
                .putArray("bouncedRecipients").addObject().put("emailAddress", address);
        return event;
    }

    private static ObjectNode complaint(String address, Instant at) {
        ObjectNode event = event("Complaint");
        event.putObject("complaint").put("complaintFeedbackType", "abuse").put("timestamp", at.toString())
                .put("feedbackId", UUID.randomUUID().toString())
                .putArray("complainedRecipients").addObject().put("emailAddress", address);
        return event;
    }

    private static ObjectNode event(String kind) {
        return MAPPER.createObjectNode().put("eventType", kind);
    }
}
