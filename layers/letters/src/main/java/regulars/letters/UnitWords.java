package regulars.letters;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import regulars.domain.program.Program;
import regulars.platform.text.Language;

/** Units of a program as people say them: so many stamps or points, or an amount of money. */
final class UnitWords {
    /** An SMS with it would hold 70 letters instead of 160. */
    private static final char NO_BREAK = '\u00a0';

    private final Letters letters;

    UnitWords(Letters letters) {
        this.letters = letters;
    }

    String inFull(Program program, long units, Language language) {
        return switch (program.kind()) {
            case STAMPS, POINTS, DISCOUNT -> counted(program, "units.", units, language);
            case CASHBACK -> money(units, currency(program), language.locale());
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
        Currency currency = currency(program);
        return BigDecimal.valueOf(units, currency.getDefaultFractionDigits()).toPlainString() + " " + currency;
    }

    private static String money(long minor, Currency currency, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(BigDecimal.valueOf(minor, currency.getDefaultFractionDigits())).replace(NO_BREAK, ' ');
    }

    private static Currency currency(Program program) {
        return Currency.getInstance(program.earning().currency().orElseThrow());
    }
}
