package regulars.letters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.campaign.Campaign;
import regulars.domain.campaign.CampaignId;
import regulars.domain.message.Channel;
import regulars.domain.message.MessageKind;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.store.Accounts;
import regulars.platform.store.AutomationStore;
import regulars.platform.store.ConsentStore;
import regulars.platform.store.Member;
import regulars.platform.store.Merchant;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.SendId;
import regulars.platform.store.SendLine;
import regulars.platform.store.SendingRecords;
import regulars.platform.store.Suppressions;
import regulars.platform.store.campaign.Campaigns;
import regulars.platform.store.push.PushSubscription;
import regulars.platform.store.push.PushSubscriptions;
import regulars.platform.table.Table;

/** Reads what is so now, without trusting what was so a moment ago. */
public final class Situations {
    private final Table table;
    private final World world;
    private final ConsentStore consents;
    private final AutomationStore automations;
    private final ProgramStore programs;
    private final Accounts accounts;
    private final Suppressions suppressions;
    private final SendingRecords records;
    private final Campaigns campaigns;
    private final PushSubscriptions subscriptions;

    public Situations(Platform platform) {
        this.table = platform.table();
        this.world = platform.world();
        this.consents = new ConsentStore(table);
        this.automations = new AutomationStore(table);
        this.programs = platform.programs();
        this.accounts = platform.accounts();
        this.suppressions = new Suppressions(table, platform.tokens());
        this.records = new SendingRecords(table);
        this.campaigns = new Campaigns(table);
        this.subscriptions = new PushSubscriptions(table);
    }

    /** The member, unless gone. */
    public Optional<Member> member(SendId id) {
        return table.getConsistent(Member.key(id.merchant(), id.member())).map(Member::of);
    }

    /** Everything that a message to the member depends on. */
    public Situation of(SendId id, Member member, Optional<SendLine> line) {
        String merchant = id.merchant();
        Map<Channel, Boolean> wanted = consents.current(merchant, member.id(), id.kind().purpose());
        boolean consented = wanted.getOrDefault(member.channel(), false);
        List<PushSubscription> browsers = wanted.getOrDefault(Channel.PUSH, false) ? subscriptions.of(merchant, member.id()) : List.of();
        return new Situation(id, world.now(), merchant(merchant), member, consented,
                suppressions.holds(member), isPaused(member), automations.loadNow(merchant), programs.loadNow(merchant).programs(), account(member), line.flatMap(SendLine::notAfter),
                line.map(SendLine::details).orElse(Map.of()), campaign(id), browsers);
    }

    private Optional<Campaign> campaign(SendId id) {
        return Optional.of(id).filter(send -> send.kind() == MessageKind.CAMPAIGN && CampaignId.isValid(send.occurrence()))
                .flatMap(send -> campaigns.find(send.merchant(), new CampaignId(send.occurrence()))).map(Campaigns.Stored::campaign);
    }

    /** E-mail alone: what is sent by SMS is none of its provider's business. */
    private boolean isPaused(Member member) {
        return member.channel() == Channel.EMAIL && records.pause(member.merchant()).isPresent();
    }

    private Merchant merchant(String id) {
        return table.getConsistent(Merchant.key(id)).map(Merchant::of)
                .orElseThrow(() -> new IllegalStateException("A member without its merchant"));
    }

    private Accounts.Stored account(Member member) {
        return accounts.findConsistent(member.merchant(), member.account())
                .orElseThrow(() -> new IllegalStateException("A member without its account"));
    }
}
