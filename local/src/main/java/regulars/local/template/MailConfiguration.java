package regulars.local.template;

import java.util.Locale;
import java.util.Set;

/**
 * A configuration set of SES.
 *
 * @param reported the kinds of events that are put on the event bus, in lower case
 */
public record MailConfiguration(String name, Set<String> reported) {
    /** Whether such an event is put on the bus; its kind as the event itself writes it. */
    public boolean reports(String kind) {
        return reported.contains(kind.replace(" ", "").toLowerCase(Locale.ROOT));
    }
}
