package regulars.signup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import regulars.platform.World;
import regulars.platform.code.CodeAttempt;
import regulars.platform.code.EmailCode;
import regulars.platform.code.EmailCode.Purpose;
import regulars.platform.code.EmailCodes;
import regulars.platform.http.Fields;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.Merchant;
import regulars.platform.store.Owners;
import regulars.platform.store.Owners.Owner;
import regulars.platform.store.Sessions;
import regulars.platform.store.Sessions.Opened;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/** The right code makes the merchant, or signs in where the address has one. */
final class ConfirmSignUp {
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private final EmailCodes codes;
    private final Owners owners;
    private final Founding founding;
    private final Sessions sessions;
    private final Table table;
    private final World world;
    private final Idempotency idempotency;

    ConfirmSignUp(EmailCodes codes, Owners owners, Founding founding, Sessions sessions, Table table, World world,
                  Idempotency idempotency) {
        this.codes = codes;
        this.owners = owners;
        this.founding = founding;
        this.sessions = sessions;
        this.table = table;
        this.world = world;
        this.idempotency = idempotency;
    }

    Response answer(Request request) {
        Fields fields = request.fields();
        String typed = fields.matching("code", CODE);
        fields.done();
        CodeAttempt attempt = codes.attempt(Purpose.SIGN_UP, request.path().get("signUpId"), typed, request);
        return idempotency.once(request, Idempotency.PUBLIC, () -> confirm(attempt.check()), sessions::answer);
    }

    private Change confirm(EmailCode code) {
        Optional<Owner> owner = owners.find(code.email());
        return owner.isPresent() ? signIn(code, owner.get()) : found(code);
    }

    private Change signIn(EmailCode code, Owner owner) {
        Merchant merchant = Merchant.of(table.getConsistent(Merchant.key(owner.merchant())).orElseThrow());
        Opened opened = sessions.open(merchant, owner, false);
        return new Change(List.of(code.use(world.now()), opened.write()), opened.memo());
    }

    private Change found(EmailCode code) {
        Founding.Founded founded = founding.found(SignUp.of(code.email(), code.language(), code.draft()));
        Opened opened = sessions.open(founded.merchant(), founded.owner(), true);
        var writes = new ArrayList<Write>(founded.writes());
        writes.add(code.use(world.now()));
        writes.add(opened.write());
        return new Change(writes, opened.memo());
    }
}
