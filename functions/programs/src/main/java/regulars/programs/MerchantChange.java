package regulars.programs;

import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import regulars.domain.program.Programs;
import regulars.platform.http.Fields;
import regulars.platform.http.Problem;
import regulars.platform.store.Merchant;
import regulars.platform.store.TimeZones;
import regulars.platform.text.Language;

/** What the owner wants to be different; what is empty stays. */
record MerchantChange(Optional<String> name, Optional<Language> language, Optional<ZoneId> zone,
                      Optional<Integer> cutOverHour, Optional<String> colour) {
    private static final int NAME_CHARS_MAX = 60;
    private static final int ZONE_CHARS_MAX = 64;
    /** A business day that began in the afternoon would not be called after the day it mostly lies in. */
    private static final int CUT_OVER_HOUR_MAX = 12;
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    /** @throws Problem 400 naming every field that is wrong, or the body where it asks for nothing */
    static MerchantChange read(Fields fields) {
        var change = new MerchantChange(
                fields.optionalLabel("name", 1, NAME_CHARS_MAX),
                fields.optionalOneOf("locale", Language.tags()).flatMap(Language::of),
                fields.optionalParsed("timeZone", ZONE_CHARS_MAX, "time-zone", TimeZones::find),
                fields.optionalNumber("cutOverHour", 0, CUT_OVER_HOUR_MAX),
                fields.optionalMatching("colour", COLOUR));
        fields.done();
        if (change.isEmpty()) {
            throw Problem.invalid("", "nothing-to-change");
        }
        return change;
    }

    private boolean isEmpty() {
        return equals(new MerchantChange(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty()));
    }

    /** Whether business days change, which programs are kept with. */
    boolean movesDays() {
        return zone.isPresent() || cutOverHour.isPresent();
    }

    Merchant of(Merchant before) {
        return new Merchant(before.id(), name.orElse(before.name()), before.publicName(),
                language.orElse(before.language()),
                before.country(), zone.orElse(before.zone()), cutOverHour.orElse(before.cutOverHour()),
                colour.orElse(before.colour()), before.suspended());
    }

    Programs of(Programs before) {
        return before.with(zone.orElse(before.zone()), cutOverHour.orElse(before.cutOverHour()));
    }
}
