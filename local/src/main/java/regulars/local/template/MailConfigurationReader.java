package regulars.local.template;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads a configuration set and its event destinations. */
final class MailConfigurationReader {
    /** Whom SES would not write to by itself makes no difference here: the local run has no such list. */
    private static final Set<String> PASSED_OVER = Set.of("DeliveryOptions", "ReputationOptions", "SendingOptions",
            "SuppressionOptions", "Tags");

    private MailConfigurationReader() {
    }

    static MailConfiguration read(Resource resource, Resources resources) {
        resource.only(Set.of("Name"), PASSED_OVER);
        String name = resources.name(resource);
        return new MailConfiguration(name, resources.ofType(ResourceTypes.MAIL_EVENTS).stream()
                .filter(events -> resources.property(events, "ConfigurationSetName").asString().equals(name))
                .flatMap(events -> kinds(events, resources)).collect(Collectors.toSet()));
    }

    private static Stream<String> kinds(Resource events, Resources resources) {
        JsonNode destination = resources.property(events, "EventDestination");
        if (!destination.has("EventBridgeDestination")) {
            throw new TemplateException(events.id(), "the local run understands event destinations on the event bus only");
        }
        return destination.path("Enabled").asBoolean(true) ? destination.path("MatchingEventTypes").valueStream()
                .map(kind -> kind.asString().toLowerCase(Locale.ROOT)) : Stream.empty();
    }
}
