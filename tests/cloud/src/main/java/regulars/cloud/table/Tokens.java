package regulars.cloud.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of an expression, one after another. */
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:([#:]?[A-Za-z0-9_]+)|(<>|<=|>=|[=<>(),.+\\-\\[\\]]))");
    private static final String END = "";

    private final List<String> words;
    private int next;

    private Tokens(List<String> words) {
        this.words = words;
    }

    /** @throws Invalid where there is a character that belongs to no word */
    static Tokens of(String expression) {
        var words = new ArrayList<String>();
        Matcher matcher = TOKEN.matcher(expression);
        int at = 0;
        while (matcher.region(at, expression.length()).lookingAt()) {
            words.add(matcher.group().strip());
            at = matcher.end();
        }
        if (!expression.substring(at).isBlank()) {
            throw new Invalid("Invalid expression: " + expression.substring(at));
        }
        return new Tokens(words);
    }

    String peek() {
        return next < words.size() ? words.get(next) : END;
    }

    private String peekAfter() {
        return next + 1 < words.size() ? words.get(next + 1) : END;
    }

    String take() {
        String word = peek();
        if (word.isEmpty()) {
            throw new Invalid("Invalid expression: it ends too early");
        }
        next++;
        return word;
    }

    /** Whether the next word is this one, in capitals or not; goes on if so. */
    boolean takeIf(String word) {
        boolean is = peek().toUpperCase(Locale.ROOT).equals(word);
        if (is) {
            next++;
        }
        return is;
    }

    void expect(String word) {
        if (!takeIf(word)) {
            throw new Invalid("Invalid expression: " + word + " is expected, not \"" + peek() + "\"");
        }
    }

    /** Whether a function of this name is called next. */
    boolean isCall(String name) {
        return peek().equals(name) && peekAfter().equals("(");
    }

    boolean isAtEnd() {
        return peek().isEmpty();
    }
}
