package regulars.deliveryfeedback;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import regulars.domain.message.Channel;
import regulars.domain.message.MessageKind;
import regulars.fixture.FunctionFixture;
import regulars.fixture.QuietContext;
import regulars.fixture.Shop;
import regulars.local.RuntimeEvents;
import regulars.platform.Platform;
import regulars.platform.json.Json;
import regulars.platform.store.Deliveries;
import regulars.platform.store.Member;
import regulars.platform.store.SendId;
import regulars.platform.store.SendTags;
import regulars.platform.table.Item;
import regulars.platform.table.Write;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The function between the provider's reports and the messages that they are about. */
final class Reports {
    static final String ADDRESS = "guest@example.com";

    final FunctionFixture fixture = new FunctionFixture();
    final Platform platform = fixture.platform();
    final Shop shop = Shop.open(platform);
    final DeliveryFeedbackFunction function = new DeliveryFeedbackFunction(fixture.world());
    final QuietContext context = new QuietContext();

    /** Levels and messages of the log. */
    List<String> logged() {
        return context.lines().stream().map(Json::read).map(line -> line.path("level").stringValue() + " " + line.path("message").stringValue()).toList();
    }

    Member member() {
        return member(ADDRESS);
    }

    Member member(String address) {
        return shop.newMember("Ania", Channel.EMAIL, address);
    }

    /** A birthday wish that the provider has taken and calls {@code ses-1}. */
    SendId sent(Member member) {
        return line(member, "sent", Optional.of("ses-1"));
    }

    /** A birthday wish that has come so far; its merchant has been told where it has ended. */
    SendId line(Member member, String status, Optional<String> providerId) {
        var id = new SendId(member.merchant(), member.id(), MessageKind.BIRTHDAY, "2026/x");
        var at = fixture.world().now();
        write(Write.put(Item.of(id.key(), 1).with("status", status).with("at", at).with("channel", "EMAIL")
                .with("providerId", providerId)));
        write(Write.put(Deliveries.item(id.merchant(), new Deliveries.Delivery(at, id.kind(), id.member(),
                member.account(), id.occurrence(), member.channel(), status, Optional.empty()))));
        return id;
    }

    /** What a sample says, about this message; whether it was taken from the queue for good. */
    boolean report(String sample, SendId id) {
        return report(sample, id, _ -> { });
    }

    boolean report(String sample, SendId id, Consumer<ObjectNode> change) {
        return deliver(sample, event -> {
            SendTags.of(id).forEach((name, value) -> ((ObjectNode) event.at("/mail/tags")).putArray(name).add(value));
            change.accept(event);
        });
    }

    boolean deliver(String sample, Consumer<ObjectNode> change) {
        JsonNode event = Json.read(RuntimeEvents.sample(sample));
        var record = (ObjectNode) event.at("/Records/0");
        var body = (ObjectNode) Json.read(record.path("body").stringValue());
        change.accept(body);
        record.put("body", Json.write(body));
        return handle(event).isEmpty();
    }

    List<String> handle(JsonNode event) {
        var output = new ByteArrayOutputStream();
        try {
            function.handleRequest(new ByteArrayInputStream(RuntimeEvents.bytes(event)), output, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Json.read(output.toByteArray()).path("batchItemFailures").valueStream()
                .map(failure -> failure.path("itemIdentifier").stringValue()).toList();
    }

    /** Status and report on the line, then on what the merchant is told. */
    String noted(SendId id) {
        String line = platform.table().getConsistent(id.key()).map(Reports::noted).orElse("none");
        String told = new Deliveries(platform.table()).newest(id.merchant(), Optional.empty(), 50).stream()
                .map(Deliveries.Placed::delivery).filter(delivery -> delivery.member().equals(id.member()))
                .map(delivery -> delivery.status() + delivery.feedback().map(report -> " " + report.code()).orElse(""))
                .findFirst().orElse("none");
        return line + ", told " + told;
    }

    private static String noted(Item item) {
        return item.text("status") + item.optionalText("feedback").map(report -> " " + report).orElse("");
    }

    /** All that is stored, to see that nothing has changed. */
    Map<String, String> everything() {
        return fixture.items("").stream().collect(Collectors.toMap(
                item -> item.key().toString(), item -> item.attributes().toString()));
    }

    void write(Write write) {
        platform.table().transact(List.of(write));
    }
}
