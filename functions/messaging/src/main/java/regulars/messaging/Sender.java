package regulars.messaging;

import regulars.letters.Message;

/** Hands messages to their providers. */
final class Sender {
    private final SesMail mail;
    private final SnsSms sms;

    Sender(SesMail mail, SnsSms sms) {
        this.mail = mail;
        this.sms = sms;
    }

    Outcome send(Message message) {
        return switch (message) {
            case Message.Mail letter -> mail.send(letter);
            case Message.Sms text -> sms.send(text);
        };
    }
}
