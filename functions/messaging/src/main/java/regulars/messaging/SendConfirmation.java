package regulars.messaging;

import java.util.Map;
import java.util.Optional;
import regulars.domain.message.Channel;
import regulars.domain.message.MessageKind;
import regulars.letters.Letter;
import regulars.letters.Letters;
import regulars.letters.Links;
import regulars.letters.Message;
import regulars.letters.PlainText;
import regulars.platform.log.Log;
import regulars.platform.store.Merchant;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import regulars.platform.text.Language;

/**
 * Asks whether an address is its owner's. One fixed text, the same for a known and an unknown address, and with nothing
 * in it that whoever entered the address has chosen: it may reach someone who never asked for it.
 */
final class SendConfirmation {
    private static final MessageKind KIND = MessageKind.ADDRESS_CONFIRMATION;
    /** So that the SMS in English stays one part with a link of this system's length. */
    private static final int SMS_SHOP_CHARS_MAX = 22;

    private final OneTimeMessages messages;
    private final Letters letters;
    private final Links links;
    private final Table table;

    SendConfirmation(OneTimeMessages messages, Letters letters, Links links, Table table) {
        this.messages = messages;
        this.letters = letters;
        this.links = links;
        this.table = table;
    }

    void send(String join, Log log) {
        messages.send(KIND, Key.main("JOIN#" + join), item -> message(join, item), log);
    }

    private Message message(String join, Item item) {
        Merchant merchant = table.get(Merchant.key(item.text("merchant"))).map(Merchant::of)
                .orElseThrow(() -> new IllegalStateException("A request to join without its merchant"));
        Language language = Language.of(item.text("language")).orElse(Language.ENGLISH);
        String link = links.confirmation(join);
        return switch (Channel.valueOf(item.text("channel"))) {
            case EMAIL -> mail(item.text("address"), merchant, language, link);
            case SMS -> sms(item.text("address"), merchant, language, link);
            case PUSH -> throw new IllegalStateException("A notification goes to no address");
        };
    }

    private Message mail(String to, Merchant merchant, Language language, String link) {
        var variables = Map.of("shop", PlainText.name(merchant.name()));
        Letter letter = letters.unconfirmed(language, KIND.code(), variables, link, merchant.colour());
        return new Message.Mail(to, merchant.name(), letter, Optional.empty());
    }

    private Message sms(String to, Merchant merchant, Language language, String link) {
        return new Message.Sms(to, letters.sentence(language, KIND.code() + ".sms",
                Map.of("shop", PlainText.shortName(merchant.name(), SMS_SHOP_CHARS_MAX), "link", link)));
    }
}
