package regulars.messaging;

import java.util.Map;
import java.util.Optional;
import regulars.domain.message.MessageKind;
import regulars.domain.message.SendingRecord;
import regulars.letters.Letter;
import regulars.letters.Letters;
import regulars.letters.Links;
import regulars.letters.Message;
import regulars.platform.log.Log;
import regulars.platform.store.Merchant;
import regulars.platform.store.SendingRecords;
import regulars.platform.table.Item;

/** Tells an owner once that the merchant's e-mails are paused, and why. */
final class SendPauseNotice {
    private static final MessageKind KIND = MessageKind.SENDING_PAUSED;
    private static final String PLATFORM_NAME = "Regulars";

    private final OneTimeMessages messages;
    private final Letters letters;
    private final Links links;
    private final ShopOwners owners;

    SendPauseNotice(OneTimeMessages messages, Letters letters, Links links, ShopOwners owners) {
        this.messages = messages;
        this.letters = letters;
        this.links = links;
        this.owners = owners;
    }

    void send(String merchant, Log log) {
        messages.send(KIND, SendingRecords.key(merchant), item -> message(merchant, item), log);
    }

    private Message message(String merchant, Item item) {
        Merchant shop = owners.shop(merchant);
        SendingRecord figures = SendingRecords.figures(item);
        var variables = Map.of("messages", Long.toString(figures.messages()), "bounces", Long.toString(figures.bounces()),
                "complaints", Long.toString(figures.complaints()));
        Letter letter = letters.platform(shop.language(), KIND.code(), variables, Optional.empty(),
                Optional.of(links.base() + "/console#messages"));
        return new Message.Mail(owners.email(shop), PLATFORM_NAME, letter, Optional.empty());
    }
}
