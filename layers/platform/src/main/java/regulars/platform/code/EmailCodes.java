package regulars.platform.code;

import java.time.Duration;
import java.util.Map;
import regulars.platform.World;
import regulars.platform.auth.Tokens;
import regulars.platform.code.EmailCode.Purpose;
import regulars.platform.contact.EmailAddress;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.limit.Limits;
import regulars.platform.table.Table;
import regulars.platform.table.Write;
import regulars.platform.text.Language;

/**
 * Codes by e-mail: asked for, tried, used up. A guesser meets three fences: five tries a code, so many codes an hour
 * for one address, so many tries an hour from one network.
 */
public final class EmailCodes {
    /** How long a code is good. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int PER_ADDRESS_MAX = 5;
    private static final int PER_NETWORK_MAX = 20;
    private static final int TRIES_PER_NETWORK_MAX = 60;

    private final Table table;
    private final World world;
    private final Tokens tokens;
    private final Limits limits;

    public EmailCodes(Table table, World world, Tokens tokens, Limits limits) {
        this.table = table;
        this.world = world;
        this.tokens = tokens;
        this.limits = limits;
    }

    /** A new code, to be written with {@link #write}.
     * @throws Problem 429 where this address or network has asked for too many */
    public EmailCode request(Purpose purpose, EmailAddress email, Language language, boolean known,
                             Map<String, String> draft, Request request) {
        limits.count(purpose.word() + "-network", request.network(), PER_NETWORK_MAX, WINDOW);
        limits.count(purpose.word() + "-address", tokens.digest("limit", email.value()), PER_ADDRESS_MAX, WINDOW);
        return new EmailCode(world.newId(EmailCode.ID_LENGTH), purpose, email, language, known, draft,
                world.now().plus(LIFE));
    }

    /** Puts the code that was asked for; its message follows from that. */
    public static Write write(EmailCode code) {
        return Write.insert(code.item());
    }

    /** Someone's try at a code. */
    public CodeAttempt attempt(Purpose purpose, String id, String typed, Request request) {
        return new CodeAttempt(table, world, tokens, purpose, id, typed,
                () -> limits.count(purpose.word() + "-try", request.network(), TRIES_PER_NETWORK_MAX, WINDOW));
    }
}
