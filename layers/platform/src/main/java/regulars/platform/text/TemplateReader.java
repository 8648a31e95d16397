package regulars.platform.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import regulars.platform.text.MalformedTemplate.Flaw;
import regulars.platform.text.Template.Part;

/** Reads a template from left to right, once. */
final class TemplateReader {
    private static final int DEPTH_MAX = 3;
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]{1,30})}");
    private static final Pattern CHOICE = Pattern.compile("\\{([A-Za-z]{1,30})\\s*,\\s*plural\\s*,\\s*");
    private static final Pattern FORM = Pattern.compile("([A-Za-z]{1,30})\\s*\\{");

    private final Language language;
    private final String source;
    private int at;

    TemplateReader(Language language, String source) {
        this.language = language;
        this.source = source;
    }

    List<Part> read() {
        List<Part> parts = parts(0, Optional.empty());
        if (at < source.length()) {
            throw flaw(Flaw.UNOPENED, at);
        }
        return parts;
    }

    /** Up to the end, or the sign that closes what is around.
     * @param count the number of the choice around */
    private List<Part> parts(int depth, Optional<String> count) {
        var parts = new ArrayList<Part>();
        while (at < source.length() && "]}".indexOf(source.charAt(at)) < 0) {
            parts.add(switch (source.charAt(at)) {
                case '{' -> braces(depth, count);
                case '[' -> aside(depth, count);
                default -> count.isPresent() && source.charAt(at) == '#' ? number(count.get()) : words(count);
            });
        }
        return parts;
    }

    private Part words(Optional<String> count) {
        int from = at;
        String signs = count.isPresent() ? "{}[]#" : "{}[]";
        while (at < source.length() && signs.indexOf(source.charAt(at)) < 0) {
            at++;
        }
        return new Part.Words(source.substring(from, at));
    }

    private Part number(String count) {
        at++;
        return new Part.Count(count);
    }

    private Part aside(int depth, Optional<String> count) {
        int from = enter(depth);
        at++;
        List<Part> parts = parts(depth + 1, count);
        close(']', from);
        return new Part.Aside(List.copyOf(parts));
    }

    private Part braces(int depth, Optional<String> count) {
        Optional<String> variable = next(VARIABLE);
        if (variable.isPresent()) {
            return new Part.Variable(variable.get());
        }
        int from = enter(depth);
        String name = next(CHOICE).orElseThrow(() -> flaw(isClosed(from) ? Flaw.NOT_UNDERSTOOD : Flaw.UNCLOSED, from));
        return choice(name, from, depth + 1);
    }

    private Part choice(String name, int from, int depth) {
        var forms = new EnumMap<Category, List<Part>>(Category.class);
        while (at < source.length() && source.charAt(at) != '}') {
            Category category = category(forms, from);
            int opened = at - 1;
            forms.put(category, List.copyOf(parts(depth, Optional.of(name))));
            close('}', opened);
            blanks();
        }
        close('}', from);
        if (!forms.containsKey(Category.OTHER)) {
            throw flaw(Flaw.OTHER_MISSING, from);
        }
        return new Part.Choice(name, forms);
    }

    private Category category(Map<Category, List<Part>> forms, int from) {
        int word = at;
        String name = next(FORM).orElseThrow(() -> flaw(Flaw.NOT_UNDERSTOOD, from));
        return Category.of(name).filter(category -> Category.of(language).contains(category) && !forms.containsKey(category))
                .orElseThrow(() -> flaw(Flaw.CATEGORY, word));
    }

    private Optional<String> next(Pattern pattern) {
        Matcher matcher = pattern.matcher(source).region(at, source.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher.group(1));
    }

    private int enter(int depth) {
        if (depth >= DEPTH_MAX) {
            throw flaw(Flaw.TOO_DEEP, at);
        }
        return at;
    }

    private void close(char sign, int opened) {
        if (at == source.length()) {
            throw flaw(Flaw.UNCLOSED, opened);
        }
        if (source.charAt(at) != sign) {
            throw flaw(Flaw.UNOPENED, at);
        }
        at++;
    }

    private void blanks() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    private boolean isClosed(int from) {
        return source.indexOf('}', from) >= 0;
    }

    private MalformedTemplate flaw(Flaw flaw, int place) {
        return new MalformedTemplate(flaw, source, place);
    }
}
