package regulars.platform.code;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import regulars.platform.contact.EmailAddress;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Write;
import regulars.platform.text.Language;

/**
 * A code of six digits that was asked for. The code itself is derived from the id; the item that asks for it is what
 * makes the message go out.
 *
 * @param known whether the code opens anything; where not, the address gets a fixed note instead of a code
 * @param draft what was entered along with the address
 */
public record EmailCode(String id, Purpose purpose, EmailAddress email, Language language, boolean known,
                        Map<String, String> draft, Instant expires) {
    /** Length of an id in characters of base 32. */
    public static final int ID_LENGTH = 26;

    private static final int VERSION = 1;
    /** So that someone who comes late still hears that the code has expired. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    /** What a code is for; one for signing in is worthless for signing up. */
    public enum Purpose {
        SIGN_UP("sign-up"), SIGN_IN("sign-in");

        private final String word;

        Purpose(String word) {
            this.word = word;
        }

        /** As it is stored. */
        public String word() {
            return word;
        }

        private static Purpose of(String word) {
            return word.equals(SIGN_UP.word) ? SIGN_UP : SIGN_IN;
        }
    }

    public static Key key(String id) {
        return Key.main("CODE#" + id);
    }

    Item item() {
        return Item.of(key(id), VERSION).with("id", id).with("purpose", purpose.word)
                .with("email", email.value()).with("language", language.tag()).with("known", known)
                .with("draft", draft).with("attempts", 0).with("expires", expires).expiring(expires.plus(REMEMBERED));
    }

    public static EmailCode of(Item item) {
        return new EmailCode(item.text("id"), Purpose.of(item.text("purpose")), new EmailAddress(item.text("email")),
                Language.of(item.text("language")).orElse(Language.ENGLISH), item.flag("known"), item.texts("draft"),
                item.instant("expires"));
    }

    /** Uses the code up, if nobody has: part of the transaction that does what the code is for. */
    public Write use(Instant now) {
        return Write.update(key(id), "SET #used = :now", "attribute_exists(#expires) AND attribute_not_exists(#used)",
                Map.of(":now", now.toString()));
    }

    static Optional<Instant> used(Item item) {
        return item.optionalInstant("used");
    }
}
