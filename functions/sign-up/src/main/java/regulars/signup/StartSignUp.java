package regulars.signup;

import java.util.List;
import regulars.platform.code.EmailCode;
import regulars.platform.code.EmailCode.Purpose;
import regulars.platform.code.EmailCodes;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;

/** Asks for a code. Whether the address is an owner's already is not looked up, so the answer can't tell. */
final class StartSignUp {
    private final EmailCodes codes;
    private final Idempotency idempotency;

    StartSignUp(EmailCodes codes, Idempotency idempotency) {
        this.codes = codes;
        this.idempotency = idempotency;
    }

    Response answer(Request request) {
        SignUp signUp = SignUp.read(request.fields());
        return idempotency.once(request, Idempotency.PUBLIC, () -> start(signUp, request),
                memo -> Response.json(202, memo));
    }

    private Change start(SignUp signUp, Request request) {
        EmailCode code = codes.request(Purpose.SIGN_UP, signUp.email(), signUp.language(), true,
                signUp.draft(), request);
        return new Change(List.of(EmailCodes.write(code)),
                Json.object().put("signUpId", code.id()).put("expiresAt", code.expires().toString()));
    }
}
