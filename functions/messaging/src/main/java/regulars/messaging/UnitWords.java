package regulars.messaging;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import regulars.domain.program.Program;
import regulars.platform.text.Language;

/** Units of a program as people say them: so many stamps or points, or an amount of money. */
final class UnitWords {
    private final Letters letters;

    UnitWords(Letters letters) {
        this.letters = letters;
    }

    String inFull(Program program, long units, Language language) {
        return switch (program.kind()) {
            case STAMPS, POINTS, DISCOUNT -> counted(program, "units.", units, language);
            case CASHBACK -> Units.of(program, units, language);
        };
    }

    /** Within the alphabet of an SMS. */
    String inShort(Program program, long units, Language language) {
        return switch (program.kind()) {
            case STAMPS, POINTS, DISCOUNT -> counted(program, "units-short.", units, language);
            case CASHBACK -> amount(program, units);
        };
    }

    private String counted(Program program, String key, long units, Language language) {
        return letters.sentence(language, key + program.kind().code(), Map.of("units", Long.toString(units)));
    }

    /** With the currency's code, since its sign may be none of an SMS. */
    private static String amount(Program program, long units) {
        Currency currency = Currency.getInstance(program.earning().currency().orElseThrow());
        return BigDecimal.valueOf(units, currency.getDefaultFractionDigits()).toPlainString() + " " + currency;
    }
}
