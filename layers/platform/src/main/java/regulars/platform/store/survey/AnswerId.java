package regulars.platform.store.survey;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import regulars.domain.MemberId;
import regulars.platform.table.Key;

/**
 * The id of what a member has answered: nobody answers twice in a second.
 *
 * @param at to the second
 */
public record AnswerId(MemberId member, Instant at) {
    static final String PREFIX = "ANSWER#";

    private static final String SEPARATOR = "-";
    private static final Pattern SECOND = Pattern.compile("[1-9][0-9]{9}");

    /** Reads {@code MEMBER-SECOND}; empty if the text is no such id. */
    public static Optional<AnswerId> parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        return parts.length == 2 && MemberId.isValid(parts[0]) && SECOND.matcher(parts[1]).matches()
                ? Optional.of(new AnswerId(new MemberId(parts[0]), Instant.ofEpochSecond(Long.parseLong(parts[1]))))
                : Optional.empty();
    }

    /** The id of what lies there; empty where the key is of something else. */
    public static Optional<AnswerId> of(Key key) {
        String[] parts = key.sort().split("#");
        return key.sort().startsWith(PREFIX) && parts.length == 3
                ? Optional.of(new AnswerId(new MemberId(parts[2]), Instant.parse(parts[1]))) : Optional.empty();
    }

    /** Where it lies. */
    public Key key(String merchant) {
        return new Key(SurveyStore.partition(merchant), PREFIX + at + "#" + member);
    }

    /** What names it among the member's messages. */
    public String occurrence() {
        return Long.toString(at.getEpochSecond());
    }

    /** {@code MEMBER-SECOND}, as the world sees it. */
    @Override
    public String toString() {
        return member + SEPARATOR + at.getEpochSecond();
    }
}
