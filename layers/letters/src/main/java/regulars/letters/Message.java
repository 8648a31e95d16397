package regulars.letters;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import regulars.platform.store.SendId;
import regulars.platform.store.push.PushSubscription;

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

    /**
     * A notification of the card.
     *
     * @param browsers that may take it, in the order in which they are asked; one is enough
     * @param title    who it is from
     * @param link     what it opens
     * @param notAfter when it is no longer worth showing
     */
    record Push(SendId id, List<PushSubscription> browsers, String title, String text, String link, Optional<Instant> notAfter)
            implements Message { }
}
