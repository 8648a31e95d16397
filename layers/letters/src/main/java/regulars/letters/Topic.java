package regulars.letters;

import java.util.List;
import java.util.Map;

/**
 * What a message to a member is about, in words of its catalogue.
 *
 * @param key       of its texts
 * @param sms       key of its text as an SMS
 * @param variables with people's and merchants' words as they were entered
 * @param more      sentences that a letter has room for
 */
public record Topic(String key, String sms, Map<String, String> variables, List<Sentence> more) {
    /** A sentence with variables of its own. */
    public record Sentence(String key, Map<String, String> variables) { }

    public Topic {
        more = List.copyOf(more);
    }

    /** Without more sentences, and the same key for the SMS. */
    static Topic of(String key, Map<String, String> variables) {
        return new Topic(key, key + ".sms", variables, List.of());
    }

    Topic with(List<Sentence> sentences) {
        return new Topic(key, sms, variables, sentences);
    }
}
