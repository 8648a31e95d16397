package regulars.programs;

import java.util.ArrayList;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.Merchant;
import regulars.platform.store.ProgramStore;
import regulars.platform.table.Write;

/** Changes the merchant; zone and cut-over hour also where the programs are kept, in the same transaction. */
final class ChangeMerchant {
    private final Merchants merchants;
    private final ProgramStore store;
    private final Idempotency idempotency;

    ChangeMerchant(Merchants merchants, ProgramStore store, Idempotency idempotency) {
        this.merchants = merchants;
        this.store = store;
        this.idempotency = idempotency;
    }

    Response answer(Request request) {
        MerchantChange change = MerchantChange.read(request.fields());
        return idempotency.once(request, request.merchant(), () -> change(request.merchant(), change),
                memo -> Response.json(200, memo));
    }

    private Change change(String id, MerchantChange change) {
        Merchant before = merchants.load(id);
        Merchant after = change.of(before);
        var writes = new ArrayList<Write>();
        after.replacing(before).ifPresent(writes::add);
        if (change.movesDays()) {
            ProgramStore.Stored stored = store.loadNow(id);
            writes.add(ProgramStore.replace(id, change.of(stored.programs()), stored.revision()));
        }
        return new Change(writes, after.json());
    }
}
