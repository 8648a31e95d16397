package regulars.messaging;

import java.util.Optional;
import regulars.domain.campaign.CampaignTerms;
import regulars.domain.message.MessageKind;
import regulars.letters.CampaignWords;
import regulars.letters.CurrentWords;
import regulars.letters.Letter;
import regulars.letters.Letters;
import regulars.letters.Links;
import regulars.letters.MemberLetter;
import regulars.letters.Message;
import regulars.letters.Samples;
import regulars.letters.TestMessage;
import regulars.letters.Topic;
import regulars.letters.Words;
import regulars.platform.Platform;
import regulars.platform.log.Log;
import regulars.platform.store.AutomationStore;
import regulars.platform.store.Merchant;
import regulars.platform.store.campaign.Campaigns;
import regulars.platform.store.coupon.Coupons;
import regulars.platform.table.Key;
import regulars.platform.table.Table;

/** Sends a message with made-up names to whoever of the shop asked for it, marked as a test. */
final class SendTest {
    private final OneTimeMessages messages;
    private final CurrentWords current;
    private final MemberLetter letter;
    private final Letters letters;
    private final Links links;
    private final Table table;
    private final Coupons coupons;
    private final Samples samples = new Samples();

    SendTest(OneTimeMessages messages, CurrentWords current, MemberLetter letter, Letters letters, Links links, Platform platform) {
        this.messages = messages;
        this.current = current;
        this.letter = letter;
        this.letters = letters;
        this.links = links;
        this.table = platform.table();
        this.coupons = platform.coupons();
    }

    void send(MessageKind kind, String id, Log log) {
        messages.send(kind, TestMessage.key(id), item -> mail(TestMessage.of(item)), log);
    }

    private Message mail(TestMessage test) {
        Merchant merchant = table.get(Merchant.key(test.merchant())).map(Merchant::of).orElseThrow();
        String to = table.get(new Key(Merchant.key(test.merchant()).partition(), "STAFF#" + test.staff())).orElseThrow().text("email");
        return new Message.Mail(to, merchant.name(), letters.test(letter(merchant, test)), Optional.empty());
    }

    private Letter letter(Merchant merchant, TestMessage test) {
        return test.campaign().map(id -> campaign(merchant, test, new Campaigns(table).find(merchant.id(), id).orElseThrow().campaign().terms()))
                .orElseGet(() -> automatic(merchant, test));
    }

    private Letter automatic(Merchant merchant, TestMessage test) {
        MessageKind kind = test.kind();
        var tone = new AutomationStore(table).loadNow(test.merchant()).tone();
        return letter(merchant, test, samples.topic(merchant, kind, test.language()),
                current.of(test.merchant(), kind, test.language(), tone).words());
    }

    private Letter campaign(Merchant merchant, TestMessage test, CampaignTerms terms) {
        Topic topic = samples.topic(merchant, test.kind(), test.language())
                .with(CampaignWords.known(terms.coupon().flatMap(id -> coupons.find(merchant.id(), id))));
        return letter(merchant, test, topic, CampaignWords.of(test.language(), terms.texts().get(test.language().tag())));
    }

    private Letter letter(Merchant merchant, TestMessage test, Topic topic, Words words) {
        return letter.letter(merchant, test.language(), test.kind().purpose(), topic, words, links.sample());
    }
}
