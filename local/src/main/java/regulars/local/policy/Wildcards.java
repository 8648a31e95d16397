package regulars.local.policy;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** IAM's patterns: {@code *} stands for any text, {@code ?} for one character. */
final class Wildcards {
    private Wildcards() {
    }

    static boolean match(String pattern, String text) {
        String expression = pattern.codePoints().mapToObj(Wildcards::expression).collect(Collectors.joining());
        return Pattern.compile(expression, Pattern.DOTALL).matcher(text).matches();
    }

    private static String expression(int character) {
        return switch (character) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(Character.toString(character));
        };
    }
}
