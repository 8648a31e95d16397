package regulars.domain.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import regulars.domain.AccountId;
import regulars.domain.Label;
import regulars.domain.MemberId;
import regulars.domain.ProgramId;
import regulars.domain.program.OfferId;
import regulars.domain.program.Programs;
import regulars.domain.tier.Measure;
import regulars.domain.tier.TierLadder;
import regulars.domain.tier.TierPast;

/**
 * The snapshot of an account: always equal to the fold of its entries. It may still hold what has lapsed; look at it
 * through {@link #asOf}.
 *
 * @param version grows with every change, also where no entry is written (a confirmation, a new card); a write is
 *     conditional on the version that was read
 * @param sequence number of the last entry, 0 if there is none
 * @param head hash of the last entry, {@link Sha256#NONE} if there is none
 * @param scans standing earns of the last days, oldest first
 * @param measures what was earned and not reversed, by local month; months without any are left out
 * @param lastActivity last local date of an accepted scan, reversed or not, or of a confirmed redemption; empty if there
 *     was none, or none since this is noted
 * @param uses how often the member had what is limited
 * @param joined the local day on which it was opened; empty if that was before this is noted
 * @param cards tags of the cards that are alive, each with its member
 * @param labels of its members; who has none is left out
 * @param activated promotions that its members have opted in to; who has none is left out
 * @param chosen how its members want to be rewarded; empty until somebody says so
 */
public record Account(
        AccountId id,
        long version,
        long sequence,
        Sha256 head,
        Map<ProgramId, Holding> holdings,
        List<Reservation> reservations,
        List<Scan> scans,
        Map<YearMonth, Measure> measures,
        Optional<LocalDate> lastActivity,
        Uses uses,
        Optional<LocalDate> joined,
        Map<String, MemberId> cards,
        Map<MemberId, Set<Label>> labels,
        Map<MemberId, Set<OfferId>> activated,
        Optional<Chosen> chosen) {

    /** How long scans are remembered, by the time at which they occurred. */
    public static final Duration SCANS_KEPT = Duration.ofDays(5);
    /** Most scans that are remembered. */
    public static final int SCANS_LIMIT = 200;
    /** Most reservations that are open at the same time. */
    public static final int RESERVATIONS_LIMIT = 10;

    /** Most promotions that a member has activated at the same time. */
    public static final int ACTIVATED_LIMIT = 20;

    /** An account of nobody, for quotes to whoever shows no card. */
    public static final Account NOBODY = new Account(new AccountId("00000000"), 0, 0, Sha256.NONE, Map.of(), List.of(),
            List.of(), Map.of(), Optional.empty(), Uses.NONE, Optional.empty(), Map.of(), Map.of(), Map.of(), Optional.empty());

    public Account {
        holdings = Collections.unmodifiableMap(new TreeMap<>(holdings));
        reservations = List.copyOf(reservations);
        scans = List.copyOf(scans);
        measures = Collections.unmodifiableMap(new TreeMap<>(measures));
        cards = Collections.unmodifiableMap(new TreeMap<>(cards));
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        activated = Collections.unmodifiableMap(new TreeMap<>(activated));
    }

    /** A new account without entries, with its first card; {@code joined} is the local day. */
    public static Account opened(AccountId id, String tag, MemberId member, LocalDate joined) {
        return new Account(id, 0, 0, Sha256.NONE, Map.of(), List.of(), List.of(), Map.of(),
                Optional.empty(), Uses.NONE, Optional.of(joined), Map.of(tag, member), Map.of(), Map.of(), Optional.empty());
    }

    /** Everyone with a living card, in the order of the cards. */
    public Set<MemberId> members() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(cards.values()));
    }

    /** The member whose living card has this tag. */
    public Optional<MemberId> member(String tag) {
        return Optional.ofNullable(cards.get(tag));
    }

    /** The same, one version on, with this card instead of all others of its member. */
    public Account withCard(String tag, MemberId member) {
        var next = new TreeMap<>(cards);
        next.values().removeIf(member::equals);
        next.put(tag, member);
        return new Account(id, version + 1, sequence, head, holdings, reservations, scans, measures, lastActivity,
                uses, joined, next, labels, activated, chosen);
    }

    /** What the merchant calls the member whose living card has this tag. */
    public Set<Label> labels(String tag) {
        return member(tag).map(member -> labels.getOrDefault(member, Set.of())).orElse(Set.of());
    }

    /** The same, one version on, with these labels of a member instead of those there were. */
    public Account withLabels(MemberId member, Set<Label> given) {
        return new Account(id, version + 1, sequence, head, holdings, reservations, scans, measures, lastActivity,
                uses, joined, cards, with(labels, member, given), activated, chosen);
    }

    /** The promotions that the member whose living card has this tag has opted in to. */
    public Set<OfferId> activated(String tag) {
        return member(tag).map(member -> activated.getOrDefault(member, Set.of())).orElse(Set.of());
    }

    /** The same, one version on, with these promotions activated by a member instead of those there were. */
    public Account withActivated(MemberId member, Set<OfferId> promotions) {
        return new Account(id, version + 1, sequence, head, holdings, reservations, scans, measures, lastActivity,
                uses, joined, cards, labels, with(activated, member, promotions), chosen);
    }

    /** The same, one version on, that wants to be rewarded so. */
    public Account withChosen(Chosen other) {
        return new Account(id, version + 1, sequence, head, holdings, reservations, scans, measures, lastActivity,
                uses, joined, cards, labels, activated, Optional.of(other));
    }

    /** Who has none is left out. */
    private static <T> Map<MemberId, Set<T>> with(Map<MemberId, Set<T>> all, MemberId member, Set<T> given) {
        var next = new TreeMap<>(all);
        next.remove(member);
        if (!given.isEmpty()) {
            next.put(member, Set.copyOf(given));
        }
        return next;
    }

    /** What a tier ladder looks at. */
    public TierPast past() {
        return new TierPast(joined, measures);
    }

    /** What is stored in one program, lapsed parts included. */
    public Holding holding(ProgramId program) {
        return holdings.getOrDefault(program, Holding.EMPTY);
    }

    /** The open reservation with this id, lapsed or not. */
    public Optional<Reservation> reservation(EntryId reservation) {
        return reservations.stream().filter(open -> open.id().equals(reservation)).findFirst();
    }

    /** What there is at this instant: what has lapsed is gone, whether or not that has been entered. */
    public AccountView asOf(Instant now, ZoneId zone) {
        var clock = new Programs(List.of(), TierLadder.NONE, zone, 0);
        return AccountView.of(Ledger.settle(this, clock, now).account());
    }
}
