package regulars.enrollment;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads phone numbers that an SMS can reach. */
final class PhoneNumbers {
    private static final Set<PhoneNumberType> REACHABLE =
            EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    /** The number in E.164, from what was typed in the country's own form or with a plus sign. */
    Optional<String> parse(String typed, String country) {
        try {
            PhoneNumber number = numbers.parse(typed, country);
            return isReachable(number) ? Optional.of(numbers.format(number, PhoneNumberFormat.E164)) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private boolean isReachable(PhoneNumber number) {
        return !number.hasExtension() && REACHABLE.contains(numbers.getNumberType(number));
    }
}
