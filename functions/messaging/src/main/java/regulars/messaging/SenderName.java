package regulars.messaging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import regulars.letters.PlainText;

/**
 * The name that an e-mail is sent under. Always as encoded words (RFC 2047, 2 and 5): whatever a merchant is called, no
 * character of it can end the name or the header.
 */
record SenderName(String name) {
    /** An encoded word has at most 75 characters; around the text there are 12, and base 64 turns 45 bytes into 60. */
    private static final int WORD_BYTES_MAX = 45;

    /** The value of a From header. */
    String header(String address) {
        return String.join(" ", words(PlainText.line(name))) + " <" + address + ">";
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int character : text.codePoints().toArray()) {
            String next = Character.toString(character);
            if (bytes(word + next).length > WORD_BYTES_MAX) {
                words.add(encoded(word));
                word.setLength(0);
            }
            word.append(next);
        }
        words.add(encoded(word));
        return words;
    }

    private static String encoded(CharSequence word) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(word)) + "?=";
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
