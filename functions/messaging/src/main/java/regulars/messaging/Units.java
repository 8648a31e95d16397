package regulars.messaging;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.platform.text.Language;

/** A program's units in a message: a number, or money where they are money. */
final class Units {
    /** An SMS with it would hold 70 letters instead of 160. */
    private static final char NO_BREAK = '\u00a0';

    private Units() {
    }

    static String of(Program program, long units, Language language) {
        return program.earning().currency().filter(_ -> program.kind() == ProgramKind.CASHBACK)
                .map(code -> money(units, Currency.getInstance(code), language.locale())).orElse(Long.toString(units));
    }

    private static String money(long minor, Currency currency, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(BigDecimal.valueOf(minor, currency.getDefaultFractionDigits())).replace(NO_BREAK, ' ');
    }
}
