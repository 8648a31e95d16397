package regulars.letters;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import regulars.domain.program.Program;
import regulars.domain.program.Programs;
import regulars.domain.tier.TierMeasure;
import regulars.platform.text.Language;

/** Units of a program as people say them: so many stamps or points, or an amount of money; and what a ladder counts. */
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
            case CASHBACK -> amount(units, currency(program));
        };
    }

    /** What a ladder counts; money where some program says in which currency. */
    String inFull(Programs programs, long measure, Language language) {
        return spent(programs).map(currency -> money(measure, currency, language.locale()))
                .orElseGet(() -> counted("units.", programs.ladder().measure(), measure, language));
    }

    /** The same, within the alphabet of an SMS. */
    String inShort(Programs programs, long measure, Language language) {
        return spent(programs).map(currency -> amount(measure, currency))
                .orElseGet(() -> counted("units-short.", programs.ladder().measure(), measure, language));
    }

    private static Optional<Currency> spent(Programs programs) {
        return programs.ladder().measure() != TierMeasure.SPEND ? Optional.empty() : programs.current().stream()
                .flatMap(program -> program.earning().currency().stream()).findFirst().map(Currency::getInstance);
    }

    private String counted(String key, TierMeasure measure, long units, Language language) {
        return switch (measure) {
            case STAMPS, POINTS, VISITS, ACTIONS -> counted(key + measure.code(), units, language);
            case SPEND, SENIORITY -> Long.toString(units);
        };
    }

    private String counted(Program program, String key, long units, Language language) {
        return counted(key + program.kind().code(), units, language);
    }

    private String counted(String key, long units, Language language) {
        return letters.sentence(language, key, Map.of("units", Long.toString(units)));
    }

    /** With the currency's code, since its sign may be none of an SMS. */
    private static String amount(long units, Currency currency) {
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
