package regulars.platform.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import regulars.domain.AccountId;
import regulars.domain.ProgramId;
import regulars.domain.Refusal;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Earned;
import regulars.domain.ledger.Entry;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.Kept;
import regulars.domain.ledger.Posting;
import regulars.domain.ledger.RedemptionEnd;
import regulars.domain.ledger.Sha256;
import regulars.platform.World;
import regulars.platform.http.Jitter;
import regulars.platform.http.Problem;
import regulars.platform.json.Json;
import regulars.platform.store.Accounts.StoredEntry;
import regulars.platform.table.Item;
import regulars.platform.table.Outcome;
import regulars.platform.table.Table;
import regulars.platform.table.Write;
import tools.jackson.databind.JsonNode;

/**
 * Writes postings to the ledger, once per request key and as if one after the other.
 *
 * <p>First the optimistic way: decide on an account that may be some milliseconds old, and let the transaction's
 * conditions (the snapshot's version, the absence of an entry under the key) find out. Only when they fail, or when the
 * decision is a refusal, are key and account read strongly: so a retry of a request that succeeded is answered with its
 * first answer before it can meet the cool-down or the empty balance that it caused itself.
 */
public final class LedgerWriter {
    private static final int VERSION = 1;

    /**
     * What a use case proposes to write on top of an account.
     *
     * @param ready the programs in which it made a reward ready; of a transfer, for the one who receives
     */
    public record Proposal(Posting posting, JsonNode answer, List<Write> besides, Optional<String> note, List<ProgramId> ready) {
        public Proposal {
            besides = List.copyOf(besides);
            ready = List.copyOf(ready);
        }

        public Proposal(Posting posting, JsonNode answer, List<Write> besides, Optional<String> note) {
            this(posting, answer, besides, note, List.of());
        }

        public Proposal(Posting posting, JsonNode answer) {
            this(posting, answer, List.of(), Optional.empty());
        }
    }

    /** Decides on an account; asked again whenever another write was faster. Refuses by throwing a {@link Problem}. */
    @FunctionalInterface
    public interface Rule {
        Proposal decide(Account account);
    }

    /**
     * A request under its key.
     *
     * @param entry the entry that it would write, whose key is the request's
     * @param hash  what makes two requests the same
     */
    public record Keyed(String merchant, EntryId entry, Sha256 hash) {
        AccountId account() {
            return entry.account();
        }
    }

    private final Table table;
    private final Accounts accounts;
    private final World world;
    private final Jitter jitter;

    public LedgerWriter(Table table, World world) {
        this.table = table;
        this.accounts = new Accounts(table);
        this.world = world;
        this.jitter = new Jitter(world.random());
    }

    /**
     * Posts an entry under the request's key.
     *
     * @return the answer: the rule's, or the first one where the request has been answered before
     * @throws Problem the rule's, 404 where no card leads to such an account, 422 where the key was used for another request
     */
    public JsonNode post(Keyed request, Rule rule) {
        return attempt(request, rule, this::earlierEntry, false);
    }

    /** Ends a redemption for good without an entry of its own; otherwise as {@link #post}. */
    public JsonNode confirm(Keyed request, EntryId reservation, Rule rule) {
        return attempt(request, rule, keyed -> earlierConfirmation(keyed, reservation), true);
    }

    private interface Memory {
        Optional<JsonNode> earlier(Keyed request);
    }

    private JsonNode attempt(Keyed request, Rule rule, Memory memory, boolean consistentFromTheStart) {
        boolean consistent = consistentFromTheStart;
        for (int attempt = 0; attempt < Jitter.TRIES_MAX; attempt++) {
            if (consistent) {
                Optional<JsonNode> earlier = memory.earlier(request);
                if (earlier.isPresent()) {
                    return earlier.get();
                }
            }
            try {
                Proposal proposal = rule.decide(account(request, consistent));
                if (table.transact(LedgerItems.posting(request, proposal)) instanceof Outcome.Committed) {
                    return proposal.answer();
                }
            } catch (Problem refusal) {
                if (consistent) {
                    throw refusal;
                }
            }
            consistent = true;
            jitter.pause(attempt);
        }
        throw Problem.busy();
    }

