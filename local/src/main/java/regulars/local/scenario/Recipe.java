package regulars.local.scenario;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of {@code recipes}: what a merchant sets up, with its texts in several languages and its amounts in several
 * currencies. Who uses it makes the choices that it leaves open ({@code docs/recipes.md}).
 */
public final class Recipe {
    private static final Set<String> LANGUAGES = Set.of("en", "pl", "bg");
    private static final Map<String, String> CURRENCY_OF_COUNTRY = Map.of("PL", "PLN", "GB", "GBP");
    private static final String USUAL_CURRENCY = "EUR";
    private static final Set<String> CURRENCIES = Set.of("PLN", "GBP", USUAL_CURRENCY);

    private final SourceTree source;

    Recipe(SourceTree source) {
        this.source = source;
    }

    /** Reads one. @throws FormatException naming everything in it that is no recipe's */
    public static Recipe read(Path file) {
        return new Recipe(Format.read().recipe(file));
    }

    /** In which of a recipe's currencies a till in that country counts. */
    public static String currencyOf(String country) {
        return CURRENCY_OF_COUNTRY.getOrDefault(country, USUAL_CURRENCY);
    }

    /** As it is written, with every choice open. */
    public JsonNode written() {
        return source.tree();
    }

    /**
     * Programs, ladder, messages and coupons as the API takes them.
     *
     * @param day when it is used: promotions that name no year come next from then on, or are running
     */
    public JsonNode used(String language, String currency, LocalDate day) {
        JsonNode chosen = chosen(source.tree(), language, currency);
        chosen.path("programs").valueStream().map(JsonNode::asObject).forEach(program -> {
            if (program.has("rates")) {
                program.putIfAbsent("currency", program.stringNode(currency));
            }
            program.path("promotions").valueStream().map(JsonNode::asObject).forEach(promotion -> PromotionDays.set(promotion, day));
        });
        chosen.path("coupons").valueStream().map(JsonNode::asObject).filter(coupon -> coupon.has("minimumAmount")
                        || coupon.path("effect").has("amount")).forEach(coupon -> coupon.putIfAbsent("currency", coupon.stringNode(currency)));
        return chosen;
    }

    /** The same with its lines. */
    SourceTree source(String language, String currency, LocalDate day) {
        return new SourceTree(source.file(), used(language, currency, day), source.lines());
    }

    private static JsonNode chosen(JsonNode value, String language, String currency) {
        Set<String> names = new TreeSet<>(value.propertyNames());
        if (names.equals(LANGUAGES)) {
            return chosen(value.path(language), language, currency);
        }
        if (names.equals(CURRENCIES)) {
            return chosen(value.path(currency), language, currency);
        }
        JsonNode copy = value.deepCopy();
        if (copy instanceof ObjectNode object) {
            value.properties().forEach(entry -> object.set(entry.getKey(), chosen(entry.getValue(), language, currency)));
        }
        if (value.isArray()) {
            copy.asArray().removeAll();
            value.forEach(item -> copy.asArray().add(chosen(item, language, currency)));
        }
        return copy;
    }
}
