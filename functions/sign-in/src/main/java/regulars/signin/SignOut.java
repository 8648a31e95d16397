package regulars.signin;

import regulars.platform.auth.Credentials;
import regulars.platform.auth.Principal.Owner;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.table.Table;

/** Ends the caller's session. */
final class SignOut {
    private final Table table;

    SignOut(Table table) {
        this.table = table;
    }

    Response answer(Request request) {
        if (request.principal() instanceof Owner owner) {
            table.delete(Credentials.key(owner.session()));
        }
        return Response.noContent();
    }
}
