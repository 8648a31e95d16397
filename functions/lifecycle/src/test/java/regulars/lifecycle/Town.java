package regulars.lifecycle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import regulars.domain.AccountId;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Actor;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.Decision;
import regulars.domain.ledger.Entry;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.Request;
import regulars.domain.ledger.Sha256;
import regulars.domain.message.Automations;
import regulars.domain.message.Channel;
import regulars.domain.message.MessageKind;
import regulars.domain.message.Tone;
import regulars.domain.program.Gift;
import regulars.domain.program.Programs;
import regulars.fixture.FunctionFixture;
import regulars.fixture.QueueEndpoint;
import regulars.fixture.QuietContext;
import regulars.fixture.Shop;
import regulars.local.RuntimeEvents;
import regulars.platform.Platform;
import regulars.platform.json.Json;
import regulars.platform.store.AutomationStore;
import regulars.platform.store.LedgerWriter;
import regulars.platform.store.LedgerWriter.Keyed;
import regulars.platform.store.LedgerWriter.Proposal;
import regulars.platform.store.Member;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.Refusals;
import regulars.platform.store.SendId;
import regulars.platform.store.SendLine;
import regulars.platform.store.Timer;
import regulars.platform.table.Outcome;
import regulars.platform.table.Write;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A shop with its members, a clock, and the function between its schedule and its queue. */
final class Town implements AutoCloseable {
    private static final Automations CALM = new Automations(new Automations.Wish(true, 0, 9, Gift.stamps(2)),
            Automations.DEFAULT.anniversary(), Automations.DEFAULT.firstVisit(), new Automations.WinBack(true, 28, 10, 1, 0), Automations.Expiring.DEFAULT, Automations.ALERTS, 4, Tone.WARM);

    final QueueEndpoint queues = QueueEndpoint.start();
    final FunctionFixture fixture = new FunctionFixture(Map.of("AWS_ENDPOINT_URL_SQS", queues.address(),
            "DUE_QUEUE_URL", queues.url("due"), "TIERS_QUEUE_URL", queues.url("tiers"), "MESSAGES_QUEUE_URL", queues.url("messages"),
            "BULK_MESSAGES_QUEUE_URL", queues.url("bulk"), "CAMPAIGNS_QUEUE_URL", queues.url("campaigns")));
    final Platform platform = fixture.platform();
    final Shop shop = Shop.open(platform);
    private final LifecycleFunction function = new LifecycleFunction(fixture.world());
    private int keys;

    Town(String now) {
        at(now);
        set(CALM);
    }

    void at(String now) {
        fixture.clock().advance(Duration.between(fixture.clock().instant(), Instant.parse(now)));
    }

    void set(Automations automations) {
        write(AutomationStore.replace(shop.merchant(), automations));
    }

    void birthdays(boolean on, int daysBefore, int gift) {
        birthday(new Automations.Wish(on, daysBefore, 9, Gift.stamps(gift)));
    }

    void birthday(Automations.Wish birthday) {
        set(new Automations(birthday, CALM.anniversary(), CALM.firstVisit(), CALM.winBack(), CALM.expiring(), Automations.ALERTS, 4, Tone.WARM));
    }

    void anniversary(Automations.Wish anniversary) {
        set(new Automations(CALM.birthday(), anniversary, CALM.firstVisit(), CALM.winBack(), CALM.expiring(), Automations.ALERTS, 4, Tone.WARM));
    }

    void winBack(boolean on, int afterDays) {
        set(new Automations(CALM.birthday(), CALM.anniversary(), CALM.firstVisit(), new Automations.WinBack(on, afterDays, 10, 1, 0), CALM.expiring(), Automations.ALERTS, 4, Tone.WARM));
    }

    /** After four weeks. */
    void winBack(int invitations, int leftOut) {
        set(new Automations(CALM.birthday(), CALM.anniversary(), CALM.firstVisit(), new Automations.WinBack(true, 28, 10, invitations, leftOut), CALM.expiring(),
                Automations.ALERTS, 4, Tone.WARM));
    }

    void programs(Function<Programs, Programs> change) {
        ProgramStore.Stored stored = platform.programs().loadNow(shop.merchant());
        write(ProgramStore.replace(shop.merchant(), change.apply(stored.programs()), stored.revision()));
        fixture.clock().advance(Duration.ofSeconds(6));
    }

    /** A new member whose timers are set. */
    Member member(String birthday, String zone) {
        Member guest = shop.newMember("Ania", Channel.EMAIL, "ania@example.com");
        return change(guest, birthday, zone);
    }

    Member member() {
        return member("", "");
    }

    /** The same member with another birthday and zone; empty for none. */
    Member change(Member guest, String birthday, String zone) {
        var changed = new Member(guest.merchant(), guest.id(), guest.account(), guest.tag(), guest.firstName(), guest.channel(),
                guest.address(), optional(birthday).map(MonthDay::parse), guest.language(), guest.joinedAt(), optional(zone).map(ZoneId::of));
        write(Write.put(changed.item()));
        send("lifecycle-member.json", Json.object().put("type", "member").put("merchant", guest.merchant()).put("member", guest.id().value()));
        return changed;
    }

