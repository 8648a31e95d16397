package regulars.letters;

import java.util.List;
import java.util.Optional;
import regulars.platform.text.Language;

/**
 * What an e-mail says, before it is written as text and as HTML.
 *
 * @param code   of six digits, to be typed
 * @param link   to be opened
 * @param note   small, at the end
 * @param preferences where its reader chooses what to get, beside the note
 * @param colour of the sender's brand, {@code #rrggbb}
 */
public record Letter(Language language, String subject, String heading, List<String> paragraphs, Optional<String> code,
              Optional<Link> link, String note, Optional<Link> preferences, String colour) {
    /** A link and what it is called. */
    public record Link(String label, String address) { }

    public Letter {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The same as a test, which nobody can stop since nobody else gets it. */
    Letter asTest(String testSubject, String testNote) {
        return new Letter(language, testSubject, heading, paragraphs, code, link, testNote, Optional.empty(), colour);
    }

    /** What mail programs show beside the subject. */
    public String preview() {
        return heading + " " + paragraphs.stream().findFirst().orElse("");
    }
}
