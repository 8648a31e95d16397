package regulars.platform.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import regulars.domain.message.Purpose;
import regulars.platform.http.Fields;

/** Purposes of messages as the contract names them. */
public final class Purposes {
    private static final List<String> NAMES = Arrays.stream(Purpose.values()).map(Purposes::name).toList();

    private Purposes() {
    }

    public static String name(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }

    /** The field {@code purpose}; messages about the card where it is missing. */
    public static Purpose read(Fields fields) {
        return fields.optionalOneOf("purpose", NAMES).map(name -> Purpose.values()[NAMES.indexOf(name)])
                .orElse(Purpose.SERVICE);
    }
}
