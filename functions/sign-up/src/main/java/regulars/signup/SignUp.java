package regulars.signup;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import regulars.platform.contact.EmailAddress;
import regulars.platform.http.Fields;
import regulars.platform.http.Problem;
import regulars.platform.store.TimeZones;
import regulars.platform.text.Language;

/**
 * What a new owner enters.
 *
 * @param country ISO 3166 code of two letters
 */
record SignUp(String businessName, EmailAddress email, String country, ZoneId zone, Language language) {
    private static final int NAME_CHARS_MAX = 60;
    private static final int EMAIL_CHARS_MAX = 254;
    private static final int ZONE_CHARS_MAX = 64;

    /** @throws Problem 400 naming every field that is wrong */
    static SignUp read(Fields fields) {
        String name = fields.label("businessName", 1, NAME_CHARS_MAX);
        Optional<EmailAddress> email = fields.parsed("email", EMAIL_CHARS_MAX, "email", EmailAddress::parse);
        Optional<String> country = fields.parsed("country", 2, "country", SignUp::country);
        Optional<ZoneId> zone = fields.parsed("timeZone", ZONE_CHARS_MAX, "time-zone", TimeZones::find);
        String locale = fields.oneOf("locale", Language.tags());
        fields.done();
        return new SignUp(name, email.orElseThrow(), country.orElseThrow(), zone.orElseThrow(), language(locale));
    }

    private static Optional<String> country(String code) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)
                ? Optional.of(code) : Optional.empty();
    }

    /** All but address and language, which the code carries itself. */
    Map<String, String> draft() {
        return Map.of("businessName", businessName, "country", country, "timeZone", zone.getId());
    }

    static SignUp of(EmailAddress email, Language language, Map<String, String> draft) {
        return new SignUp(draft.get("businessName"), email, draft.get("country"),
                ZoneId.of(draft.get("timeZone")), language);
    }

    private static Language language(String tag) {
        return Language.of(tag).orElseThrow();
    }
}
