package regulars.local.message;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import regulars.local.door.Answer;
import regulars.local.door.AwsError;
import regulars.local.door.Call;
import regulars.local.door.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SES v2's SendEmail with simple content; one message in the inbox for each recipient. */
public final class SesService implements Service {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    /** What SES accepts as header name and value: printable ASCII, so no line break either. */
    private static final Pattern HEADER_NAME = Pattern.compile("[!-9;-@A-~]{1,126}");
    private static final Pattern HEADER_VALUE = Pattern.compile("[ -~]{1,995}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+");

    private final Inbox inbox;
    private final InstantSource clock;
    private final SesReports reports;

    public SesService(Inbox inbox, InstantSource clock, SesReports reports) {
        this.inbox = inbox;
        this.clock = clock;
        this.reports = reports;
    }

    @Override
    public Answer answer(Call call) {
        if (!call.action().equals("SendEmail")) {
            return AwsError.of(call, 400, "BadRequestException", "The local run understands SendEmail only");
        }
        JsonNode request = call.json();
        if (!reports.knows(request)) {
            return AwsError.of(call, 404, "NotFoundException", "There is no such configuration set");
        }
        List<String> recipients = recipients(request.path("Destination")).toList();
        Optional<String> problem = problem(request, recipients);
        if (problem.isPresent()) {
            return AwsError.of(call, 400, "BadRequestException", problem.get());
        }
        String id = UUID.randomUUID().toString();
        recipients.forEach(recipient -> inbox.add(message(request, recipient)));
        reports.report(request, id, recipients.stream().map(SesService::bare).toList());
        return Answer.json(200, "application/json", MAPPER.createObjectNode().put("MessageId", id));
    }

    private static Stream<String> recipients(JsonNode destination) {
        return Stream.of("ToAddresses", "CcAddresses", "BccAddresses")
                .flatMap(kind -> destination.path(kind).valueStream()).map(JsonNode::asString);
    }

    private static Optional<String> problem(JsonNode request, List<String> recipients) {
        JsonNode content = request.path("Content").path("Simple");
        if (!content.isObject()) {
            return Optional.of("The local run understands simple content only");
        } else if (recipients.isEmpty()
                || !Stream.concat(recipients.stream(), Stream.of(request.path("FromEmailAddress").asString("")))
                .allMatch(address -> ADDRESS.matcher(bare(address)).matches())) {
            return Optional.of("Illegal address");
        } else if (content.at("/Subject/Data").asString("").chars().anyMatch(Character::isISOControl)) {
            return Optional.of("Illegal subject");
        }
        return content.path("Headers").valueStream()
                .filter(header -> !HEADER_NAME.matcher(header.path("Name").asString("")).matches()
                        || !HEADER_VALUE.matcher(header.path("Value").asString("")).matches())
                .findFirst().map(header -> "Illegal header " + header.path("Name").asString(""));
    }

    private Message message(JsonNode request, String recipient) {
        JsonNode content = request.path("Content").path("Simple");
        var headers = new LinkedHashMap<String, String>();
        content.path("Headers")
                .forEach(header -> headers.put(header.path("Name").asString(), header.path("Value").asString()));
        return new Message(Message.EMAIL, bare(recipient), request.path("FromEmailAddress").asString(""),
                content.at("/Subject/Data").asString(""), content.at("/Body/Text/Data").asString(""),
                content.at("/Body/Html/Data").asString(""), Map.copyOf(headers), clock.instant());
    }

    /** The address of {@code Name <address>}. */
    private static String bare(String address) {
        return address.replaceFirst(".*<([^>]*)>.*", "$1");
    }
}
