package regulars.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects the violations of one thing, in the order of its fields. */
public final class Check {
    private final List<Violation> violations = new ArrayList<>();

    /** A number has to be within least and most, both included. */
    public void range(String pointer, long value, long least, long most) {
        if (value < least || value > most) {
            violations.add(Violation.outOfRange(pointer, least, most));
        }
    }

    /** A text that people read has to say something, on one line, in at most so many code points. */
    public void name(String pointer, String text, int most) {
        if (text.codePoints().allMatch(Check::isInvisible)) {
            violations.add(Violation.of(pointer, "blank"));
        } else if (text.codePointCount(0, text.length()) > most) {
            violations.add(new Violation(pointer, "too-long", Map.of("most", most)));
        } else if (text.codePoints().anyMatch(Check::isUnprintable)) {
            violations.add(Violation.of(pointer, "unprintable"));
        }
    }

    /** Notes a violation unless the condition holds. */
    public void that(boolean holds, Violation otherwise) {
        if (!holds) {
            violations.add(otherwise);
        }
    }

    /** Notes what was found in a part of the thing. */
    public void within(String pointer, List<Violation> found) {
        found.forEach(part -> violations.add(new Violation(pointer + part.pointer(), part.code(), part.parameters())));
    }

    /** What was found so far. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    private static boolean isInvisible(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }

    private static boolean isUnprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE -> true;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> isDirectionOverride(codePoint);
        };
    }

    /** Characters that turn the reading direction of what follows, outside the name too. */
    private static boolean isDirectionOverride(int codePoint) {
        return codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
    }
}
