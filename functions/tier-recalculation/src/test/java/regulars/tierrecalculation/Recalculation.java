package regulars.tierrecalculation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import regulars.domain.tier.TierLevel;
import regulars.fixture.FunctionFixture;
import regulars.fixture.QuietContext;
import regulars.fixture.Shop;
import regulars.local.RuntimeEvents;
import regulars.platform.Platform;
import regulars.platform.json.Json;
import regulars.platform.store.Accounts;
import regulars.platform.store.LedgerWriter.Keyed;
import regulars.platform.store.LedgerWriter.Proposal;
import regulars.platform.store.Refusals;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A shop with one card, and the function behind its queue. */
abstract class Recalculation {
    final FunctionFixture fixture = new FunctionFixture();
    final Platform platform = fixture.platform();
    final TierRecalculationFunction function = new TierRecalculationFunction(fixture.world());
    final Shop shop = Shop.open(platform);
    final CardCode card = shop.newCard();

    interface Rule {
        Decision decide(Account account, Request request);
    }

    void post(String key, Rule rule) {
        var keyed = new Keyed(shop.merchant(), new EntryId(card.account(), key), Sha256.of(key.getBytes()));
        platform.ledger().post(keyed, account -> new Proposal(Refusals.accepted(rule.decide(account,
                Request.now(keyed.entry(), keyed.hash(), Actor.SYSTEM, fixture.world().now())), fixture.world().now()), Json.object()));
    }

    void stamps(String key, int count) {
        post(key, (account, request) -> Ledger.earn(account, platform.programs().load(shop.merchant()),
                new Command.Earn(request, count, Set.of(), false)));
    }

    void reverse(String key, String original) {
        Entry entry = platform.accounts().entry(shop.merchant(), new EntryId(card.account(), original)).orElseThrow().sealed().entry();
        post(key, (account, request) -> Ledger.reverse(account, platform.programs().load(shop.merchant()),
                new Command.Reverse(request, entry, false)));
    }

    JsonNode recalculate(String... bodies) {
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

    String message() {
        return Json.write(Json.object().put("v", 1).put("type", "entry").put("merchant", shop.merchant())
                .put("account", card.account().value()).put("sequence", 1));
    }

    /** The same from whoever has looked at the account because it was due. */
    String looked() {
        return Json.write(((ObjectNode) Json.read(message())).put("looked", fixture.world().now().toString()));
    }

    Optional<String> level() {
        return platform.accounts().findConsistent(shop.merchant(), card.account()).orElseThrow().standing()
                .level().map(TierLevel::name);
    }

    List<String> history() {
        return platform.table().list(Accounts.partition(shop.merchant(), card.account()), "TIER#").stream()
                .map(item -> item.texts("from").getOrDefault("level", "-") + " > "
                        + item.texts("to").getOrDefault("level", "-") + " " + item.text("reason")).toList();
    }

    Optional<String> due() {
        return platform.accounts().findConsistent(shop.merchant(), card.account()).orElseThrow().due();
    }
}
