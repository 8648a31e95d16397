package regulars.enrollment;

import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.message.Channel;
import regulars.domain.message.Purpose;
import regulars.platform.contact.EmailAddress;
import regulars.platform.http.Fields;
import regulars.platform.http.Problem;
import regulars.platform.store.MemberFields;
import regulars.platform.store.Purposes;
import regulars.platform.store.TimeZones;
import regulars.platform.text.Language;

/** Reads what a guest entered on the join page. */
final class EnrollmentForm {
    /** What a guest entered. */
    record Entered(String firstName, Address address, Optional<MonthDay> birthday, Language language,
                   Optional<ZoneId> zone, List<Decision> decisions) {
        Entered {
            decisions = List.copyOf(decisions);
        }
    }

    private static final int EMAIL_CHARS_MAX = 254;
    private static final int PHONE_CHARS_MAX = 32;
    private static final int CONSENTS_MAX = 4;
    private static final int CHANNEL_CHARS_MAX = 10;
    private static final int VERSION_CHARS_MAX = 20;
    private static final int ZONE_CHARS_MAX = 64;
    private static final Address NONE = new Address(Channel.EMAIL, "");

    private final OfferedChannels channels;
    private final ConsentTexts texts;
    private final PhoneNumbers phoneNumbers;

    EnrollmentForm(OfferedChannels channels, ConsentTexts texts, PhoneNumbers phoneNumbers) {
        this.channels = channels;
        this.texts = texts;
        this.phoneNumbers = phoneNumbers;
    }

    /** @param country of the shop, whose national form of phone numbers is understood
     * @throws Problem 400 naming every field that is wrong */
    Entered read(Fields fields, String country) {
        var entered = new Entered(MemberFields.firstName(fields), address(fields, country), MemberFields.birthday(fields), language(fields),
                zone(fields), decisions(fields));
        fields.done();
        return entered;
    }

    private Address address(Fields fields, String country) {
        if (fields.has("email") == fields.has("phone")) {
            fields.violate(fields.has("email") ? "phone" : "email", "either-email-or-phone");
            return NONE;
        }
        return (fields.has("email") ? email(fields) : phone(fields, country)).orElse(NONE);
    }

    private static Optional<Address> email(Fields fields) {
        return fields.parsed("email", EMAIL_CHARS_MAX, "email", EmailAddress::parse)
                .map(email -> new Address(Channel.EMAIL, email.value()));
    }

    private Optional<Address> phone(Fields fields, String country) {
        if (!channels.has(Channel.SMS)) {
            fields.violate("phone", "channel");
            return Optional.empty();
        }
        return fields.parsed("phone", PHONE_CHARS_MAX, "phone", typed -> phoneNumbers.parse(typed, country))
                .map(number -> new Address(Channel.SMS, number));
    }

    private static Language language(Fields fields) {
        return Language.of(fields.oneOf("locale", Language.tags())).orElse(Language.ENGLISH);
    }

    /** What the browser says; a zone that is not known here keeps nobody from joining. */
    private static Optional<ZoneId> zone(Fields fields) {
        return fields.optionalText("timeZone", 0, ZONE_CHARS_MAX).flatMap(TimeZones::find);
    }

    private List<Decision> decisions(Fields fields) {
        var decisions = new ArrayList<Decision>();
        var decided = new HashSet<Map.Entry<Channel, Purpose>>();
        for (Fields consent : fields.objects("consents", 0, CONSENTS_MAX)) {
            decision(consent).ifPresent(decision -> {
                if (!decided.add(Map.entry(decision.channel(), decision.purpose()))) {
                    consent.violate("channel", "distinct");
                }
                decisions.add(decision);
            });
        }
        return decisions;
    }

    private Optional<Decision> decision(Fields consent) {
        Optional<Channel> channel = consent.parsed("channel", CHANNEL_CHARS_MAX, "channel", channels::named);
        Purpose purpose = Purposes.read(consent);
        boolean granted = consent.flag("granted");
        String version = consent.text("textVersion", 1, VERSION_CHARS_MAX);
        if (!version.isEmpty() && !texts.isCurrent(version)) {
            consent.violate("textVersion", "text-version");
        }
        return channel.map(known -> new Decision(known, purpose, granted, version));
    }
}
