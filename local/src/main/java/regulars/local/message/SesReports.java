package regulars.local.message;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import regulars.local.template.MailConfiguration;
import regulars.local.template.Place;
import regulars.local.template.Template;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What SES reports of e-mails sent with a configuration set: put on the event bus, as the template says. */
public final class SesReports {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Template template;
    private final EventBus bus;
    private final InstantSource clock;

    public SesReports(Template template, EventBus bus, InstantSource clock) {
        this.template = template;
        this.bus = bus;
        this.clock = clock;
    }

    /** Whether the request names no configuration set, or one that there is. */
    boolean knows(JsonNode request) {
        return name(request).isEmpty() || configuration(request).isPresent();
    }

    /** Reports what becomes of the e-mail in each mailbox. */
    void report(JsonNode request, String messageId, List<String> recipients) {
        configuration(request).ifPresent(configuration -> recipients.stream()
                .flatMap(recipient -> Mailboxes.reports(recipient, clock.instant()).stream()
                        .map(event -> event.set("mail", mail(request, messageId, recipient))))
                .filter(event -> configuration.reports(event.path("eventType").asString()))
                .forEach(event -> bus.put(enveloped(event))));
    }

    private Optional<MailConfiguration> configuration(JsonNode request) {
        return template.mailConfigurations().stream()
                .filter(configuration -> configuration.name().equals(name(request))).findFirst();
    }

    private static String name(JsonNode request) {
        return request.path("ConfigurationSetName").asString("");
    }

    private ObjectNode mail(JsonNode request, String messageId, String recipient) {
        ObjectNode mail = MAPPER.createObjectNode().put("timestamp", clock.instant().toString())
                .put("messageId", messageId).put("source", request.path("FromEmailAddress").asString(""))
                .put("sendingAccountId", Place.ACCOUNT);
        mail.putArray("destination").add(recipient);
        ObjectNode tags = mail.putObject("tags");
        tags.putArray("ses:configuration-set").add(name(request));
        request.path("EmailTags").forEach(tag ->
                tags.putArray(tag.path("Name").asString()).add(tag.path("Value").asString()));
        return mail;
    }

    private ObjectNode enveloped(JsonNode event) {
        return MAPPER.createObjectNode().put("version", "0").put("id", UUID.randomUUID().toString())
                .put("source", "aws.ses").put("detail-type", "Email " + event.path("eventType").asString())
                .put("account", Place.ACCOUNT).put("time", clock.instant().toString())
                .put("region", template.place().region()).set("detail", event);
    }
}
