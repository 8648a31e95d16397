package regulars.platform.contact;

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
