package regulars.domain.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import regulars.domain.MemberId;
import regulars.domain.coupon.Coupon;
import regulars.domain.message.Comparison;

/**
 * A message that an owner sends to some of the guests, once.
 *
 * @param version    counts what the owner does to it, from 1
 * @param examined   guests looked at so far
 * @param planned    messages planned so far, those that are left out included
 * @param startedAt  when the owner started it
 * @param beginsAt   when the first guests are looked at
 * @param finishedAt when the last guest had been looked at, or it was stopped
 */
public record Campaign(CampaignId id, int version, CampaignStatus status, CampaignTerms terms, long examined, long planned,
                       Optional<Instant> startedAt, Optional<Instant> beginsAt, Optional<Instant> finishedAt) {
    /** A new one that nobody is written to by yet. */
    public static Campaign draft(CampaignId id, CampaignTerms terms) {
        return new Campaign(id, 1, CampaignStatus.DRAFT, terms, 0, 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Why it stays as it is: whoever is written to shall find what was sent. */
    public Optional<CampaignRefusal> unchangeable() {
        return status == CampaignStatus.DRAFT ? Optional.empty() : Optional.of(new CampaignRefusal.Begun());
    }

    /** The next version, with other terms. */
    public Campaign with(CampaignTerms other) {
        return new Campaign(id, version + 1, status, other, examined, planned, startedAt, beginsAt, finishedAt);
    }

    /** Why it cannot be started.
     * @param shopLocale tag of the merchant's language
     * @param coupon     that the terms name, if there is such a one */
    public Optional<CampaignRefusal> unstartable(Instant now, ZoneId shop, String shopLocale, Optional<Coupon> coupon) {
        return unchangeable()
                .or(() -> refused(!terms.texts().containsKey(shopLocale), new CampaignRefusal.TextMissing(shopLocale)))
                .or(() -> refused(terms.when().isOver(now, shop), new CampaignRefusal.TimeOver()))
                .or(() -> terms.coupon().isPresent() ? withoutCodes(LocalDate.ofInstant(now, shop), coupon) : Optional.empty());
    }

    private static Optional<CampaignRefusal> withoutCodes(LocalDate today, Optional<Coupon> coupon) {
        boolean gives = coupon.filter(found -> !found.terms().isShared() && found.issuesNoMore(today).isEmpty()).isPresent();
        return refused(!gives, new CampaignRefusal.CouponOver());
    }

    private static Optional<CampaignRefusal> refused(boolean holds, CampaignRefusal refusal) {
        return Optional.of(refusal).filter(_ -> holds);
    }

    /** The next version, which runs at once or waits for its time. */
    public Campaign started(Instant now, ZoneId shop) {
        Instant begins = terms.when().begins(now, shop);
        return new Campaign(id, version + 1, begins.isAfter(now) ? CampaignStatus.SCHEDULED : CampaignStatus.RUNNING, terms, examined,
                planned, Optional.of(now), Optional.of(begins), Optional.empty());
    }

    /** Why it cannot be stopped. What is finished can: messages may wait for their hour. */
    public Optional<CampaignRefusal> unstoppable() {
        return switch (status) {
            case SCHEDULED, RUNNING, FINISHED -> Optional.empty();
            case DRAFT, STOPPED -> Optional.of(new CampaignRefusal.NotRunning());
        };
    }

    /** The next version, after which nothing more goes out. */
    public Campaign stopped(Instant now) {
        return new Campaign(id, version + 1, CampaignStatus.STOPPED, terms, examined, planned, startedAt, beginsAt, Optional.of(now));
    }

    /** Whether a guest is left out of it by chance, to compare with. */
    public boolean leavesOut(MemberId member) {
        return new Comparison(terms.leftOut()).leavesOut(member, id.value());
    }
}
