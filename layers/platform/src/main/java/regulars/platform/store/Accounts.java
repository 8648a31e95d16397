package regulars.platform.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.AccountId;
import regulars.domain.CardCode;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Basis;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.SealedEntry;
import regulars.domain.ledger.Use;
import regulars.domain.tier.TierChange;
import regulars.domain.tier.TierStanding;
import regulars.platform.json.Json;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/** Accounts and their entries in the table. */
public final class Accounts {
    private static final int VERSION = 1;
    private static final String BY_SEQUENCE = "by-sequence";

    /**
     * An account as it was read.
     *
     * @param standing where it stands on the tier ladder, as last computed
     * @param due when it is to be looked at again, as it stands in the index
     * @param asked when its members were last asked what they think, to the second
     */
    public record Stored(Account account, TierStanding standing, Optional<String> due, Optional<Instant> asked) { }

    /**
     * An entry as it was stored.
     *
     * @param note free text beside it
     * @param answer that its request was given
     * @param basis what its purchase was worked out from
     * @param uses times that limited promotions were had for it
     */
    public record StoredEntry(SealedEntry sealed, Optional<String> note, Optional<String> answer, Optional<Basis> basis, List<Use> uses) { }

    private final Table table;

    public Accounts(Table table) {
        this.table = table;
    }

    /** May be some milliseconds behind; every write on top of it is conditional on what was read. */
    public Optional<Stored> find(String merchant, AccountId id) {
        return table.get(key(merchant, id)).map(item -> stored(id, item));
    }

    /** As it is now. */
    public Optional<Stored> findConsistent(String merchant, AccountId id) {
        return table.getConsistent(key(merchant, id)).map(item -> stored(id, item));
    }

    /** The account of a card as it is now, where the card is alive. */
    public Optional<Stored> findConsistent(String merchant, CardCode card) {
        return findConsistent(merchant, card.account()).filter(stored -> stored.account().member(card.tag()).isPresent());
    }

    /** An entry by its id. */
    public Optional<StoredEntry> entry(String merchant, EntryId id) {
        return table.getConsistent(entryKey(merchant, id)).map(Accounts::entry);
    }

    /** A page of entries, newest first.
     * @param before the sequence number that they lie below; empty for the newest */
    public List<StoredEntry> newest(String merchant, AccountId id, Optional<Long> before, int limit) {
        return table.listByNumber(BY_SEQUENCE, "n", partition(merchant, id), Optional.of(before.orElse(Long.MAX_VALUE)), limit)
                .stream().map(Accounts::entry).toList();
    }

    /** The oldest entries, oldest first. */
    List<StoredEntry> oldest(String merchant, AccountId id, int limit) {
        return newest(merchant, id, Optional.of(limit + 1L), limit).reversed();
    }

    /** Whether all of an earn has been taken back. */
    boolean isUndone(String merchant, EntryId earn) {
        return table.getConsistent(reversalKey(merchant, earn)).filter(reversal -> reversal.optionalText("kept").isEmpty()).isPresent();
    }

    /** All entries, oldest first. */
    public List<StoredEntry> all(String merchant, AccountId id) {
        return table.listByNumber(BY_SEQUENCE, "n", partition(merchant, id), Optional.empty(), 1000)
                .stream().map(Accounts::entry).toList();
    }

    /** Puts a new account that has no entries yet, or those of its first posting. */
    static Write open(String merchant, Account account) {
        return Write.insert(Item.of(key(merchant, account.id()), VERSION)
                .with("w", account.version()).with("q", account.sequence()).with("h", account.head().bytes())
                .with("s", AccountCodec.state(account)).with("c", AccountCodec.cards(account)));
    }

    /** Replaces the snapshot that has the expected version. The level, which others write, labels, what is activated or chosen and when its members were asked stay as they are. */
    static Write replace(String merchant, long expectedVersion, Account account) {
        return Write.update(key(merchant, account.id()),
                "SET #w = :w, #q = :q, #h = :h, #s = :s, #c = :c", "#w = :expected",
                Map.of(":w", account.version(), ":q", account.sequence(), ":h", account.head().bytes(),
                        ":s", AccountCodec.state(account), ":c", AccountCodec.cards(account), ":expected", expectedVersion));
    }

    /** Writes the labels of a snapshot of the next version, under the condition that no other write came between. */
    public static Write labels(String merchant, long expectedVersion, Account account) {
        return Write.update(key(merchant, account.id()), "SET #w = :w, #g = :g", "#w = :expected",
                Map.of(":w", account.version(), ":g", AccountCodec.labels(account), ":expected", expectedVersion));
    }

