package regulars.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regulars.domain.Fraction;
import regulars.domain.ProgramId;
import regulars.domain.program.ProgramKind;
import regulars.domain.purchase.Money;
import regulars.domain.tier.Measure;

/** What holds after every command, whatever it was. */
final class Invariants {
    private static final int LOTS_MOST = 60;

    private final Book book;
    private final Account account;
    private final Instant now;

    private Invariants(Book book, Instant now) {
        this.book = book;
        this.account = book.account();
        this.now = now;
    }

    static void check(Book book, Instant now) {
        var invariants = new Invariants(book, now);
        invariants.theLotsHoldWhatTheLedgerSays();
        invariants.debtAndLotsExcludeEachOther();
        invariants.idleLotsLiveFromTheLastActivity();
        invariants.lotsStayFew();
        invariants.theRemainderIsWhatStandingEarnsCarry();
        invariants.measuresAreStandingEarns();
        invariants.scansAreStandingEarnsOfTheLastDays();
        invariants.reservationsAreRedeemsThatHaveNotEnded();
        invariants.settlingChangesNothingOneCanSee();
    }

    /** What takes longer and is checked at the end: the document that anyone can check. */
    static void checkDocument(Book book) {
        Account account = book.account();
        var expected = new LedgerVerifier.Verdict.Sound(account.sequence(), book.balances(), account.head());
        assertEquals(expected, LedgerVerifier.verify(LedgerDocument.write(account, book.entries())));
    }

    private void theLotsHoldWhatTheLedgerSays() {
        var held = new TreeMap<ProgramId, Long>();
        account.holdings().forEach((program, holding) -> held.put(program,
                holding.lots().stream().mapToLong(Lot::remaining).sum() - holding.debt()));
        held.values().removeIf(balance -> balance == 0);
        assertEquals(held, book.balances());
    }

    private void debtAndLotsExcludeEachOther() {
        account.holdings().forEach((program, holding) ->
                assertTrue(holding.debt() == 0 || holding.remaining() == 0, () -> program + " has both: " + holding));
    }

    /** By the law itself: from the last scan that was accepted, reversed or not, or the last reward handed out. */
    private void idleLotsLiveFromTheLastActivity() {
        LocalDate active = book.lastActivity();
        assertEquals(Optional.of(active).filter(day -> !day.equals(LocalDate.MIN)), account.lastActivity());
        account.holdings().values().stream().flatMap(holding -> holding.lots().stream())
                .filter(lot -> lot.remaining() > 0)
                .forEach(lot -> assertEquals(lot.name().end().lastDay(active), lot.lastDay(), lot::toString));
    }

    /** Nothing is pending that could be active, and of idle lots only those are apart that end apart. */
    private void lotsStayFew() {
        LocalDate today = book.programs().localDate(now);
        Ledger.settle(account, book.programs(), now).account().holdings().values().forEach(holding -> {
            assertTrue(holding.lots().stream().filter(lot -> lot.remaining() > 0)
                    .flatMap(lot -> lot.name().pendingUntil().stream()).allMatch(today::isBefore), holding::toString);
            assertTrue(holding.lots().size() <= LOTS_MOST, () -> holding.lots().size() + " lots: " + holding);
        });
    }

    private void measuresAreStandingEarns() {
        Map<YearMonth, Measure> earned = standing().stream().collect(Collectors.groupingBy(
                entry -> YearMonth.from(book.programs().localDate(entry.occurredAt())),
                Collectors.reducing(Measure.NONE, this::measure, Measure::plus)));
        actions().forEach(entry -> earned.merge(YearMonth.from(book.programs().localDate(entry.occurredAt())), Measure.ofActions(1), Measure::plus));
        assertEquals(new TreeMap<>(earned), account.measures());
    }

    private Stream<Entry> actions() {
        return book.entries().stream().map(SealedEntry::entry).filter(entry -> entry.type() == EntryType.BONUS)
                .filter(entry -> entry.movements().stream().anyMatch(movement -> movement.rule().equals(Acting.RULE)));
    }

    private Measure measure(Entry earn) {
        Earned earned = book.earned(earn);
        long spend = earned.kept().map(kept -> earned.basis().orElseThrow().total(kept)).or(earn::purchase).map(Money::amount).orElse(0L);
        return new Measure(given(earned, ProgramKind.STAMPS), given(earned, ProgramKind.POINTS), spend, 1);
    }

    private Fraction given(Earned earned, ProgramKind kind) {
        return earned.entry().movements().stream()
                .filter(movement -> book.programs().find(movement.program()).orElseThrow().kind() == kind)
                .map(movement -> standing(earned, movement)).reduce(Fraction.ZERO, Fraction::plus);
    }

    /** What a movement gave, less what was taken back of it. */
    private static Fraction standing(Earned earned, Movement given) {
        return earned.kept().map(kept -> earned.basis().orElseThrow().worth(given.program(), kept)).orElseGet(given::exact);
    }

    /** Whatever was earned and not taken back is credited or carried, to the last fraction. */
    private void theRemainderIsWhatStandingEarnsCarry() {
        var exact = new TreeMap<ProgramId, Fraction>();
        standing().forEach(entry -> entry.movements().forEach(movement ->
                exact.merge(movement.program(), standing(book.earned(entry), movement), Fraction::plus)));
        var carried = new TreeMap<ProgramId, Fraction>();
        exact.forEach((program, sum) -> carried.put(program, sum.minus(Fraction.of(sum.floor()))));
        carried.values().removeIf(Fraction::isZero);
        var held = new TreeMap<ProgramId, Fraction>();
        account.holdings().forEach((program, holding) -> held.put(program, holding.remainder()));
        held.values().removeIf(Fraction::isZero);
        assertEquals(carried, held);
    }

    private void scansAreStandingEarnsOfTheLastDays() {
        Set<String> recent = standing().stream()
                .filter(entry -> !entry.occurredAt().isBefore(now.minus(Account.SCANS_KEPT)))
                .map(entry -> entry.id().key())
                .collect(Collectors.toSet());
        Set<String> remembered = account.scans().stream()
                .filter(scan -> !scan.occurredAt().isBefore(now.minus(Account.SCANS_KEPT)))
                .map(Scan::key)
                .collect(Collectors.toSet());
        assertEquals(recent, remembered);
    }

    private List<Entry> standing() {
        return book.entries().stream().map(SealedEntry::entry)
                .filter(entry -> entry.type() == EntryType.EARN && !book.isReversed(entry.id().key()))
                .toList();
    }

    private void reservationsAreRedeemsThatHaveNotEnded() {
        Set<EntryId> open = book.entries().stream().map(SealedEntry::entry)
                .filter(entry -> entry.type() == EntryType.REDEEM && book.end(entry.id()).isEmpty())
                .map(Entry::id)
                .collect(Collectors.toSet());
        assertEquals(open, account.reservations().stream().map(Reservation::id).collect(Collectors.toSet()));
    }

    private void settlingChangesNothingOneCanSee() {
        Account settled = Ledger.settle(account, book.programs(), now).account();
        var zone = book.programs().zone();
        assertEquals(account.asOf(now, zone), settled.asOf(now, zone));
        assertTrue(Ledger.settle(settled, book.programs(), now).isEmpty());
        settled.holdings().values().stream().flatMap(holding -> holding.lots().stream())
                .filter(lot -> lot.lapsesAt(zone).map(at -> !at.isAfter(now)).orElse(false))
                .forEach(lot -> assertEquals(0, lot.remaining()));
    }
}
