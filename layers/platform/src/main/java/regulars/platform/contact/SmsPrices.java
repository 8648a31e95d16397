package regulars.platform.contact;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The countries that SMS may go to and the most that one part may cost there, by the longest prefix of the number. A
 * prefix without a price is a place that shares a country's code but not its price, and is not written to.
 */
public final class SmsPrices {
    private static final String FILE = "sms-prices.properties";
    private static final String NOT_WRITTEN_TO = "";
    /** Countries that merchants are in, by ISO 3166, and the prefix of their numbers. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(entry("PL", "+48"), entry("BG", "+359"),
            entry("GB", "+44"), entry("DE", "+49"), entry("AT", "+43"), entry("CZ", "+420"), entry("SK", "+421"),
            entry("LT", "+370"), entry("RO", "+40"), entry("GR", "+30"), entry("FR", "+33"), entry("IT", "+39"),
            entry("ES", "+34"), entry("NL", "+31"), entry("IE", "+353"));

    private final Map<String, String> byPrefix;

    private SmsPrices(Map<String, String> byPrefix) {
        this.byPrefix = Map.copyOf(byPrefix);
    }

    /** The table that comes with this version. */
    public static SmsPrices load() {
        var properties = new Properties();
        try (InputStream stream = SmsPrices.class.getResourceAsStream(FILE)) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var byPrefix = new HashMap<String, String>();
        properties.forEach((prefix, price) -> byPrefix.put("+" + prefix, price.toString()));
        return new SmsPrices(byPrefix);
    }

    /** The most that a part to a number of this country may cost, in thousandths of a US cent; empty where SMS do not go.
     * @param country ISO 3166 code of two letters */
    public Optional<Long> perPartIn(String country) {
        return Optional.ofNullable(PREFIXES.get(country)).flatMap(this::perPart);
    }

    /** The most that a part may cost, in thousandths of a US cent; empty where SMS do not go.
     * @param number E.164 */
    public Optional<Long> perPart(String number) {
        for (int length = number.length(); length > 1; length--) {
            String price = byPrefix.get(number.substring(0, length));
            if (price != null) {
                return Optional.of(price).filter(text -> !text.equals(NOT_WRITTEN_TO)).map(Long::parseLong);
            }
        }
        return Optional.empty();
    }
}
