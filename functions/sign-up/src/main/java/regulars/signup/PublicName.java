package regulars.signup;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import regulars.platform.World;

/**
 * What a join link is called: the business name in small Latin letters, and four random characters, so that nobody
 * has to be asked for another name and none can be guessed. Cyrillic letters by the Bulgarian law on transliteration
 * (State Gazette 19/2009); those that Bulgarian lacks as Russian passports have them.
 */
final class PublicName {
    private static final int NAME_CHARS_MAX = 30;
    private static final int RANDOM_CHARS = 4;
    private static final String WITHOUT_LETTERS = "shop";

    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("а", "a"), Map.entry("б", "b"), Map.entry("в", "v"), Map.entry("г", "g"), Map.entry("д", "d"),
            Map.entry("е", "e"), Map.entry("ж", "zh"), Map.entry("з", "z"), Map.entry("и", "i"), Map.entry("й", "y"),
            Map.entry("к", "k"), Map.entry("л", "l"), Map.entry("м", "m"), Map.entry("н", "n"), Map.entry("о", "o"),
            Map.entry("п", "p"), Map.entry("р", "r"), Map.entry("с", "s"), Map.entry("т", "t"), Map.entry("у", "u"),
            Map.entry("ф", "f"), Map.entry("х", "h"), Map.entry("ц", "ts"), Map.entry("ч", "ch"), Map.entry("ш", "sh"),
            Map.entry("щ", "sht"), Map.entry("ъ", "a"), Map.entry("ь", "y"), Map.entry("ю", "yu"), Map.entry("я", "ya"),
            Map.entry("ы", "y"), Map.entry("э", "e"),
            Map.entry("ł", "l"), Map.entry("đ", "d"), Map.entry("ø", "o"), Map.entry("ß", "ss"), Map.entry("æ", "ae"),
            Map.entry("œ", "oe"), Map.entry("ı", "i"));

    private PublicName() {
    }

    /** A new name; another one each time. */
    static String of(String businessName, World world) {
        return latin(businessName) + "-" + world.newId(RANDOM_CHARS).toLowerCase(Locale.ROOT);
    }

    static String latin(String businessName) {
        String letters = businessName.toLowerCase(Locale.ROOT).replaceAll("ия(?!\\p{L})", "иа").codePoints()
                .mapToObj(Character::toString)
                .map(letter -> LETTERS.getOrDefault(letter, letter)).collect(Collectors.joining());
        String plain = Normalizer.normalize(letters, Normalizer.Form.NFD).replaceAll("[\\p{M}'’]", "");
        String dashed = plain.replaceAll("[^a-z0-9]+", "-");
        String cut = dashed.substring(0, Math.min(NAME_CHARS_MAX, dashed.length())).replaceAll("^-|-$", "");
        return cut.isEmpty() ? WITHOUT_LETTERS : cut;
    }
}
