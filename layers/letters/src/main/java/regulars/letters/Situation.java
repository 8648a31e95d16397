package regulars.letters;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.campaign.Campaign;
import regulars.domain.campaign.CampaignStatus;
import regulars.domain.ledger.AccountView;
import regulars.domain.message.Automations;
import regulars.domain.message.Channel;
import regulars.domain.message.MessageKind;
import regulars.domain.message.SendFacts;
import regulars.domain.program.Programs;
import regulars.platform.store.Accounts;
import regulars.platform.store.Member;
import regulars.platform.store.Merchant;
import regulars.platform.store.SendId;
import regulars.platform.store.SendLine;
import regulars.platform.store.push.PushSubscription;
import regulars.platform.text.Language;

/**
 * All that a message depends on, as it is at the moment of sending.
 *
 * @param consented whether the member wants such messages at the address
 * @param suppressed whether messages to the address would come back
 * @param paused     whether the merchant's e-mails are, and the address is for one
 * @param notAfter  as planned
 * @param details   as planned
 * @param campaign  that it belongs to, if it is one's
 * @param browsers  of the member that take notifications, where such messages are wanted so, the newest first
 */
public record Situation(SendId id, Instant now, Merchant merchant, Member member, boolean consented,
                        boolean suppressed, boolean paused, Automations automations, Programs programs, Accounts.Stored account,
                        Optional<Instant> notAfter, Map<String, String> details, Optional<Campaign> campaign, List<PushSubscription> browsers) {

    /** What decides whether it goes out. */
    public SendFacts facts(boolean stillTrue) {
        boolean byAddress = browsers.isEmpty();
        return new SendFacts(id.kind(), now, !merchant.suspended(), automations.isOn(id.kind()), isStopped(), !byAddress || consented,
                byAddress && suppressed, byAddress && paused, stillTrue, details.containsKey(SendLine.LEFT_OUT), notAfter, zone());
    }

    /** The channel that is tried: a notification goes before the address. */
    public Channel channel() {
        return browsers.isEmpty() ? member.channel() : Channel.PUSH;
    }

    /** The same where no browser takes it. */
    public Situation byAddress() {
        return new Situation(id, now, merchant, member, consented, suppressed, paused, automations, programs, account, notAfter, details,
                campaign, List.of());
    }

    /** A campaign that is not there any more sends nothing either. */
    private boolean isStopped() {
        return id.kind() == MessageKind.CAMPAIGN && campaign.filter(running -> running.status() != CampaignStatus.STOPPED).isEmpty();
    }

    /** The language that it is written in: the member's, or one that the campaign is written in. */
    Language language() {
        return campaign.flatMap(running -> running.terms().localeFor(member.language().tag(), merchant.language().tag()))
                .flatMap(Language::of).orElse(member.language());
    }

    /** Where the member is. */
    ZoneId zone() {
        return member.zone().orElse(merchant.zone());
    }

    /** What is on the card now. */
    AccountView card() {
        return account.account().asOf(now, programs.zone());
    }
}
