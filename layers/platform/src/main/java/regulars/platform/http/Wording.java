package regulars.platform.http;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What may stand in a text that people read. */
public final class Wording {
    /** Controls, and the signs that turn the direction of the text around them. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\p{Cs}]");
    private static final Pattern VISIBLE = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}]");

    private static final Pattern WEB_ADDRESS = Pattern.compile(
            "://|\\bwww\\.|[\\p{L}\\p{N}][.\\u3002\\uFF0E\\uFF61]\\p{L}{2,}|\\d{1,3}(\\.\\d{1,3}){3}",
            Pattern.CASE_INSENSITIVE);

    private Wording() {
    }

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** The same with lines that end in {@code \n} alone. */
    static String lines(String text) {
        return normal(text).replace("\r\n", "\n").replace('\r', '\n');
    }

    static boolean isUnsafeInLines(String text) {
        return isUnsafe(text.replace('\n', ' '));
    }

    static boolean isUnsafe(String text) {
        return UNSAFE.matcher(text).find();
    }

    static boolean isVisible(String text) {
        return VISIBLE.matcher(text).find();
    }

    /** Whether mail programs would make a link of something in it. */
    public static boolean hasWebAddress(String text) {
        return WEB_ADDRESS.matcher(text).find();
    }
}
