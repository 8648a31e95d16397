package regulars.programs;

import java.util.Map;
import regulars.domain.ProgramId;
import regulars.domain.program.Programs;
import regulars.platform.World;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.ProgramStore.Stored;

/** Adds a stamp card, running at once. */
final class AddProgram {
    private final ProgramStore store;
    private final World world;
    private final Idempotency idempotency;

    AddProgram(ProgramStore store, World world, Idempotency idempotency) {
        this.store = store;
        this.world = world;
        this.idempotency = idempotency;
    }

    Response answer(Request request) {
        Terms terms = Terms.read(request.fields());
        return idempotency.once(request, request.merchant(), () -> add(request.merchant(), terms),
                memo -> Response.json(201, memo));
    }

    private Change add(String merchant, Terms terms) {
        Stored stored = store.loadNow(merchant);
        if (stored.programs().current().size() >= Programs.PROGRAMS_LIMIT) {
            throw Problem.of(409, "too-many-programs", Map.of("limit", Programs.PROGRAMS_LIMIT));
        }
        var id = new ProgramId(world.newId(ProgramId.LENGTH));
        return NewVersion.change(merchant, stored, terms.begin(id, world.now()));
    }
}
