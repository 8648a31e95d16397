package regulars.tierrecalculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import regulars.domain.CardCode;
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
import regulars.domain.program.LotExpiry;
import regulars.domain.program.Program;
import regulars.domain.program.Programs;
import regulars.domain.tier.Downgrade;
import regulars.domain.tier.TierLadder;
import regulars.domain.tier.TierLevel;
import regulars.domain.tier.TierMeasure;
import regulars.domain.tier.TierTerm;
import regulars.domain.tier.TierWindow;
import regulars.fixture.FunctionFixture;
import regulars.fixture.QuietContext;
import regulars.fixture.Shop;
import regulars.local.RuntimeEvents;
import regulars.platform.Platform;
import regulars.platform.json.Json;
import regulars.platform.store.Accounts;
import regulars.platform.store.AutomationStore;
import regulars.platform.store.LedgerWriter.Keyed;
import regulars.platform.store.LedgerWriter.Proposal;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.Refusals;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class TierRecalculationFunctionTest {
    private final FunctionFixture fixture = new FunctionFixture();
    private final Platform platform = fixture.platform();
    private final TierRecalculationFunction function = new TierRecalculationFunction(fixture.world());
    private final Shop shop = Shop.open(platform);
    private final CardCode card = shop.newCard();

    private interface Rule {
        Decision decide(Account account, Request request);
    }

    private void post(String key, Rule rule) {
        var keyed = new Keyed(shop.merchant(), new EntryId(card.account(), key), Sha256.of(key.getBytes()));
        platform.ledger().post(keyed, account -> new Proposal(Refusals.accepted(rule.decide(account,
                Request.now(keyed.entry(), keyed.hash(), Actor.SYSTEM, fixture.world().now())), fixture.world().now()), Json.object()));
    }

    private void stamps(String key, int count) {
        post(key, (account, request) -> Ledger.earn(account, platform.programs().load(shop.merchant()),
                new Command.Earn(request, count, Set.of(), false)));
    }

    private void reverse(String key, String original) {
        Entry entry = platform.accounts().entry(shop.merchant(), new EntryId(card.account(), original)).orElseThrow().sealed().entry();
        post(key, (account, request) -> Ledger.reverse(account, platform.programs().load(shop.merchant()),
                new Command.Reverse(request, entry, false)));
    }

    private JsonNode recalculate(String... bodies) {
        ObjectNode event = (ObjectNode) Json.read(RuntimeEvents.sample("tier-recalculation-entry.json"));
        ObjectNode sample = (ObjectNode) event.path("Records").get(0);
        var records = event.putArray("Records");
        for (int i = 0; i < bodies.length; i++) {
            records.add(sample.deepCopy().put("body", bodies[i]).put("messageId", "message-" + i));
        }
        var output = new ByteArrayOutputStream();
        try {
            function.handleRequest(new ByteArrayInputStream(RuntimeEvents.bytes(event)), output, new QuietContext());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Json.read(output.toByteArray()).path("batchItemFailures");
    }

    private String message() {
        return Json.write(Json.object().put("v", 1).put("type", "entry").put("merchant", shop.merchant())
                .put("account", card.account().value()).put("sequence", 1));
    }

    /** The same from whoever has looked at the account because it was due. */
    private String looked() {
        return Json.write(((ObjectNode) Json.read(message())).put("looked", fixture.world().now().toString()));
    }

    private Optional<String> level() {
        return platform.accounts().findConsistent(shop.merchant(), card.account()).orElseThrow().standing()
                .level().map(TierLevel::name);
    }

    private List<String> history() {
        return platform.table().list(Accounts.partition(shop.merchant(), card.account()), "TIER#").stream()
                .map(item -> item.texts("from").getOrDefault("level", "-") + " > "
                        + item.texts("to").getOrDefault("level", "-") + " " + item.text("reason")).toList();
    }

    @Test
    void aThresholdThatIsReachedRaisesTheLevel() {
        stamps("morning", 4);
        recalculate(message());
        assertEquals(Optional.empty(), level());

        stamps("evening", 1);
        recalculate(message());
        assertEquals(Optional.of("Silver"), level());
        assertEquals(List.of("- > Silver reached"), history());
    }

    @Test
    void askingAgainChangesNothing() {
        stamps("morning", 7);
        recalculate(message(), message(), message());
        recalculate(message());

        assertEquals(1, history().size());
    }

    @Test
    void manyAtOnceWriteOneLineOfHistory() throws Exception {
        stamps("morning", 25);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 10).<Callable<JsonNode>>mapToObj(_ -> () -> recalculate(message())).toList();
            executor.invokeAll(calls);
        }

        assertEquals(Optional.of("Gold"), level());
        assertEquals(1, history().size());
    }

    @Test
    void whatIsTakenBackTakesItsLevelBack() {
        stamps("morning", 6);
        recalculate(message());
        fixture.clock().advance(Duration.ofSeconds(1));
        reverse("undo", "morning");
        recalculate(message());

        assertEquals(Optional.empty(), level());
        assertEquals(List.of("- > Silver reached", "Silver > - reversed"), history());
    }

    @Test
    void aPoisonousMessageFailsAlone() {
        stamps("morning", 5);
        JsonNode failures = recalculate("not json", message(), "{\"v\":1}");

        assertEquals(2, failures.size());
        assertEquals("message-0", failures.get(0).path("itemIdentifier").stringValue());
        assertEquals("message-2", failures.get(1).path("itemIdentifier").stringValue());
        assertEquals(Optional.of("Silver"), level());
    }

    @Test
    void aStampNeverOverwritesTheLevel() {
        stamps("morning", 5);
        recalculate(message());
        stamps("evening", 1);

        assertEquals(Optional.of("Silver"), level());
    }

    private Optional<String> due() {
        return platform.accounts().findConsistent(shop.merchant(), card.account()).orElseThrow().due();
    }

    @Test
    void withALevelTheAccountIsToBeLookedAtBeforeItsTermEnds() {
        stamps("morning", 4);
        recalculate(message());
        assertEquals(Optional.empty(), due());

        stamps("evening", 1);
        recalculate(message());
        assertEquals(Optional.of("2027-11-09T09:00:00Z"), due());
    }

    @Test
    void theAccountMovesOnFromTermToTermAndTheLevelFallsByItself() {
        stamps("morning", 5);
        recalculate(message());
        fixture.clock().advance(Duration.between(fixture.world().now(), Instant.parse("2027-11-09T09:00:00Z")));
        recalculate(looked());
        assertEquals(Optional.of("2027-11-30T23:00:00Z"), due());

        fixture.clock().advance(Duration.ofDays(22));
        recalculate(looked());
        assertEquals(Optional.of("2028-11-09T09:00:00Z"), due());

        fixture.clock().advance(Duration.ofDays(366));
        recalculate(looked());
        assertEquals(Optional.empty(), level());
        assertEquals(Optional.empty(), due());
        assertEquals(List.of("- > Silver reached", "Silver > Silver renewed", "Silver > - term-ended"), history());
    }

    @Test
    void aReservationIsLookedAtWhenItLapses() {
        stamps("morning", 11);
        post("coffee", (account, request) -> Ledger.reserve(account, platform.programs().load(shop.merchant()),
                new Command.Reserve(request, shop.coffee())));
        recalculate(message());

        assertEquals(Optional.of("2026-11-20T10:25:30Z"), due());
    }

    private void stampsEndAfterAMonthOfSilence() {
        stampsEnd(new LotExpiry.Inactivity(1));
    }

    private void stampsEndAfterAMonth() {
        stampsEnd(new LotExpiry.RollingMonths(1));
    }

    private void stampsEnd(LotExpiry expiry) {
        ProgramStore.Stored stored = platform.programs().loadNow(shop.merchant());
        Programs programs = stored.programs();
        Program was = programs.current().getFirst();
        var next = new Program(was.id(), 2, Instant.EPOCH, was.name(), was.status(), was.kind(), was.earning(), was.rewards(), 0,
                was.dailyCap(), was.coolDown(), was.activation(), expiry, was.reversalPolicy(),
                was.reservationTimeToLive(), was.promotions());
        platform.table().transact(List.of(ProgramStore.replace(shop.merchant(),
                new Programs(List.of(next), programs.ladder(), programs.zone(), programs.cutOverHour()), stored.revision())));
        fixture.clock().advance(Duration.ofMinutes(1));
    }

    @Test
    void anInstantThatHasBecomeTooEarlyIsLeftAndCostsOneLook() {
        stampsEndAfterAMonthOfSilence();
        stamps("one", 3);
        recalculate(message());
        assertEquals(Optional.of("2026-12-05T23:00:00Z"), due(), "the day of the reminder");

        fixture.clock().advance(Duration.ofDays(10));
        stamps("two", 1);
        recalculate(message());
        assertEquals(Optional.of("2026-12-05T23:00:00Z"), due());

        fixture.clock().advance(Duration.ofDays(21));
        recalculate(looked());
        assertEquals(Optional.of("2026-12-30T23:00:00Z"), due());
    }

    @Test
    void whatIsDueStaysSoUntilSomebodyHasLooked() {
        stampsEndAfterAMonthOfSilence();
        stamps("one", 3);
        recalculate(message());
        fixture.clock().advance(Duration.between(fixture.world().now(), Instant.parse("2026-12-05T23:05:00Z")));
        String early = looked().replace("23:05", "22:55");
        stamps("two", 1);
        recalculate(message(), early);
        assertEquals(Optional.of("2026-12-05T23:00:00Z"), due(), "the visit came first");

        recalculate(looked());
        assertEquals(Optional.of("2026-12-22T23:00:00Z"), due());
    }

    @Test
    void whatBecomesDueBetweenALookAndItsRecalculationIsNotPassedOver() {
        stampsEndAfterAMonth();
        stamps("eleven", 12);
        fixture.clock().advance(Duration.between(fixture.world().now(), Instant.parse("2026-12-16T22:45:00Z")));
        post("coffee", (account, request) -> Ledger.reserve(account, platform.programs().load(shop.merchant()),
                new Command.Reserve(request, shop.coffee())));
        recalculate(message());
        assertEquals(Optional.of("2026-12-16T22:55:00Z"), due(), "the reservation");
        fixture.clock().advance(Duration.ofMinutes(9));
        post("free", (account, request) -> Ledger.release(account, platform.programs().load(shop.merchant()),
                new Command.Release(request, new EntryId(card.account(), "coffee"), Optional.empty())));
        fixture.clock().advance(Duration.ofMinutes(5));
        String look = looked();
        fixture.clock().advance(Duration.ofMinutes(2));
        recalculate(look);

        assertEquals(Optional.of("2026-12-16T23:00:00Z"), due(), "the day of the reminder has begun since");
    }

    @Test
    void aReminderThatIsSwitchedOffCostsNoLook() {
        var as = Automations.DEFAULT;
        platform.table().transact(List.of(AutomationStore.replace(shop.merchant(), new Automations(as.birthday(), as.winBack(),
                new Automations.Expiring(false, 14), true, true, true, 4))));
        stampsEndAfterAMonthOfSilence();
        stamps("one", 3);
        recalculate(message());
        assertEquals(Optional.of("2026-12-20T23:00:00Z"), due());
    }

    @Test
    void aLevelThatTimeAloneBringsIsWrittenOnItsDayWithoutAnyScan() {
        var ladder = new TierLadder(TierMeasure.SENIORITY, new TierWindow.Lifetime(), new TierTerm.Months(12), Downgrade.NEVER,
                List.of(new TierLevel("Friend", 57 * 12)), Map.of());
        ProgramStore.Stored stored = platform.programs().loadNow(shop.merchant());
        platform.table().transact(List.of(ProgramStore.replace(shop.merchant(), stored.programs().with(ladder), stored.revision())));
        recalculate(message());
        assertEquals(Optional.of("2026-12-31T23:00:00Z"), due());

        fixture.clock().advance(Duration.ofDays(42));
        recalculate(looked());
        assertEquals(Optional.of("Friend"), platform.accounts().findConsistent(shop.merchant(), card.account()).orElseThrow()
                .standing().level().map(TierLevel::name));
        assertEquals(Optional.empty(), due());
    }

    @Test
    void aStampNeverMovesWhenTheAccountIsDue() {
        stamps("morning", 5);
        recalculate(message());
        fixture.clock().advance(Duration.ofDays(3));
        stamps("evening", 1);

        assertEquals(Optional.of("2027-11-09T09:00:00Z"), due());
    }
}
