package regulars.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.platform.code.EmailCode;
import regulars.platform.code.EmailCode.Purpose;
import regulars.platform.code.EmailCodes;
import regulars.platform.contact.EmailAddress;
import regulars.platform.http.Fields;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.Owners;
import regulars.platform.text.Language;

/**
 * Asks for a code. An address that nobody signed up with costs the same work and gets the same answer, and a fixed note
 * by mail in the code's stead: only who reads that mailbox learns the difference.
 */
final class StartSignIn {
    private static final int EMAIL_CHARS_MAX = 254;

    private final EmailCodes codes;
    private final Owners owners;
    private final Idempotency idempotency;

    StartSignIn(EmailCodes codes, Owners owners, Idempotency idempotency) {
        this.codes = codes;
        this.owners = owners;
        this.idempotency = idempotency;
    }

    Response answer(Request request) {
        Fields fields = request.fields();
        Optional<EmailAddress> email = fields.parsed("email", EMAIL_CHARS_MAX, "email", EmailAddress::parse);
        Optional<String> locale = fields.optionalOneOf("locale", Language.tags());
        fields.done();
        Language language = locale.flatMap(Language::of).orElse(request.language());
        return idempotency.once(request, Idempotency.PUBLIC, () -> start(email.orElseThrow(), language, request),
                memo -> Response.json(202, memo));
    }

    private Change start(EmailAddress email, Language language, Request request) {
        boolean known = owners.find(email).isPresent();
        EmailCode code = codes.request(Purpose.SIGN_IN, email, language, known, Map.of(), request);
        return new Change(List.of(EmailCodes.write(code)),
                Json.object().put("signInId", code.id()).put("expiresAt", code.expires().toString()));
    }
}
