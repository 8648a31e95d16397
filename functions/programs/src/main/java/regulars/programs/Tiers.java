package regulars.programs;

import java.util.List;
import regulars.domain.tier.TierLadder;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.ProgramStore.Stored;

/** The tier ladder, shown and replaced. */
final class Tiers {
    private final ProgramStore store;
    private final Idempotency idempotency;

    Tiers(ProgramStore store, Idempotency idempotency) {
        this.store = store;
        this.idempotency = idempotency;
    }

    Response show(Request request) {
        return Response.json(200, LadderJson.write(store.loadNow(request.merchant()).programs().ladder()));
    }

    Response change(Request request) {
        TierLadder ladder = LadderJson.read(request.fields());
        return idempotency.once(request, request.merchant(), () -> replace(request.merchant(), ladder),
                memo -> Response.json(200, memo));
    }

    private Change replace(String merchant, TierLadder ladder) {
        Stored stored = store.loadNow(merchant);
        return new Change(List.of(ProgramStore.replace(merchant, stored.programs().with(ladder), stored.revision())),
                LadderJson.write(ladder));
    }
}
