package regulars.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import regulars.domain.Label;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Actor;
import regulars.domain.ledger.Basis;
import regulars.domain.ledger.Earned;
import regulars.domain.ledger.Entry;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.EntryType;
import regulars.domain.ledger.Kept;
import regulars.domain.ledger.Posting;
import regulars.domain.ledger.RedemptionEnd;
import regulars.domain.ledger.SealedEntry;
import regulars.domain.ledger.Sha256;
import regulars.domain.ledger.Use;

/** The ledger of one account in memory, with the conditions of the real one: version and keys. */
final class MemoryLedger {
    /** The tag of the member's card. */
    static final String CARD = "000";

    private final List<SealedEntry> entries = new ArrayList<>();
    private final Map<String, Entry> byKey = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, Basis> bases = new HashMap<>();
    private final Map<String, List<Use>> uses = new HashMap<>();
    private final Map<String, Kept> kept = new HashMap<>();
    private final Set<String> reversed = new HashSet<>();
    private final Map<EntryId, RedemptionEnd> ends = new HashMap<>();
    private final Supplies supplies;
    private Account account;
    private Account previous;

    /** What was answered to a request, for whoever sends it again. */
    record Answer(Sha256 request, String text) {
    }

    MemoryLedger(Account opened, Supplies supplies) {
        this.supplies = supplies;
        account = opened;
        previous = opened;
    }

    Account account() {
        return account;
    }

    /** As it was before the last write, which is what an eventually consistent read may give. */
    Account stale() {
        return previous;
    }

    List<SealedEntry> entries() {
        return entries;
    }

    Optional<Entry> entry(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    Optional<Answer> answer(String key) {
        return Optional.ofNullable(answers.get(key));
    }

    Optional<RedemptionEnd> end(EntryId reservation) {
        return Optional.ofNullable(ends.get(reservation));
    }

    void ended(EntryId reservation, RedemptionEnd end) {
        ends.put(reservation, end);
    }

    boolean isReversed(String key) {
        return reversed.contains(key);
    }

    /** An earn as it stands. */
    Earned earned(Entry original) {
        String key = original.id().key();
        return new Earned(original, Optional.ofNullable(bases.get(key)), Optional.ofNullable(kept.get(key)),
                uses.getOrDefault(key, List.of()), reversed.contains(key));
    }

    /** What is kept beside entries. */
    void remember(String key, Answer answer) {
        answers.put(key, answer);
    }

    void remember(String key, Basis basis) {
        bases.put(key, basis);
    }

    void remember(String key, List<Use> had) {
        uses.put(key, had);
    }

    void remember(String key, Kept rest) {
        kept.put(key, rest);
    }

    /** Writes all or nothing; gives whether the snapshot was still the one that was decided on, and enough was left for all. */
    boolean write(Posting posting) {
        if (posting.expectedVersion() != account.version() || !supplies.allow(posting.supplies())) {
            return false;
        }
        supplies.change(posting.supplies());
        for (SealedEntry sealed : posting.entries()) {
            Broken.unless(byKey.put(sealed.entry().id().key(), sealed.entry()) == null, () -> "an entry that can never be written: its key is taken\n" + sealed.text());
            entries.add(sealed);
            note(sealed.entry());
        }
        if (!posting.isEmpty()) {
            previous = account;
        }
        account = posting.account();
        return true;
    }

    /** The member is called this from now on: a write without an entry. */
    void label(Set<Label> labels) {
        previous = account;
        account = account.withLabels(account.member(CARD).orElseThrow(), labels);
    }

    /** The member is rewarded so from now on: a write without an entry. */
    void choose(Account chosen) {
        previous = account;
        account = chosen;
    }

    private void note(Entry entry) {
        if (entry.type() == EntryType.REVERSE) {
            entry.undone().ifPresent(reversed::add);
        }
        if (entry.type() == EntryType.RELEASE) {
            boolean lapsed = entry.actor().equals(Actor.SYSTEM);
            ends.put(new EntryId(account.id(), entry.cause().orElseThrow()), lapsed ? RedemptionEnd.EXPIRED : RedemptionEnd.RELEASED);
        }
    }
}
