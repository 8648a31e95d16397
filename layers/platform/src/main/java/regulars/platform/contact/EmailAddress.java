package regulars.platform.contact;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in its normal form. Grammar: dot-atom and domain of RFC 5321, 4.1.2, with letters of any script in
 * front of the at sign (RFC 6531); quoted local parts and address literals are not accepted. The domain is lower-cased
 * and brought to its ASCII form (RFC 5891). The local part is lower-cased too: by the letter of RFC 5321 it may
 * distinguish case, but no provider in use does, and two accounts for one person would be the worse mistake.
 */
public record EmailAddress(String value) {
    private static final int LOCAL_CHARS_MAX = 64;
    private static final int ADDRESS_CHARS_MAX = 254;
    private static final Pattern LOCAL = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile(
            "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    /** Reads what a person typed; empty where it is no address that can be written to. */
    public static Optional<EmailAddress> parse(String typed) {
        String text = typed.strip();
        int at = text.lastIndexOf('@');
        if (at < 1 || at > LOCAL_CHARS_MAX || text.length() > ADDRESS_CHARS_MAX) {
            return Optional.empty();
        }
        String local = text.substring(0, at).toLowerCase(Locale.ROOT);
        return domain(text.substring(at + 1))
                .filter(_ -> LOCAL.matcher(local).matches())
                .map(domain -> new EmailAddress(local + "@" + domain));
    }

    private static Optional<String> domain(String text) {
        try {
            return Optional.of(IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT))
                    .filter(domain -> DOMAIN.matcher(domain).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
