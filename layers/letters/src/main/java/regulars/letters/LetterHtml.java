package regulars.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A letter as HTML. The frame and the fragments are files of ours; whatever is put into them is escaped, so no name is
 * ever markup.
 */
public final class LetterHtml {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");
    private static final String FRAME = read("letter.html");
    private static final String PARAGRAPH = read("letter-paragraph.html");
    private static final String CODE = read("letter-code.html");
    private static final String LINK = read("letter-link.html");
    private static final String PREFERENCES = read("letter-preferences.html");

    private LetterHtml() {
    }

    /** The letter, ready to be sent. */
    public static String of(Letter letter) {
        String paragraphs = letter.paragraphs().stream()
                .map(text -> fill(PARAGRAPH, Map.of("text", escaped(text)))).collect(Collectors.joining());
        String code = letter.code().map(digits -> fill(CODE, Map.of("code", escaped(digits)))).orElse("");
        String link = letter.link().map(button -> link(button, new ButtonColour(letter.colour()))).orElse("");
        String preferences = letter.preferences().map(LetterHtml::preferences).orElse("");
        return fill(FRAME, Map.of("language", letter.language().tag(), "subject", escaped(letter.subject()),
                "heading", escaped(letter.heading()), "content", paragraphs + code + link,
                "note", escaped(letter.note()), "preferences", preferences, "colour", letter.colour()));
    }

    private static String link(Letter.Link link, ButtonColour colour) {
        return fill(LINK, Map.of("address", escaped(link.address()), "label", escaped(link.label()),
                "background", colour.background(), "text", colour.text()));
    }

    private static String preferences(Letter.Link link) {
        return fill(PREFERENCES, Map.of("address", escaped(link.address()), "label", escaped(link.label())));
    }

    private static String fill(String template, Map<String, String> values) {
        return VARIABLE.matcher(template).replaceAll(match -> Matcher.quoteReplacement(values.get(match.group(1))));
    }

    /** Text that is nothing but text in an element and in a quoted attribute. */
    public static String escaped(String text) {
        return PlainText.line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;").replace("'", "&#39;");
    }

    private static String read(String file) {
        try (InputStream stream = LetterHtml.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
