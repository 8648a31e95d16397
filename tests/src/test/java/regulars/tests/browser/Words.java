package regulars.tests.browser;

import java.util.Map;
import java.util.regex.Pattern;
import regulars.tests.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words of the pages in one language, from where the pages have them. */
record Words(String locale) {
    private static final Pattern PLURAL = Pattern.compile("\\{(\\w+), plural, ((?:\\w+ \\{[^{}]*} ?)+)}");
    private static final Pattern FORM = Pattern.compile("(\\w+) \\{([^{}]*)}");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** A sentence of a feature's, {@code sign-up/title}, without variables. */
    String of(String key) {
        return of(key, Map.of());
    }

    /** A sentence with its variables filled in. */
    String of(String key, Map<String, ?> values) {
        String[] parts = key.split("/");
        JsonNode messages = JsonMapper.shared().readTree(Repository.text("web/" + folder(parts[0]) + "/messages.json"));
        return fill(messages.path(parts[1]).path(locale).stringValue(), values);
    }

    private static String folder(String feature) {
        String path = feature.replace(".", "/").replaceFirst("/$", "");
        return path.startsWith("shared") ? path : "features/" + path;
    }

    private String fill(String sentence, Map<String, ?> values) {
        String counted = PLURAL.matcher(sentence).replaceAll(match -> {
            int count = (Integer) values.get(match.group(1));
            return FORM.matcher(match.group(2)).results().filter(form -> form.group(1).equals(category(count))).findFirst()
                    .orElseThrow().group(2).replace("#", Integer.toString(count));
        });
        return VARIABLE.matcher(counted).replaceAll(match -> values.get(match.group(1)).toString());
    }

    /** The plural category of whole numbers, as the Unicode CLDR has them. */
    private String category(int count) {
        if (count == 1) {
            return "one";
        }
        if (!locale.equals("pl")) {
            return "other";
        }
        boolean few = count % 10 >= 2 && count % 10 <= 4 && (count % 100 < 12 || count % 100 > 14);
        return few ? "few" : "many";
    }
}
