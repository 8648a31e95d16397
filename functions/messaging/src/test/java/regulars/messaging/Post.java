package regulars.messaging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.MemberId;
import regulars.domain.message.Channel;
import regulars.domain.message.Consent;
import regulars.domain.message.MessageKind;
import regulars.domain.message.Pace;
import regulars.domain.message.Purpose;
import regulars.fixture.FunctionFixture;
import regulars.fixture.QuietContext;
import regulars.fixture.Shop;
import regulars.local.RuntimeEvents;
import regulars.platform.Platform;
import regulars.platform.auth.Tokens;
import regulars.platform.json.Json;
import regulars.platform.store.Accounts;
import regulars.platform.store.ConsentStore;
import regulars.platform.store.Due;
import regulars.platform.store.Member;
import regulars.platform.store.SendId;
import regulars.platform.store.SendLine;
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
    final Owner owner = new Owner(this);

    Post() {
        this(1000);
    }

    /** @param smsBudget US cents a month */
    Post(int smsBudget) {
        var settings = new HashMap<String, String>();
        settings.put("AWS_ENDPOINT_URL_SESV2", providers.address());
        settings.put("AWS_ENDPOINT_URL_SNS", providers.address());
        settings.put("SENDER_ADDRESS", "regulars@example.com");
        settings.put("CONFIGURATION_SET", "test");
        settings.put("PUSH_SERVICES", providers.address() + "/push/");
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

    /** Asks for a message to one member. */
    boolean ask(SendId id) {
        return deliver(sample(id.kind()), Map.of("kind", id.kind().code(), "merchant", id.merchant(),
                "member", id.member().value(), "occurrence", id.occurrence()));
    }

    /** A sample that names a member; those of the other kinds name an account. */
    private static String sample(MessageKind kind) {
        return switch (kind) {
            case WIN_BACK -> "messaging-win-back.json";
            case TIER_AT_RISK -> "messaging-tier-at-risk.json";
            case UNITS_EXPIRING -> "messaging-units-expiring.json";
            default -> "messaging-birthday.json";
        };
    }

    /** Asks for a message to everyone with a card of the member's account. */
    boolean askAccount(MessageKind kind, Member member, String occurrence) {
        String sample = kind == MessageKind.REWARD_READY ? "messaging-reward-ready.json" : "messaging-tier-up.json";
        return deliver(sample, Map.of("kind", kind.code(), "merchant", member.merchant(),
                "account", member.account().value(), "occurrence", occurrence));
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

    /** A member who wants messages of both kinds. */
    Member member(String firstName, Channel channel, Language language) {
        return member(firstName, channel, channel == Channel.EMAIL ? "guest@example.com" : PHONE, language);
    }

    Member member(String firstName, Channel channel, String address, Language language) {
        Member made = shop.newMember(firstName, channel, address);
        var member = new Member(made.merchant(), made.id(), made.account(), made.tag(), firstName, channel, address,
                made.birthday(), language, made.joinedAt(), made.zone());
        write(Write.put(member.item()));
        decide(member, Purpose.SERVICE, true);
        decide(member, Purpose.MARKETING, true);
        return member;
    }

    /** One more member with a card of the same account. */
    void share(Member first, String id, String firstName) {
        var other = new Member(first.merchant(), new MemberId(id), first.account(), "SHR", firstName, first.channel(),
                first.address(), first.birthday(), first.language(), first.joinedAt(), first.zone());
        platform.table().update(Accounts.key(first.merchant(), first.account()), "SET #c = :cards",
                "attribute_exists(#c)", Map.of(":cards", Map.of(first.tag(), first.id().value(), other.tag(), id)));
        write(Write.put(other.item()));
        decide(other, Purpose.SERVICE, true);
    }

    /** The same member, who lives there. */
    Member livingIn(String zone, Member member) {
        var moved = new Member(member.merchant(), member.id(), member.account(), member.tag(), member.firstName(),
                member.channel(), member.address(), member.birthday(), member.language(), member.joinedAt(),
                Optional.of(ZoneId.of(zone)));
        write(Write.put(moved.item()));
        return moved;
    }

    /** The same member, who wants to be invited less often. */
    void slower(Member member, Pace pace) {
        write(Write.put(new Member(member.merchant(), member.id(), member.account(), member.tag(), member.firstName(), member.channel(),
                member.address(), member.birthday(), member.language(), member.joinedAt(), member.zone(), pace).item()));
    }

    void decide(Member member, Purpose purpose, boolean granted) {
        decide(member, member.channel(), purpose, granted);
    }

    void decide(Member member, Channel channel, Purpose purpose, boolean granted) {
        fixture.clock().advance(Duration.ofSeconds(1));
        write(ConsentStore.add(member.merchant(), member.id(), new Consent(channel, purpose, granted,
                fixture.world().now(), "test", "1-en")));
    }

    SendId id(Member member, MessageKind kind, String occurrence) {
        return new SendId(member.merchant(), member.id(), kind, occurrence);
    }

    /** Plans a message as a timer does. */
    SendId plan(Member member, MessageKind kind, String occurrence, Optional<Instant> notAfter, Map<String, String> details) {
        SendId id = id(member, kind, occurrence);
        write(SendLine.planned(id, notAfter, details, fixture.world().now()));
        return id;
    }

    /** A birthday wish that is planned for now. */
    SendId birthday(Member member) {
        return wish(member, MessageKind.BIRTHDAY);
    }

    /** A wish that comes once a year, planned for now. */
    SendId wish(Member member, MessageKind kind) {
        var details = new HashMap<>(Map.of("gift", "2", "program", shop.coffee().value()));
        if (kind == MessageKind.FIRST_VISIT) {
            details.put("firstVisit", "2024-11-20");
        }
        return plan(member, kind, "2026", Optional.of(fixture.world().now().plus(Duration.ofDays(3))), details);
    }

    void at(String instant) {
        fixture.clock().advance(Duration.between(fixture.world().now(), Instant.parse(instant)));
    }

    /** The line of a member's welcome: its status and, where it was skipped, why. */
    String line(Member member) {
        return line(id(member, MessageKind.WELCOME, "1"));
    }

    /** The same of any message. */
    String line(SendId id) {
        return platform.table().getConsistent(id.key())
                .map(item -> item.text("status") + item.optionalText("reason").map(reason -> " " + reason).orElse(""))
                .orElse("none");
    }

    /** When the message is to be asked for again. */
    Optional<Instant> due(SendId id) {
        return platform.table().getConsistent(id.key()).flatMap(item -> item.optionalInstant(Due.AT));
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

    String preferencesLink(Member member) {
        return "https://regulars.example/p#"
                + platform.tokens().issue(Tokens.Kind.PREFERENCES, member.merchant() + member.id());
    }

    String unsubscribeLink(Member member, String initials) {
        return "https://regulars.example/v1/unsubscriptions/"
                + platform.tokens().issue(Tokens.Kind.UNSUBSCRIBE, member.merchant() + member.id() + initials);
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
