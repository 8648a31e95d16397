package regulars.letters;

import java.util.regex.Pattern;

/** Makes what people entered safe to stand in a line of plain text. */
public final class PlainText {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
    /** Unicode's signs that embed, override or isolate a direction (UAX #9, 2). */
    private static final Pattern DIRECTIONS = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_ISOLATE = "\u2069";

    private PlainText() {
    }

    /** The text in one line: no header, subject or name can be left through a line's end. */
    public static String line(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }

    /** A name to be put into a sentence: one that is written from right to left does not turn what stands around it. */
    public static String name(String name) {
        String plain = DIRECTIONS.matcher(line(name)).replaceAll("");
        boolean turns = plain.codePoints().anyMatch(PlainText::isRightToLeft);
        return turns ? FIRST_STRONG_ISOLATE + plain + POP_ISOLATE : plain;
    }

    /**
     * As {@link #name}, at most so many characters long; nothing is left of a character that is cut off, and a dot stands
     * where a word is.
     */
    public static String shortName(String name, int max) {
        String plain = line(name);
        if (plain.codePointCount(0, plain.length()) <= max) {
            return name(plain);
        }
        int end = plain.offsetByCodePoints(0, max - 1);
        while (end > 0 && isMark(plain.codePointAt(end))) {
            end = plain.offsetByCodePoints(end, -1);
        }
        boolean whole = Character.isWhitespace(plain.codePointAt(end));
        return name(plain.substring(0, end).strip() + (whole ? "" : "."));
    }

    /** The text, at most so many characters long, with a sign where it is cut off. */
    static String cut(String text, int max) {
        if (text.codePointCount(0, text.length()) <= max) {
            return text;
        }
        int end = text.offsetByCodePoints(0, max - 1);
        while (end > 0 && isMark(text.codePointAt(end))) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + "…";
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isRightToLeft(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        };
    }
}
