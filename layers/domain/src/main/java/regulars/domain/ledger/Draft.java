package regulars.domain.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import regulars.domain.AccountId;
import regulars.domain.Fraction;
import regulars.domain.ProgramId;
import regulars.domain.program.BusinessDay;
import regulars.domain.program.Limit;
import regulars.domain.program.OfferId;
import regulars.domain.program.Program;
import regulars.domain.program.Programs;
import regulars.domain.purchase.Money;
import regulars.domain.tier.Measure;
import regulars.domain.tier.TierBenefits;
import regulars.domain.tier.TierLadder;
import regulars.domain.tier.TierLevel;
import regulars.domain.tier.TierPast;
import regulars.domain.tier.TierStanding;

/**
 * An account while a posting is made. What is in the holdings changes by appending an entry and in no other way, so the
 * snapshot cannot say anything else than the ledger.
 */
final class Draft {
    private final Account before;
    private final Programs programs;
    private final Instant now;
    private final LocalDate today;
    private final Map<ProgramId, Holding> holdings;
    private final List<Reservation> reservations;
    private final List<Scan> scans;
    private final Map<YearMonth, Measure> measures;
    private final List<SealedEntry> entries = new ArrayList<>();
    private long sequence;
    private Sha256 head;
    private LocalDate lastActivity;
    private Uses uses;
    private final List<Use.Supply> supplies = new ArrayList<>();
    private boolean changed;

    Draft(Account account, Programs programs, Instant now) {
        this.before = account;
        this.programs = programs;
        this.now = now;
        today = programs.localDate(now);
        holdings = new TreeMap<>(account.holdings());
        reservations = new ArrayList<>(account.reservations());
        scans = new ArrayList<>(account.scans());
        measures = new TreeMap<>(account.measures());
        sequence = account.sequence();
        head = account.head();
        lastActivity = account.lastActivity().orElse(LocalDate.MIN);
        uses = account.uses();
        scans.removeIf(scan -> scan.occurredAt().isBefore(now.minus(Account.SCANS_KEPT)));
    }

    AccountId account() {
        return before.id();
    }

    Programs programs() {
        return programs;
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return today;
    }

    /** Of running programs those that the account earns in, as it has chosen. */
    List<Program> earning(List<Program> running) {
        return programs.choice().earning(running, before.chosen().map(Chosen::program));
    }

    /** The last local date on which the account was active; the first of all days where it never was. */
    LocalDate lastActivity() {
        return lastActivity;
    }

    /** Notes that the account was active: idle lots live on from there. No entry says so beside what was done. */
    void active(Instant at) {
        LocalDate day = programs.localDate(at);
        if (day.isAfter(lastActivity)) {
            lastActivity = day;
            holdings.replaceAll((_, holding) -> holding.prolonged(day, today()));
            changed = true;
        }
    }

    Map<ProgramId, Holding> holdings() {
        return holdings;
    }

    Holding holding(ProgramId program) {
        return holdings.getOrDefault(program, Holding.EMPTY);
    }

    List<Reservation> reservations() {
        return reservations;
    }

    /** Whether the account had this reservation when the draft was begun. */
    boolean had(EntryId reservation) {
        return before.reservation(reservation).isPresent();
    }

    List<Scan> scans() {
        return scans;
    }

    /** Appends what a request asked for. */
    void append(Request request, EntryType type, Optional<String> cause, List<Movement> movements) {
        append(entry(request, type, false, Optional.empty(), cause, movements));
    }

    /** Appends one side of a transfer. */
    void appendTransfer(Request request, AccountId other, Movement movement) {
        append(new Entry(request.id(), sequence + 1, EntryType.TRANSFER, false, request.occurred(), now, request.actor(), request.location(),
                request.reference(), Optional.empty(), Optional.of(request.hash()), Optional.empty(), Optional.of(other), List.of(movement), head));
    }

    /** Appends a scan. */
    Entry appendScan(Request request, boolean overridden, Optional<Money> purchase, List<Movement> movements) {
        Entry scan = entry(request, EntryType.EARN, overridden, purchase, Optional.empty(), movements);
        append(scan);
        return scan;
    }

    /** Appends a reversal; {@code kept} is what it leaves of the purchase, where it leaves some. */
    void appendReversal(Request request, String cause, Optional<Money> kept, List<Movement> movements) {
        append(entry(request, EntryType.REVERSE, false, kept, Optional.of(cause), movements));
    }

    private Entry entry(Request request, EntryType type, boolean overridden, Optional<Money> purchase,
                        Optional<String> cause, List<Movement> movements) {
        return new Entry(request.id(), sequence + 1, type, overridden, request.occurred(), now, request.actor(),
                request.location(), request.reference(), purchase, Optional.of(request.hash()), cause, Optional.empty(), movements, head);
    }

