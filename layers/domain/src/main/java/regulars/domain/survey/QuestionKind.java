package regulars.domain.survey;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a question of a survey asks for. */
public enum QuestionKind {
    /** How likely it is that somebody recommends the shop, 0 to 10, from which the {@link Nps} comes. */
    RECOMMENDATION(0, 10, 6),
    /** How good something was, 1 to 5. */
    RATING(1, 5, 2),
    /** One of a few options. */
    CHOICE(0, 0, -1),
    /** A few words. */
    TEXT(0, 0, -1);

    private final int least;
    private final int most;
    private final int low;

    QuestionKind(int least, int most, int low) {
        this.least = least;
        this.most = most;
        this.low = low;
    }

    /** The kind with this code. */
    public static Optional<QuestionKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** All codes. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(QuestionKind::code).toList();
    }

    /** Stable, in small letters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is answered by a number. */
    public boolean isScored() {
        return most > 0;
    }

    /** Lowest score. */
    public int least() {
        return least;
    }

    /** Highest score. */
    public int most() {
        return most;
    }

    /** Whether a score is one that the owner wants to hear of at once. */
    boolean isLow(int score) {
        return score <= low;
    }
}
