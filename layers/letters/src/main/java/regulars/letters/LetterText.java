package regulars.letters;

import java.util.ArrayList;

/** A letter as plain text. */
public final class LetterText {
    private LetterText() {
    }

    /** The letter, ready to be sent. */
    public static String of(Letter letter) {
        var parts = new ArrayList<String>();
        parts.add(PlainText.line(letter.heading()));
        letter.paragraphs().forEach(paragraph -> parts.add(PlainText.line(paragraph)));
        letter.code().ifPresent(parts::add);
        letter.link().map(LetterText::link).ifPresent(parts::add);
        parts.add("--\n" + PlainText.line(letter.note()));
        letter.preferences().map(LetterText::link).ifPresent(parts::add);
        return String.join("\n\n", parts) + "\n";
    }

    private static String link(Letter.Link link) {
        return PlainText.line(link.label()) + ":\n" + link.address();
    }
}
