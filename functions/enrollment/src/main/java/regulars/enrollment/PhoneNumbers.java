package regulars.enrollment;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import regulars.platform.contact.SmsPrices;

/** Reads phone numbers that an SMS can reach, in the countries that SMS are sent to. */
final class PhoneNumbers {
    private static final Set<PhoneNumberType> REACHABLE =
            EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final SmsPrices prices = SmsPrices.load();

    /** The number in E.164, from what was typed in the country's own form or with a plus sign. */
    Optional<String> parse(String typed, String country) {
        try {
            PhoneNumber number = numbers.parse(typed, country);
            return Optional.of(number).filter(this::isReachable)
                    .map(reachable -> numbers.format(reachable, PhoneNumberFormat.E164))
                    .filter(normal -> prices.perPart(normal).isPresent());
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private boolean isReachable(PhoneNumber number) {
        return !number.hasExtension() && REACHABLE.contains(numbers.getNumberType(number));
    }
}
