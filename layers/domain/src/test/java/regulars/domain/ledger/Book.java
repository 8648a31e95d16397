package regulars.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import regulars.domain.AccountId;
import regulars.domain.MemberId;
import regulars.domain.ProgramId;
import regulars.domain.Refusal;
import regulars.domain.program.Programs;

/** An account with its whole ledger in memory, written as a store would write it; the chain is checked as it grows. */
final class Book {
    static final AccountId ACCOUNT = new AccountId("7K3M9QX1");

    private final List<SealedEntry> entries = new ArrayList<>();
    private final Map<String, Entry> byKey = new HashMap<>();
    private final LedgerTally tally = new LedgerTally();
    private final Set<String> reversed = new HashSet<>();
    private final Map<String, Basis> bases = new HashMap<>();
    private final Map<String, List<Use>> uses = new HashMap<>();
    private final Map<String, Kept> kept = new HashMap<>();
    private final Map<EntryId, RedemptionEnd> ends = new HashMap<>();
    private LocalDate lastActivity = LocalDate.MIN;
    private Account account;
    private Programs programs;

    Book(Programs programs) {
        this(programs, ACCOUNT);
    }

    Book(Programs programs, AccountId id) {
        this.programs = programs;
        account = Account.opened(id, "000", new MemberId("AAAAAAAAAAAA"), LocalDate.of(2026, 1, 15));
    }

    void programs(Programs others) {
        programs = others;
    }

    Programs programs() {
        return programs;
    }

    Account account() {
        return account;
    }

    /** The member chooses; gives why it is refused. */
    Optional<Refusal> choose(ProgramId program, Instant now) {
        Optional<Refusal> refused = Choosing.refused(account, programs, program, now);
        account = refused.isPresent() ? account : Choosing.choose(account, programs, program, now);
        return refused;
    }

    List<SealedEntry> entries() {
        return entries;
    }

    /** What the movements amount to. */
    Map<ProgramId, Long> balances() {
        return tally.balances();
    }

    boolean isReversed(String key) {
        return reversed.contains(key);
    }

    /** An earn as it stands. */
    Earned earned(Entry original) {
        String key = original.id().key();
        return new Earned(original, Optional.ofNullable(bases.get(key)), Optional.ofNullable(kept.get(key)), uses.getOrDefault(key, List.of()), isReversed(key));
    }

    /** Of a scan or a reward handed out; the first of all days where there was none. */
    LocalDate lastActivity() {
        return lastActivity;
    }

    private void active(Instant at) {
        LocalDate day = programs.localDate(at);
        lastActivity = day.isAfter(lastActivity) ? day : lastActivity;
    }

    Optional<RedemptionEnd> end(EntryId reservation) {
        return Optional.ofNullable(ends.get(reservation));
    }

    Optional<Entry> entry(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Decides and, if accepted, writes. */
    Decision perform(Command command) {
        Decision decision = decide(command);
        if (decision instanceof Decision.Accepted(Posting posting)) {
            write(posting);
            switch (command) {
                case Command.Confirm confirm -> {
                    ends.put(confirm.reservation(), RedemptionEnd.REDEEMED);
                    active(confirm.recordedAt());
                }
                case Command.Earn earn -> {
                    posting.basis().ifPresent(basis -> bases.put(earn.request().id().key(), basis));
                    uses.put(earn.request().id().key(), posting.uses());
                }
                case Command.Reverse(_, Earned original, Returned returned) -> original.without(returned)
                        .ifPresent(rest -> kept.put(original.entry().id().key(), rest));
                default -> { }
            }
        }
        return decision;
    }

    /** Gives to another account and, if accepted, writes both. */
    Decision give(Book receiver, Transfer transfer) {
        Decision decision = Ledger.transfer(account, receiver.account, programs, transfer);
        if (decision instanceof Decision.Accepted(Posting posting)) {
            write(posting);
            receiver.write(posting.other().orElseThrow());
        }
        return decision;
    }

    /** Does what a nightly job would do. */
    void settle(Instant now) {
        write(Ledger.settle(account, programs, now));
    }

    /** Gives what comes once a year; as a store does, not under a key that is there. */
    void yearly(YearlyGift gift, Instant now) {
        if (!byKey.containsKey(EntryId.yearlyGift(ACCOUNT, gift).key())) {
            write(Ledger.yearly(account, programs, gift, now));
        }
    }

    private Decision decide(Command command) {
        return switch (command) {
            case Command.Earn earn -> Ledger.earn(account, programs, earn);
            case Command.Act act -> Ledger.act(account, programs, act);
            case Command.Gift gift -> Ledger.bonus(account, programs, gift);
            case Command.Reverse reverse -> Ledger.reverse(account, programs, reverse);
            case Command.Reserve reserve -> Ledger.reserve(account, programs, reserve);
            case Command.Confirm confirm -> Ledger.confirm(account, programs, confirm);
            case Command.Release release -> Ledger.release(account, programs, release);
        };
    }

    private void write(Posting posting) {
        assertEquals(account.version(), posting.expectedVersion());
        account = posting.account();
        posting.entries().forEach(this::write);
    }

    private void write(SealedEntry sealed) {
        Entry entry = sealed.entry();
        assertEquals(sealed, SealedEntry.read(sealed.bytes()));
        assertEquals(entries.isEmpty() ? Sha256.NONE : entries.getLast().hash(), entry.previous());
        assertEquals(Optional.empty(), tally.add(entry), sealed::text);
        entries.add(sealed);
        byKey.put(entry.id().key(), entry);
        switch (entry.type()) {
            case REVERSE -> entry.undone().ifPresent(reversed::add);
            case RELEASE -> ends.put(new EntryId(account.id(), entry.cause().orElseThrow()),
                    entry.actor().equals(Actor.SYSTEM) ? RedemptionEnd.EXPIRED : RedemptionEnd.RELEASED);
            case EARN -> active(entry.occurredAt());
            case TRANSFER -> {
                if (entry.movements().getFirst().amount() < 0) {
                    active(entry.recordedAt());
                }
            }
            case BONUS, REDEEM, ACTIVATE, EXPIRE -> { }
        }
    }
}
