package regulars.platform.http;

import java.util.regex.Pattern;

/** What may stand in a text that people read. */
final class Wording {
    /** Controls, and the signs that turn the direction of the text around them. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\p{Cs}]");
    private static final Pattern VISIBLE = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}]");

    private static final Pattern WEB_ADDRESS = Pattern.compile(
            "://|\\bwww\\.|[\\p{L}\\p{N}][.\\u3002\\uFF0E\\uFF61]\\p{L}{2,}|\\d{1,3}(\\.\\d{1,3}){3}",
            Pattern.CASE_INSENSITIVE);

    private Wording() {
    }

    static boolean isUnsafe(String text) {
        return UNSAFE.matcher(text).find();
    }

    static boolean isVisible(String text) {
        return VISIBLE.matcher(text).find();
    }

    static boolean hasWebAddress(String text) {
        return WEB_ADDRESS.matcher(text).find();
    }
}
