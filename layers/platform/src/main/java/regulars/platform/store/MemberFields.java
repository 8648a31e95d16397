package regulars.platform.store;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Pattern;
import regulars.platform.http.Fields;

/** Reads what members say about themselves. */
public final class MemberFields {
    private static final int FIRST_NAME_CHARS_MAX = 60;
    private static final String DAY = "(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private static final Pattern BIRTHDAY = Pattern.compile(DAY);
    private static final String NONE = "none";
    private static final Pattern BIRTHDAY_OR_NONE = Pattern.compile(NONE + "|" + DAY);
    /** A name comes out in messages, where programs make links of what looks like one; "J.R." and "St. John" do not. */
    private static final Pattern WEB_ADDRESS = Pattern.compile("://|@|[.\u3002](\\p{L}{2}|\\p{N})|(?i)\\bwww\\b");

    private MemberFields() {
    }

    /** The field {@code firstName}. */
    public static String firstName(Fields fields) {
        String name = fields.text("firstName", 1, FIRST_NAME_CHARS_MAX);
        if (WEB_ADDRESS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).find()) {
            fields.violate("firstName", "web-address");
        }
        return name;
    }

    /** The field {@code birthday}, where it is there. */
    public static Optional<MonthDay> birthday(Fields fields) {
        return fields.optionalMatching("birthday", BIRTHDAY).filter(text -> !text.isEmpty())
                .flatMap(text -> day(text, fields));
    }

    /** What becomes of a birthday that was told before: the field may replace it or, as {@code none}, take it away. */
    public static Optional<MonthDay> birthday(Fields fields, Optional<MonthDay> before) {
        return fields.optionalMatching("birthday", BIRTHDAY_OR_NONE).filter(text -> !text.isEmpty())
                .map(text -> text.equals(NONE) ? Optional.<MonthDay>empty() : day(text, fields)).orElse(before);
    }

    private static Optional<MonthDay> day(String text, Fields fields) {
        try {
            return Optional.of(MonthDay.parse("--" + text));
        } catch (DateTimeException e) {
            fields.violate("birthday", "date");
            return Optional.empty();
        }
    }
}
