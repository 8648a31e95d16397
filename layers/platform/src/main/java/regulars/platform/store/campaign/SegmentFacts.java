package regulars.platform.store.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import regulars.domain.ProgramId;
import regulars.domain.ledger.Account;
import regulars.domain.program.Programs;
import regulars.domain.segment.MemberFacts;
import regulars.domain.segment.Segment;
import regulars.domain.segment.Visit;
import regulars.domain.tier.TierLevel;
import regulars.platform.Platform;
import regulars.platform.store.Accounts;
import regulars.platform.store.Member;
import regulars.platform.store.Visits;

/** Reads of a guest what a segment asks about, and nothing else. */
public final class SegmentFacts {
    private final Accounts accounts;
    private final Visits visits;

    public SegmentFacts(Platform platform) {
        this.accounts = platform.accounts();
        this.visits = new Visits(accounts);
    }

    /** Whether the guest is one of the segment now. Its account may be some milliseconds behind. */
    public boolean matches(Segment segment, Member member, Programs programs, Instant now) {
        Optional<Accounts.Stored> stored = segment.asksForAccount() ? accounts.find(member.merchant(), member.account()) : Optional.empty();
        List<Visit> dates = segment.asksForVisits() ? visits.of(member.merchant(), member.account(), programs.zone()) : List.of();
        return segment.matches(facts(member, stored, dates, programs, now));
    }

    private static MemberFacts facts(Member member, Optional<Accounts.Stored> stored, List<Visit> dates, Programs programs, Instant now) {
        LocalDate today = programs.localDate(now);
        Optional<Account> account = stored.map(Accounts.Stored::account);
        return new MemberFacts(today, programs.localDate(member.joinedAt()), member.birthday(), member.language().tag(),
                account.map(found -> available(found, programs, now)).orElse(Map.of()),
                stored.flatMap(found -> found.standing().level()).map(TierLevel::threshold).orElse(0L),
                account.map(found -> found.labels().getOrDefault(member.id(), Set.of())).orElse(Set.of()),
                account.map(Account::measures).orElse(Map.of()), dates);
    }

    private static Map<ProgramId, Long> available(Account account, Programs programs, Instant now) {
        var available = new HashMap<ProgramId, Long>();
        account.asOf(now, programs.zone()).holdings().forEach((program, holding) -> available.put(program, holding.available()));
        return available;
    }
}