    /** Appends what fell due by itself at {@code dueAt}. */
    void appendDue(String key, EntryType type, Instant dueAt, Optional<String> cause, List<Movement> movements) {
        append(new Entry(new EntryId(before.id(), key), sequence + 1, type, false, dueAt, now, Actor.SYSTEM,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), cause, Optional.empty(), movements, head));
    }

    long nextSequence() {
        return sequence + 1;
    }

    void hold(Reservation reservation) {
        reservations.add(reservation);
    }

    /** Ends a reservation whose reward is handed out. */
    void end(Reservation reservation) {
        changed |= reservations.remove(reservation);
    }

    /** Ends a reservation whose reward is not handed out after all. */
    void giveUp(Reservation reservation) {
        end(reservation);
        reservation.use().ifPresent(this::giveBack);
    }

    /** Whether all members together leave room for one more time. */
    boolean isLeft(OfferId offer) {
        return !programs.usedUp().contains(offer)
                || supplies.stream().filter(change -> change.offer().equals(offer)).mapToInt(Use.Supply::times).sum() < 0;
    }

    /** Whether the member's own share leaves room for one more time on a business day. */
    boolean hasShare(OfferId offer, Limit limit, LocalDate day) {
        return limit.perMember().isEmpty() || uses.of(offer, limit.period().start(day)) < limit.perMember().getAsInt();
    }

    /** When the member's share begins anew after a business day; empty where it does not. */
    Optional<Instant> shareRenewed(Limit limit, LocalDate day) {
        return limit.period().next(day).map(next -> new BusinessDay(next.minusDays(1)).end(programs.zone(), programs.cutOverHour()));
    }

    /** Whether both leave room. */
    boolean hasRoom(OfferId offer, Limit limit, LocalDate day) {
        return limit.isNone() || hasShare(offer, limit, day) && isLeft(offer);
    }

    /**
     * Notes one more time on a business day; empty where it counts nowhere.
     *
     * @param supplied whether it counts in the total
     */
    Optional<Use> use(OfferId offer, Limit limit, boolean supplied, LocalDate day) {
        Optional<LocalDate> share = limit.perMember().isEmpty() ? Optional.empty() : Optional.of(limit.period().start(day));
        share.ifPresent(start -> uses = uses.plus(offer, start, 1));
        if (supplied) {
            supplies.add(new Use.Supply(offer, 1, limit.inAll()));
        }
        return share.isPresent() || supplied ? Optional.of(new Use(offer, share, supplied)) : Optional.empty();
    }

    /** As if it had not been had. */
    void giveBack(Use use) {
        use.share().ifPresent(start -> uses = uses.plus(use.offer(), start, -1));
        if (use.supplied()) {
            supplies.add(new Use.Supply(use.offer(), -1, OptionalLong.empty()));
        }
    }

    void remember(Scan scan) {
        scans.add(scan);
        scans.sort(Scan.ORDER);
    }

    void forget(String key) {
        scans.removeIf(scan -> scan.key().equals(key));
    }

    /** From now on a scan, if it is still remembered, gave less in these programs. */
    void lessen(String key, Map<ProgramId, Fraction> taken) {
        scans.replaceAll(scan -> scan.key().equals(key) ? scan.without(taken) : scan);
    }

    /** Changes what was earned in the month of an instant; a month without anything is left out. */
    void measure(Instant occurredAt, UnaryOperator<Measure> change) {
        YearMonth month = YearMonth.from(programs.localDate(occurredAt));
        measures.compute(month, (_, earned) -> change.apply(earned == null ? Measure.NONE : earned));
        measures.remove(month, Measure.NONE);
    }

    /** What the account's level brings now. */
    TierBenefits benefits() {
        TierLadder ladder = programs.ladder();
        return ladder.benefits().isEmpty() ? TierBenefits.NONE
                : standing().level().map(ladder::benefits).orElse(TierBenefits.NONE);
    }

    /** Number of the account's level now, 1 for the ladder's first; 0 below it. */
    int level() {
        List<TierLevel> levels = programs.ladder().levels();
        return levels.isEmpty() ? 0 : standing().level().map(levels::indexOf).orElse(-1) + 1;
    }

    private TierStanding standing() {
        return programs.ladder().course(new TierPast(before.joined(), measures), today()).standing();
    }

    /**
     * Scans that stand, ever. A month from before they were counted had at least one, or nothing would be left of it;
     * things done have been counted since later than that.
     */
    long visits() {
        return measures.values().stream().mapToLong(month -> month.actions() > 0 ? month.visits() : Math.max(1, month.visits())).sum();
    }

    Posting posting() {
        return posting(Map.of(), Optional.empty(), List.of());
    }

    Posting posting(Map<ProgramId, Explanation> explanations, Optional<Basis> basis, List<Use> had) {
        return new Posting(before.version(), changed ? after() : before, entries, explanations, basis, had, supplies, Optional.empty());
    }

    private Account after() {
        holdings.replaceAll((_, holding) -> holding.withoutForgottenLots(today()));
        holdings.values().removeIf(Holding.EMPTY::equals);
        return new Account(before.id(), before.version() + 1, sequence, head, holdings, reservations, scans, measures,
                Optional.of(lastActivity).filter(day -> !day.equals(LocalDate.MIN)), uses, before.joined(), before.cards(),
                before.labels(), before.activated(), before.chosen());
    }

    private void append(Entry entry) {
        SealedEntry sealed = SealedEntry.seal(entry);
        entries.add(sealed);
        sequence = entry.sequence();
        head = sealed.hash();
        changed = true;
        entry.movements().forEach(movement -> apply(entry, movement));
    }

    private void apply(Entry entry, Movement movement) {
        boolean moved = entry.type() == EntryType.ACTIVATE;
        boolean received = entry.type() == EntryType.TRANSFER && movement.amount() > 0;
        boolean credit = moved || received || entry.type() == EntryType.EARN || entry.type() == EntryType.BONUS;
        LocalDate opened = programs.localDate(entry.occurredAt());
        Holding after = holding(movement.program()).after(movement.change(), credit, opened, lastActivity);
        holdings.put(movement.program(), moved ? after.withoutMovedLots(today()) : after);
    }
}