    /** Writes what members have activated, of a snapshot of the next version, under the same condition as labels. */
    public static Write activated(String merchant, long expectedVersion, Account account) {
        return Write.update(key(merchant, account.id()), "SET #w = :w, #o = :o", "#w = :expected",
                Map.of(":w", account.version(), ":o", AccountCodec.activated(account), ":expected", expectedVersion));
    }

    /** Writes what the members have chosen, of a snapshot of the next version, under the same condition as labels. */
    public static Write chosen(String merchant, long expectedVersion, Account account) {
        return Write.update(key(merchant, account.id()), "SET #w = :w, #p = :p", "#w = :expected",
                Map.of(":w", account.version(), ":p", AccountCodec.chosen(account), ":expected", expectedVersion));
    }

    /** Notes when the members are asked, under the condition that nobody else has asked since; the account's version stays. */
    public static Write asked(String merchant, Stored read, Instant at) {
        return Write.update(key(merchant, read.account().id()), "SET #f = :at",
                "attribute_exists(#w) AND " + (read.asked().isPresent() ? "#f = :before" : "attribute_not_exists(#f)"),
                read.asked().<Map<String, Object>>map(before -> Map.of(":at", at.toString(), ":before", before.toString()))
                        .orElse(Map.of(":at", at.toString())));
    }

    /**
     * Writes where an account stands on the tier ladder, with its lines of history, and when it is to be looked at
     * again; under the condition that neither the account nor its standing has changed since they were read. The
     * account's own version stays.
     *
     * @param changes the steps from the standing that was read; none where it stays
     * @param wake when to look again; empty for never
     */
    public static List<Write> standing(String merchant, Stored read, List<TierChange> changes, Optional<Instant> wake, Instant at) {
        AccountId id = read.account().id();
        TierStanding to = changes.isEmpty() ? read.standing() : changes.getLast().to();
        var values = new HashMap<String, Object>(Map.of(":to", StandingCodec.write(to),
                ":from", StandingCodec.write(read.standing()), ":version", read.account().version()));
        wake.ifPresent(due -> values.putAll(Map.of(":shard", Due.shard(partition(merchant, id)), ":due", Due.text(due))));
        var writes = new ArrayList<Write>();
        writes.add(Write.update(key(merchant, id),
                "SET #l = :to" + (wake.isPresent() ? ", #shard = :shard, #due = :due" : " REMOVE #shard, #due"),
                "#w = :version AND " + (read.standing().equals(TierStanding.NONE) ? "(attribute_not_exists(#l) OR #l = :from)" : "#l = :from"),
                values));
        for (int step = 0; step < changes.size(); step++) {
            writes.add(Write.insert(line(new Key(partition(merchant, id), "TIER#" + at + "#%03d".formatted(step)), changes.get(step))));
        }
        return writes;
    }

    private static Item line(Key key, TierChange change) {
        return Item.of(key, VERSION).with("from", StandingCodec.write(change.from()))
                .with("to", StandingCodec.write(change.to()))
                .with("month", change.month().toString()).with("reason", change.reason().code());
    }

    /** Where an account lies. */
    public static Key key(String merchant, AccountId id) {
        return Key.main(partition(merchant, id));
    }

    static Key entryKey(String merchant, EntryId id) {
        return new Key(partition(merchant, id.account()), "ENTRY#" + id.key());
    }

    static Key reversalKey(String merchant, EntryId reversed) {
        return new Key(partition(merchant, reversed.account()), "REVERSAL#" + reversed.key());
    }

    /** The code that a confirmed reward handed out, where it was one of a code. */
    public Optional<String> handedOut(String merchant, EntryId reservation) {
        return table.get(redemptionKey(merchant, reservation)).flatMap(PackedAnswer::of).map(Json::read)
                .flatMap(answer -> answer.path("code").asStringOpt());
    }

    static Key redemptionKey(String merchant, EntryId reservation) {
        return new Key(partition(merchant, reservation.account()), "REDEMPTION#" + reservation.key());
    }

    /** The partition of an account and all that happened to it. */
    public static String partition(String merchant, AccountId id) {
        return "ACCOUNT#" + merchant + "#" + id.value();
    }

    private static Stored stored(AccountId id, Item item) {
        return new Stored(AccountCodec.account(id, item), StandingCodec.read(item.texts("l")), item.optionalText(Due.AT), item.optionalInstant("f"));
    }

    private static StoredEntry entry(Item item) {
        return new StoredEntry(SealedEntry.read(item.bytes("b")), item.optionalText("x"), PackedAnswer.of(item),
                item.optionalText("u").map(BasisCodec::basis), item.optionalText("o").map(UseCodec::uses).orElse(List.of()));
    }
}
