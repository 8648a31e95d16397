package regulars.messaging;

import java.util.Map;
import regulars.letters.Message;

/** Hands messages to their providers. */
final class Sender {
    private final SesMail mail;
    private final SnsSms sms;
    private final WebPush push;

    Sender(SesMail mail, SnsSms sms, WebPush push) {
        this.mail = mail;
        this.sms = sms;
        this.push = push;
    }

    /** @param tags what an e-mail is marked with, for whatever its provider reports later */
    Outcome send(Message message, Map<String, String> tags) {
        return switch (message) {
            case Message.Mail letter -> mail.send(letter, tags);
            case Message.Sms text -> sms.send(text);
            case Message.Push notification -> push.send(notification);
        };
    }
}
