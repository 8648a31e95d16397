package regulars.messaging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import regulars.domain.message.Channel;
import regulars.domain.message.Consent;
import regulars.domain.message.Purpose;
import regulars.fixture.FunctionFixture;
import regulars.fixture.QuietContext;
import regulars.fixture.Shop;
import regulars.local.RuntimeEvents;
import regulars.platform.Platform;
import regulars.platform.auth.Tokens;
import regulars.platform.json.Json;
import regulars.platform.store.ConsentStore;
import regulars.platform.store.Member;
import regulars.platform.store.Merchant;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Write;
import regulars.platform.text.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The messaging function between its queue and its providers. */
final class Post implements AutoCloseable {
    static final String PHONE = "+48512345678";

    final Providers providers = Providers.start();
    final FunctionFixture fixture;
    final MessagingFunction function;
    final Platform platform;
    final Shop shop;
    final QuietContext context = new QuietContext();

    Post() {
        this(1000);
    }

    /** @param smsBudget US cents a month */
    Post(int smsBudget) {
        var settings = new HashMap<String, String>();
        settings.put("AWS_ENDPOINT_URL_SESV2", providers.address());
        settings.put("AWS_ENDPOINT_URL_SNS", providers.address());
        settings.put("SENDER_ADDRESS", "regulars@example.com");
        settings.put("SMS_MONTHLY_BUDGET", Integer.toString(smsBudget));
        this.fixture = new FunctionFixture(settings);
        this.function = new MessagingFunction(fixture.world());
        this.platform = fixture.platform();
        this.shop = Shop.open(platform);
        platform.table().delete(quota());
    }

    /** Puts a sample event with these fields in its message's body; whether it was taken from the queue for good. */
    boolean deliver(String sample, Map<String, String> fields) {
        JsonNode event = Json.read(RuntimeEvents.sample(sample));
        var record = (ObjectNode) event.at("/Records/0");
        var body = (ObjectNode) Json.read(record.path("body").stringValue());
        fields.forEach(body::put);
        record.put("body", Json.write(body));
        return failures(event).isEmpty();
    }

    /** The ids of the messages that are to come again. */
    List<String> failures(JsonNode event) {
        var output = new ByteArrayOutputStream();
        try {
            function.handleRequest(new ByteArrayInputStream(RuntimeEvents.bytes(event)), output, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Json.read(output.toByteArray()).path("batchItemFailures").valueStream()
                .map(failure -> failure.path("itemIdentifier").stringValue()).toList();
    }

    boolean welcome(Member member) {
        return deliver("messaging-welcome.json", Map.of("merchant", member.merchant(), "member", member.id().value()));
    }

    boolean confirmation(String join) {
        return deliver("messaging-address-confirmation.json", Map.of("join", join));
    }

    /** A code that was asked for. */
    String code(String purpose, boolean known, Language language) {
        String id = fixture.world().newId(26);
        platform.table().insert(Item.of(Key.main("CODE#" + id), 1).with("id", id).with("purpose", purpose)
                .with("email", "owner@example.com").with("language", language.tag()).with("known", known)
                .with("draft", Map.of()).with("attempts", 0)
                .with("expires", fixture.world().now().plus(Duration.ofMinutes(10))));
        return id;
    }

    boolean code(String purpose, String id) {
        return deliver(purpose.equals("sign-in") ? "messaging-sign-in-code.json" : "messaging-sign-up-code.json", Map.of("code", id));
    }

    /** A request to join that waits for its confirmation. */
    String join(Channel channel, String address, String firstName, Language language) {
        String id = fixture.world().newId(26);
        platform.table().insert(Item.of(Key.main("JOIN#" + id), 1).with("id", id).with("merchant", shop.merchant())
                .with("firstName", firstName).with("channel", channel.name()).with("address", address)
                .with("language", language.tag()).with("decisions", "[]")
                .with("at", fixture.world().now()).with("expires", fixture.world().now().plus(Duration.ofHours(24))));
        return id;
    }

    /** A member who wants messages about the card. */
    Member member(String firstName, Channel channel, Language language) {
        String address = channel == Channel.EMAIL ? "guest@example.com" : PHONE;
        Member made = shop.newMember(firstName, channel, address);
        var member = new Member(made.merchant(), made.id(), made.account(), made.tag(), firstName, channel, address,
                made.birthday(), language, made.joinedAt(), made.zone());
        write(Write.put(member.item()));
        decide(member, true);
        return member;
    }

    void decide(Member member, boolean granted) {
        fixture.clock().advance(Duration.ofSeconds(1));
        write(ConsentStore.add(member.merchant(), member.id(), new Consent(member.channel(), Purpose.SERVICE, granted,
                fixture.world().now(), "test", "1-en")));
    }

    /** Renames the shop. */
    void rename(String name) {
        Merchant old = shop.details();
        write(Write.put(new Merchant(old.id(), name, old.publicName(), old.language(), old.country(), old.zone(),
                old.cutOverHour(), old.colour(), old.suspended()).item()));
    }

    /** The line of a member's welcome: its status and, where it was skipped, why. */
    String line(Member member) {
        return platform.table().getConsistent(Sends.key(member.merchant(), member.id(), "welcome", "1"))
                .map(item -> item.text("status") + item.optionalText("reason").map(reason -> " " + reason).orElse(""))
                .orElse("none");
    }

    Item item(String family, String id) {
        return platform.table().getConsistent(Key.main(family + "#" + id)).orElseThrow();
    }

    /** What the month's SMS have cost, in thousandths of a US cent. */
    long spent() {
        return platform.table().getConsistent(quota()).flatMap(item -> item.optionalNumber("spent")).orElse(0L);
    }

    private static Key quota() {
        return new Key("QUOTA#sms", "2026-11");
    }

    String cardLink(Member member) {
        return "https://regulars.example/c#" + platform.tokens().issue(Tokens.Kind.CARD, member.cardTokenId());
    }

    String confirmLink(String join) {
        return "https://regulars.example/confirm#" + platform.tokens().issue(Tokens.Kind.JOIN, join);
    }

    /** The only message that was taken. */
    Providers.Taken only() {
        if (providers.taken().size() != 1) {
            throw new AssertionError("taken: " + providers.taken().size() + "; logged: " + context.lines());
        }
        return providers.taken().getFirst();
    }

    void write(Write write) {
        platform.table().transact(List.of(write));
    }

    @Override
    public void close() {
        providers.close();
    }
}
