package regulars.messaging;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Actor;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.Decision;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.Request;
import regulars.domain.ledger.Sha256;
import regulars.domain.program.Programs;
import regulars.platform.json.Json;
import regulars.platform.store.Accounts;
import regulars.platform.store.LedgerWriter;
import regulars.platform.store.Member;
import regulars.platform.store.Refusals;

/** What happens to a member's card at the counter. */
record Regular(Post post, Member member) {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Gives the entry's id. */
    EntryId stamp(int stamps) {
        return write((request, account) ->
                Ledger.earn(account, programs(), new Command.Earn(request, stamps, Set.of(), false)));
    }

    void reserve() {
        write((request, account) ->
                Ledger.reserve(account, programs(), new Command.Reserve(request, post.shop.coffee())));
    }

    void reverse(EntryId earned) {
        var earn = post.platform.accounts().entry(member.merchant(), earned).orElseThrow().sealed().entry();
        write((request, account) -> Ledger.reverse(account, programs(), new Command.Reverse(request, earn, false)));
    }

    /** As the tiers queue does. */
    void recalculate() {
        var stored = post.platform.accounts().findConsistent(member.merchant(), member.account()).orElseThrow();
        var ladder = programs().ladder();
        var course = ladder.course(stored.account().past(), programs().localDate(post.fixture.world().now()));
        post.platform.table().transact(Accounts.standing(member.merchant(), stored,
                course.changesFrom(stored.standing(), ladder), Optional.empty(), post.fixture.world().now()));
    }

    private interface Rule {
        Decision decide(Request request, Account account);
    }

    private EntryId write(Rule rule) {
        Instant now = post.fixture.world().now();
        var hash = Sha256.of(new byte[0]);
        var id = new EntryId(member.account(), "test-" + COUNT.incrementAndGet());
        var keyed = new LedgerWriter.Keyed(member.merchant(), id, hash);
        var request = Request.now(id, hash, Actor.SYSTEM, now);
        post.platform.ledger().post(keyed, account ->
                new LedgerWriter.Proposal(Refusals.accepted(rule.decide(request, account), now), Json.object()));
        return id;
    }

    private Programs programs() {
        return post.platform.programs().loadNow(member.merchant()).programs();
    }
}
