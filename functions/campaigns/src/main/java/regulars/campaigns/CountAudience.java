package regulars.campaigns;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import regulars.domain.campaign.Campaign;
import regulars.domain.coupon.Coupon;
import regulars.domain.message.Channel;
import regulars.domain.message.MessageKind;
import regulars.domain.program.Programs;
import regulars.letters.CampaignWords;
import regulars.letters.Drafts;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.contact.SmsPrices;
import regulars.platform.http.Paging;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.Member;
import regulars.platform.store.Merchant;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.Roster;
import regulars.platform.store.campaign.Reach;
import regulars.platform.store.campaign.SegmentFacts;
import regulars.platform.table.Table;
import regulars.platform.text.Language;

/** {@code GET /v1/campaigns/{campaignId}/audience}: whom it would reach, a page of the roster a call. */
final class CountAudience {
    private static final int PAGE = 200;
    private static final Pattern PLACE = Pattern.compile("[0-9A-Za-z:.#-]{1,60}");

    private final Shops shops;
    private final Drafts drafts;
    private final Table table;
    private final World world;
    private final ProgramStore programs;
    private final Roster roster;
    private final SegmentFacts facts;
    private final Reach reach;
    private final SmsPrices prices = SmsPrices.load();

    CountAudience(Platform platform, Shops shops, Drafts drafts) {
        this.shops = shops;
        this.drafts = drafts;
        this.table = platform.table();
        this.world = platform.world();
        this.programs = platform.programs();
        this.roster = new Roster(table);
        this.facts = new SegmentFacts(platform);
        this.reach = new Reach(platform);
    }

    Response count(Request request) {
        Paging paging = Paging.of(request, PLACE, PAGE);
        Campaign campaign = shops.campaign(request);
        Merchant merchant = shops.merchant(request);
        Roster.Page page = roster.page(merchant.id(), paging.cursor(), PAGE);
        Map<Language, Integer> parts = parts(merchant, campaign);
        Programs clock = programs.load(merchant.id());
        boolean paused = reach.isPaused(merchant.id());
        Instant now = world.now();
        var audience = new Audience();
        page.members().stream().flatMap(id -> table.get(Member.key(merchant.id(), id)).map(Member::of).stream()).forEach(member -> {
            audience.examined();
            if (facts.matches(campaign.terms().segment(), member, clock, now)) {
                add(audience, campaign, member, reach.way(member, paused), parts);
            }
        });
        return Response.json(200, audience.json(page.last()));
    }

    private void add(Audience audience, Campaign campaign, Member member, Reach.Way way, Map<Language, Integer> parts) {
        if (way.obstacle().isPresent()) {
            audience.notReached(way.obstacle().get());
        } else if (campaign.leavesOut(member.id())) {
            audience.leftOut();
        } else if (way.channel() == Channel.PUSH) {
            audience.byPush();
        } else if (way.channel() == Channel.SMS) {
            int count = parts.getOrDefault(member.language(), 0);
            audience.bySms(count, count * prices.perPart(member.address()).orElse(0L));
        } else {
            audience.byMail();
        }
    }

    /** Of the SMS to a guest of each language; nothing where there is no text yet. */
    private Map<Language, Integer> parts(Merchant merchant, Campaign campaign) {
        Optional<Coupon> coupon = shops.coupon(merchant.id(), campaign.terms());
        var parts = new HashMap<Language, Integer>();
        for (Language guest : Language.values()) {
            campaign.terms().localeFor(guest.tag(), merchant.language().tag()).flatMap(Language::of).ifPresent(spoken -> parts.put(guest,
                    drafts.of(merchant, MessageKind.CAMPAIGN, spoken, CampaignWords.of(spoken, campaign.terms().texts().get(spoken.tag())),
                            CampaignWords.known(coupon)).smsParts()));
        }
        return parts;
    }
}
