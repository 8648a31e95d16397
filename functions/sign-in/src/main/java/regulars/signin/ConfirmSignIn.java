package regulars.signin;

import java.util.List;
import java.util.regex.Pattern;
import regulars.platform.World;
import regulars.platform.code.CodeAttempt;
import regulars.platform.code.EmailCode;
import regulars.platform.code.EmailCode.Purpose;
import regulars.platform.code.EmailCodes;
import regulars.platform.http.Fields;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.Merchant;
import regulars.platform.store.Owners;
import regulars.platform.store.Owners.Owner;
import regulars.platform.store.Sessions;
import regulars.platform.store.Sessions.Opened;
import regulars.platform.table.Table;

/** The right code opens a session. */
final class ConfirmSignIn {
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private final EmailCodes codes;
    private final Owners owners;
    private final Sessions sessions;
    private final Table table;
    private final World world;
    private final Idempotency idempotency;

    ConfirmSignIn(EmailCodes codes, Owners owners, Sessions sessions, Table table, World world,
                  Idempotency idempotency) {
        this.codes = codes;
        this.owners = owners;
        this.sessions = sessions;
        this.table = table;
        this.world = world;
        this.idempotency = idempotency;
    }

    Response answer(Request request) {
        Fields fields = request.fields();
        String typed = fields.matching("code", CODE);
        fields.done();
        CodeAttempt attempt = codes.attempt(Purpose.SIGN_IN, request.path().get("signInId"), typed, request);
        return idempotency.once(request, Idempotency.PUBLIC, () -> confirm(attempt.check()), sessions::answer);
    }

    private Change confirm(EmailCode code) {
        Owner owner = owners.find(code.email()).orElseThrow(() -> Problem.of(409, "wrong-code"));
        Merchant merchant = Merchant.of(table.getConsistent(Merchant.key(owner.merchant())).orElseThrow());
        Opened opened = sessions.open(merchant, owner, false);
        return new Change(List.of(code.use(world.now()), opened.write()), opened.memo());
    }
}