    private Account account(Keyed request, boolean consistent) {
        Optional<Accounts.Stored> stored = consistent
                ? accounts.findConsistent(request.merchant(), request.account())
                : accounts.find(request.merchant(), request.account());
        return stored.map(Accounts.Stored::account).orElseThrow(() -> Refusals.problem(new Refusal.CardUnknown(), world.now()));
    }

    /** The items that a first posting of a new account consists of. */
    public static List<Write> opening(String merchant, Posting posting) {
        return LedgerItems.opening(merchant, posting);
    }

    /**
     * The writes of what falls due by itself, none where nothing does. Entries have their keys from their causes, so
     * that they happen once; whoever loses a race reads the account again and decides anew.
     *
     * @param ready the programs in which a gift among it made a reward ready
     */
    public static List<Write> due(String merchant, Posting posting, List<ProgramId> ready) {
        return posting.isEmpty() ? List.of() : LedgerItems.due(merchant, posting, ready);
    }

    /** The write by which a confirmation ends a reservation. */
    public Write redeemed(Keyed request, EntryId reservation, JsonNode answer) {
        Item ended = LedgerItems.ended(request.merchant(), reservation, RedemptionEnd.REDEEMED, world.now(),
                request.entry().key()).with("q", request.hash().bytes());
        return Write.insert(PackedAnswer.put(ended, answer));
    }

    private Optional<JsonNode> earlierEntry(Keyed request) {
        return table.getConsistent(Accounts.entryKey(request.merchant(), request.entry()))
                .map(item -> sameRequest(item, request));
    }

    private Optional<JsonNode> earlierConfirmation(Keyed request, EntryId reservation) {
        if (table.getConsistent(Accounts.entryKey(request.merchant(), request.entry())).isPresent()) {
            throw Problem.of(422, "key-reused");
        }
        return table.getConsistent(Accounts.redemptionKey(request.merchant(), reservation))
                .filter(item -> item.text("k").equals(request.entry().key()))
                .filter(item -> PackedAnswer.of(item).isPresent())
                .map(item -> sameRequest(item, request));
    }

    private static JsonNode sameRequest(Item item, Keyed request) {
        if (!Sha256.fromBytes(item.bytes("q")).equals(request.hash())) {
            throw Problem.of(422, "key-reused");
        }
        return PackedAnswer.of(item).map(Json::read).orElseThrow();
    }

    /** How a reservation ended, if it did. */
    public Optional<EndedRedemption> end(String merchant, EntryId reservation) {
        return table.getConsistent(Accounts.redemptionKey(merchant, reservation)).map(item -> new EndedRedemption(
                RedemptionEnd.valueOf(item.text("status").toUpperCase(Locale.ROOT)), item.instant("at"),
                PackedAnswer.of(item).map(Json::read)));
    }

    /**
     * How and when a reservation ended.
     *
     * @param answer that its confirmation was given; empty where it was not confirmed
     */
    public record EndedRedemption(RedemptionEnd end, Instant at, Optional<JsonNode> answer) { }

    /**
     * Marks what a reversal leaves of an entry; another one at the same time loses by the account's version.
     *
     * @param kept of its purchase; empty where all of it is reversed
     */
    public static Write reversal(String merchant, EntryId reversed, EntryId by, Optional<Kept> kept) {
        return Write.put(Item.of(Accounts.reversalKey(merchant, reversed), VERSION).with("by", by.key())
                .with("kept", kept.map(BasisCodec::write)));
    }

    /** An entry as it stands: what of it has been reversed. */
    public Earned earned(String merchant, StoredEntry stored) {
        Entry entry = stored.sealed().entry();
        Optional<Item> reversal = table.getConsistent(Accounts.reversalKey(merchant, entry.id()));
        Optional<Kept> kept = reversal.flatMap(item -> item.optionalText("kept")).map(BasisCodec::kept);
        return new Earned(entry, stored.basis(), kept, stored.uses(), reversal.isPresent() && kept.isEmpty());
    }
}
