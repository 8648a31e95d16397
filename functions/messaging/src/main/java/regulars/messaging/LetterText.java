package regulars.messaging;

import java.util.ArrayList;

/** A letter as plain text. */
final class LetterText {
    private LetterText() {
    }

    static String of(Letter letter) {
        var parts = new ArrayList<String>();
        parts.add(PlainText.line(letter.heading()));
        letter.paragraphs().forEach(paragraph -> parts.add(PlainText.line(paragraph)));
        letter.code().ifPresent(parts::add);
        letter.link().ifPresent(link -> parts.add(PlainText.line(link.label()) + ":\n" + link.address()));
        parts.add("--\n" + PlainText.line(letter.note()));
        return String.join("\n\n", parts) + "\n";
    }
}