    private static Optional<String> optional(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }

    void stamp(Member guest, int stamps) {
        post(guest.account(), "key" + ++keys, (account, request) -> Ledger.earn(account, running(),
                new Command.Earn(request, stamps, Set.of(), false)));
    }

    void reverseLast(Member guest) {
        Entry original = entries(guest).getLast();
        post(guest.account(), "key" + ++keys, (account, request) -> Ledger.reverse(account, running(),
                new Command.Reverse(request, original, false)));
        write(LedgerWriter.reversal(guest.merchant(), original.id(), new EntryId(guest.account(), "key" + keys), Optional.empty()));
    }

    void reserve(Member guest, String key) {
        post(guest.account(), key, (account, request) -> Ledger.reserve(account, running(), new Command.Reserve(request, shop.coffee())));
    }

    private Programs running() {
        return platform.programs().load(shop.merchant());
    }

    interface Rule {
        Decision decide(Account account, Request request);
    }

    void post(AccountId account, String key, Rule rule) {
        var keyed = new Keyed(shop.merchant(), new EntryId(account, key), Sha256.of(key.getBytes()));
        platform.ledger().post(keyed, found -> new Proposal(Refusals.accepted(rule.decide(found,
                Request.now(keyed.entry(), keyed.hash(), Actor.SYSTEM, fixture.world().now())), fixture.world().now()), Json.object()));
    }

    /** The schedule fires at this time, and what it hands over of this shop is worked off; what fails is left. */
    List<String> tick(String now) {
        at(now);
        return tick();
    }

    List<String> tick() {
        call(RuntimeEvents.sample("lifecycle-tick.json"));
        List<String> handed = queues.take("due").stream().filter(body -> body.contains("#" + shop.merchant() + "#")).toList();
        handed.forEach(body -> send("lifecycle-due.json", (ObjectNode) Json.read(body)));
        return handed;
    }

    /** Time passes; whenever something of this shop's members is due, the schedule's next run sees to it. */
    void pass(String until) {
        for (var next = firstDue(); next.isPresent() && !next.get().isAfter(Instant.parse(until)); next = firstDue()) {
            tick(next.get().toString());
        }
        at(until);
    }

    private Optional<Instant> firstDue() {
        return fixture.items("MEMBER#" + shop.merchant() + "#").stream().flatMap(item -> item.optionalText("due").stream())
                .map(Instant::parse).min(Comparator.naturalOrder()).map(Town::nextRun);
    }

    private static Instant nextRun(Instant at) {
        long quarter = Duration.ofMinutes(15).toSeconds();
        return Instant.ofEpochSecond((at.getEpochSecond() + quarter - 1) / quarter * quarter);
    }

    /** One message of the queue; whether it failed. */
    boolean send(String sample, ObjectNode body) {
        ObjectNode event = (ObjectNode) Json.read(RuntimeEvents.sample(sample));
        ((ObjectNode) event.path("Records").get(0)).put("body", Json.write(body.put("v", 1)));
        return call(RuntimeEvents.bytes(event)).path("batchItemFailures").size() > 0;
    }

    JsonNode call(byte[] event) {
        var output = new ByteArrayOutputStream();
        try {
            function.handleRequest(new ByteArrayInputStream(event), output, new QuietContext());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Json.read(output.toByteArray());
    }

    /** A look at a member's timer as it is due now. */
    ObjectNode look(Member guest, MessageKind kind) {
        return Json.object().put("type", "due").put("pk", Member.partition(guest.merchant(), guest.id()))
                .put("sk", Timer.PREFIX + kind.code()).put("due", due(guest, kind).orElseThrow());
    }

    Optional<String> due(Member guest, MessageKind kind) {
        return platform.table().getConsistent(Timer.key(guest.merchant(), guest.id(), kind)).flatMap(item -> item.optionalText("due"));
    }

    /** A member's messages of a kind, as {@code 2026 planned}. */
    List<String> messages(Member guest, MessageKind kind) {
        return lines(guest, kind).stream().map(line -> line.id().occurrence() + " " + line.status().code()).toList();
    }

    List<SendLine> lines(Member guest, MessageKind kind) {
        return platform.table().list(Member.partition(guest.merchant(), guest.id()), SendId.PREFIX + kind.code() + "#").stream()
                .map(SendLine::of).toList();
    }

    List<Entry> entries(Member guest) {
        return platform.accounts().all(guest.merchant(), guest.account()).stream().map(stored -> stored.sealed().entry()).toList();
    }

    List<String> keys(Member guest) {
        return entries(guest).stream().map(entry -> entry.id().key()).toList();
    }

    long balance(Member guest) {
        return platform.accounts().findConsistent(guest.merchant(), guest.account()).orElseThrow().account()
                .holding(shop.coffee()).balance();
    }

    void write(Write... writes) {
        if (!(platform.table().transact(new ArrayList<>(List.of(writes))) instanceof Outcome.Committed)) {
            throw new IllegalStateException("The table refused");
        }
    }

    @Override
    public void close() {
        queues.close();
    }
}
