package regulars.platform.text;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form of a word that a number asks for, written as in ICU: <code>{units, plural, one {# point} other {# points}}</code>.
 * A form that a language does not have is left out of its sentences. Source: CLDR, Language Plural Rules, whole numbers.
 */
final class Plural {
    private static final Pattern CHOICE = Pattern.compile("\\{([A-Za-z]+), plural,((?: (?:one|few|many|other) \\{[^{}]*})+)}");
    private static final Pattern FORM = Pattern.compile("(one|few|many|other) \\{([^{}]*)}");

    private Plural() {
    }

    /** The sentence with its plurals chosen. */
    static String choose(Language language, String sentence, Map<String, ?> variables) {
        return CHOICE.matcher(sentence).replaceAll(match ->
                Matcher.quoteReplacement(chosen(language, match, Texts.value(match.group(1), variables))));
    }

    private static String chosen(Language language, MatchResult match, String number) {
        Map<String, String> forms = FORM.matcher(match.group(2)).results()
                .collect(Collectors.toMap(form -> form.group(1), form -> form.group(2)));
        String form = forms.getOrDefault(category(language, Long.parseLong(number)), forms.get("other"));
        return form.replace("#", number);
    }

    private static String category(Language language, long number) {
        if (number == 1) {
            return "one";
        }
        return switch (language) {
            case ENGLISH, BULGARIAN -> "other";
            case POLISH -> isFew(number) ? "few" : "many";
        };
    }

    private static boolean isFew(long number) {
        long last = number % 10;
        return last >= 2 && last <= 4 && number % 100 / 10 != 1;
    }
}
