package regulars.card;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import regulars.domain.CardCode;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Actor;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.Decision;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.Request;
import regulars.domain.ledger.Sha256;
import regulars.domain.message.Channel;
import regulars.domain.program.Programs;
import regulars.fixture.FunctionFixture;
import regulars.fixture.HttpCall;
import regulars.fixture.SettableClock;
import regulars.fixture.Shop;
import regulars.platform.auth.Tokens;
import regulars.platform.json.Json;
import regulars.platform.store.Accounts;
import regulars.platform.store.LedgerWriter;
import regulars.platform.store.Member;
import regulars.platform.store.Refusals;
import tools.jackson.databind.node.ArrayNode;

/** A guest with a card, and what happens to it at the counter. */
final class Guest {
    private static final AtomicInteger COUNT = new AtomicInteger();

    final FunctionFixture fixture;
    final CardFunction function;
    final Shop shop;
    final Member member;

    Guest(String firstName) {
        this(new FunctionFixture(), firstName);
    }

    private Guest(FunctionFixture fixture, String firstName) {
        this(fixture, Shop.open(fixture.platform()), firstName);
    }

    Guest(FunctionFixture fixture, Shop shop, String firstName) {
        this.fixture = fixture;
        this.function = new CardFunction(fixture.world());
        this.shop = shop;
        this.member = shop.newMember(firstName, Channel.EMAIL, "guest@example.com");
    }

    SettableClock clock() {
        return fixture.clock();
    }

    CardCode code() {
        return new CardCode(member.account(), member.tag());
    }

    CardCode code(String tag) {
        return new CardCode(member.account(), tag);
    }

    String cardToken() {
        return token(member.cardTokenId());
    }

    String token(String id) {
        return fixture.platform().tokens().issue(Tokens.Kind.CARD, id);
    }

    HttpCall show() {
        return HttpCall.sample("card-show.json").bearer(cardToken());
    }

    HttpCall lookUp() {
        return HttpCall.sample("card-lookup.json").bearer(shop.device()).field("card", code().value());
    }

    HttpCall label(String... labels) {
        ArrayNode given = Json.array();
        Stream.of(labels).forEach(given::add);
        return HttpCall.sample("card-labels.json").bearer(shop.owner()).field("card", code().value()).field("labels", given);
    }

    Account account() {
        return stored().account();
    }

    private Accounts.Stored stored() {
        return fixture.platform().accounts().findConsistent(shop.merchant(), member.account()).orElseThrow();
    }

    void stamp(int stamps) {
        write((request, account) -> Ledger.earn(account, programs(),
                new Command.Earn(request, stamps, Set.of(), false)));
    }

    /** Reserves a coffee; gives the redemption's id. */
    String reserve() {
        return write((request, account) ->
                Ledger.reserve(account, programs(), new Command.Reserve(request, shop.coffee())));
    }

    private interface Rule {
        Decision decide(Request request, Account account);
    }

    private String write(Rule rule) {
        Instant now = fixture.world().now();
        var hash = Sha256.of(new byte[0]);
        var id = new EntryId(member.account(), "test-" + COUNT.incrementAndGet());
        var keyed = new LedgerWriter.Keyed(shop.merchant(), id, hash);
        var request = Request.now(keyed.entry(), hash, Actor.SYSTEM, now);
        fixture.platform().ledger().post(keyed, account ->
                new LedgerWriter.Proposal(Refusals.accepted(rule.decide(request, account), now), Json.object()));
        return keyed.entry().toString();
    }

    /** As the tiers queue does. */
    void recalculate() {
        var ladder = programs().ladder();
        var course = ladder.course(account().past(), programs().localDate(fixture.world().now()));
        var change = course.changesFrom(stored().standing(), ladder);
        fixture.platform().table().transact(
                Accounts.standing(shop.merchant(), stored(), change, Optional.empty(), fixture.world().now()));
    }

    /** A new code instead of the lost one. */
    void replaceCard(String tag) {
        Account replaced = account().withCard(tag, member.id());
        var cards = new TreeMap<String, String>();
        replaced.cards().forEach((card, holder) -> cards.put(card, holder.value()));
        fixture.platform().table().update(Accounts.key(shop.merchant(), replaced.id()), "SET #c = :cards",
                "attribute_exists(#c)", Map.of(":cards", cards));
    }

    private Programs programs() {
        return fixture.platform().programs().loadNow(shop.merchant()).programs();
    }
}
