package regulars.deliveryfeedback;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import regulars.domain.message.Feedback;
import regulars.platform.store.SendId;
import regulars.platform.store.SendTags;
import tools.jackson.databind.JsonNode;

/**
 * What the provider reports of one message to a member.
 *
 * @param send       the message, as it was marked when it was sent
 * @param providerId what the provider calls it
 * @param recipient  the address that it went to
 * @param at         when a complaint was made, if it says so
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html">SES's events</a>
 */
record Report(SendId send, String providerId, Feedback feedback, String recipient, Optional<Instant> at) {
    private static final Pattern KIND = Pattern.compile("[A-Za-z ]{1,30}");
    /** Reports about a message that nobody has called unwanted (RFC 5965, 7.3, and its extensions). */
    private static final Set<String> NO_COMPLAINTS = Set.of("not-spam", "auth-failure");

    /** Nothing where it is of a kind that says nothing here, or of a message that was not marked as one to a member.
     * @throws IllegalArgumentException where it is no report */
    static Optional<Report> of(JsonNode event) {
        String id = event.path("mail").path("messageId").asString("");
        if (id.isEmpty() || kind(event).isEmpty()) {
            throw new IllegalArgumentException("no report of a message");
        }
        return send(event.path("mail").path("tags"))
                .flatMap(send -> feedback(event).map(feedback -> new Report(send, id, feedback,
                        event.at("/mail/destination/0").asString(""), at(event))));
    }

    /** What it is called; empty where that is no name. */
    static String kind(JsonNode event) {
        String kind = event.path("eventType").asString("");
        return KIND.matcher(kind).matches() ? kind : "";
    }

    private static Optional<SendId> send(JsonNode tags) {
        return SendTags.read(tags.properties().stream()
                .collect(Collectors.toMap(tag -> tag.getKey(), tag -> tag.getValue().path(0).asString(""))));
    }

    private static Optional<Feedback> feedback(JsonNode event) {
        return switch (kind(event)) {
            case "DeliveryDelay" -> Optional.of(Feedback.DELAYED);
            case "Delivery" -> Optional.of(Feedback.DELIVERED);
            case "Open" -> Optional.of(Feedback.OPENED);
            case "Reject", "Rendering Failure" -> Optional.of(Feedback.REJECTED);
            case "Bounce" -> Optional.of(isPermanent(event) ? Feedback.HARD_BOUNCE : Feedback.SOFT_BOUNCE);
            case "Complaint" -> Optional.of(Feedback.COMPLAINT).filter(_ -> isComplaint(event));
            default -> Optional.empty();
        };
    }

    private static Optional<Instant> at(JsonNode event) {
        try {
            return Optional.of(Instant.parse(event.path("complaint").path("timestamp").asString("")));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isPermanent(JsonNode event) {
        return event.path("bounce").path("bounceType").asString("").equals("Permanent");
    }

    private static boolean isComplaint(JsonNode event) {
        return !NO_COMPLAINTS.contains(event.path("complaint").path("complaintFeedbackType").asString(""));
    }
}
