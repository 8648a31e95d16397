package regulars.domain.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a provider has reported of a message that it took. In order of weight: of several reports the weightiest stands,
 * so it does not matter in which order they come, or how often.
 */
public enum Feedback {
    /** It could not be delivered yet; the provider goes on trying. */
    DELAYED,
    /** The mailbox took it. */
    DELIVERED,
    /** It was opened; known only where the operator asks for that. */
    OPENED,
    /** The provider did not pass it on. */
    REJECTED,
    /** The mailbox did not take it and may take another one, as when it is full. */
    SOFT_BOUNCE,
    /** There is no such mailbox. */
    HARD_BOUNCE,
    /** It was delivered, and called unwanted by whoever got it. */
    COMPLAINT;

    /** The report with this code. */
    public static Optional<Feedback> of(String code) {
        return Arrays.stream(values()).filter(feedback -> feedback.code().equals(code)).findFirst();
    }

    /** Stable, in kebab case, as it is stored and shown. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it says more than what was known before. */
    public boolean outweighs(Optional<Feedback> known) {
        return known.map(other -> compareTo(other) > 0).orElse(true);
    }
}
