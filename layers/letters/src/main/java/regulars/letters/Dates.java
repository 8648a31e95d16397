package regulars.letters;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import regulars.platform.text.Language;

/** Dates as people write them. */
final class Dates {
    private Dates() {
    }

    /** With the month's name, in the case that a date takes. */
    static String inFull(LocalDate date, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(date);
    }

    /** Within the alphabet of an SMS. */
    static String inShort(LocalDate date, Language language) {
        return DateTimeFormatter.ofPattern(language == Language.ENGLISH ? "d MMM uuuu" : "d.MM.uuuu", language.locale())
                .format(date);
    }
}
