package regulars.campaignplanning;

import java.time.Instant;
import java.util.Optional;
import regulars.domain.MemberId;
import regulars.domain.campaign.CampaignId;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.store.Merchant;
import regulars.platform.store.Member;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.Roster;
import regulars.platform.store.campaign.Campaigns;
import regulars.platform.store.campaign.Campaigns.Page;
import regulars.platform.store.campaign.Campaigns.Stored;
import regulars.platform.store.campaign.Reach;
import regulars.platform.store.campaign.SegmentFacts;
import regulars.platform.store.coupon.Coupons;
import regulars.platform.table.Table;

/**
 * Looks at a campaign's guests, a page of the roster a message, and plans a message to each that the segment matches. A line
 * that is there is left as it is, and the campaign moves on only from where it was read; so a page that comes twice, or was
 * broken off, ends as if it had come once. The table's stream asks for the next page, after a pause that lets one merchant
 * plan about ten messages a second.
 */
final class PlanCampaign {
    /** Guests in one message of the queue. */
    static final int PAGE = 100;

    private static final int PER_SECOND = 10;

    private final Table table;
    private final World world;
    private final Campaigns campaigns;
    private final Roster roster;
    private final ProgramStore programs;
    private final Coupons coupons;
    private final SegmentFacts facts;
    private final Reach reach;
    private final PlanMessage messages;

    PlanCampaign(Platform platform) {
        this.table = platform.table();
        this.world = platform.world();
        this.campaigns = new Campaigns(table);
        this.roster = new Roster(table);
        this.programs = platform.programs();
        this.coupons = platform.coupons();
        this.facts = new SegmentFacts(platform);
        this.reach = new Reach(platform);
        this.messages = new PlanMessage(platform, reach);
    }

    /** What came of a page, if there was one to be looked at.
     * @param after where the page begins; empty to go on from wherever the campaign is */
    Optional<Page> look(String merchant, CampaignId id, Optional<String> after) {
        return campaigns.find(merchant, id).flatMap(read -> switch (read.campaign().status()) {
            case SCHEDULED -> begin(merchant, read);
            case RUNNING -> after.orElse(read.after().orElse("")).equals(read.after().orElse("")) ? Optional.of(page(merchant, read)) : Optional.empty();
            case DRAFT, FINISHED, STOPPED -> Optional.empty();
        });
    }

    /** The change has the stream ask for the first page. */
    private Optional<Page> begin(String merchant, Stored read) {
        Instant now = world.now();
        if (read.campaign().beginsAt().filter(now::isBefore).isEmpty()) {
            campaigns.begin(merchant, read.campaign().id(), now);
        }
        return Optional.empty();
    }

    private Page page(String merchant, Stored read) {
        Instant now = world.now();
        Roster.Page guests = roster.page(merchant, read.after(), PAGE);
        var run = new Run(read.campaign(), table.getConsistent(Merchant.key(merchant)).map(Merchant::of).orElseThrow(),
                read.campaign().terms().coupon().flatMap(coupon -> coupons.find(merchant, coupon)), reach.isPaused(merchant),
                programs.load(merchant), now);
        long planned = guests.members().stream().filter(member -> plan(run, member)).count();
        var page = new Page(guests.members().size(), planned, guests.last(), Math.ceilDiv(Math.toIntExact(planned), PER_SECOND));
        campaigns.advance(merchant, read, page, now);
        return page;
    }

    private boolean plan(Run run, MemberId id) {
        Optional<Member> member = table.getConsistent(Member.key(run.merchant().id(), id)).map(Member::of)
                .filter(found -> facts.matches(run.campaign().terms().segment(), found, run.programs(), run.now()));
        member.ifPresent(found -> messages.plan(run, found));
        return member.isPresent();
    }
}
