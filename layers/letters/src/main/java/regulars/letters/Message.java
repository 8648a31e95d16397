package regulars.letters;

import java.util.Optional;

/** A message as it goes out. */
public sealed interface Message {
    /**
     * An e-mail.
     *
     * @param from       the name it is sent under
     * @param unsubscribe where such messages can be stopped
     */
    record Mail(String to, String from, Letter letter, Optional<String> unsubscribe) implements Message { }

    /**
     * A text message.
     *
     * @param to phone number, E.164
     */
    record Sms(String to, String text) implements Message { }
}
