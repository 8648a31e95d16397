package regulars.programs;

import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.Merchant;
import regulars.platform.table.Table;

/** The signed-in merchant. */
final class Merchants {
    private final Table table;

    Merchants(Table table) {
        this.table = table;
    }

    Response answer(Request request) {
        return Response.json(200, load(request.merchant()).json());
    }

    Merchant load(String id) {
        return Merchant.of(table.getConsistent(Merchant.key(id)).orElseThrow());
    }
}
