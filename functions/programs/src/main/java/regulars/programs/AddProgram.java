package regulars.programs;

import java.util.Map;
import regulars.domain.ProgramId;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.Programs;
import regulars.platform.World;
import regulars.platform.http.Fields;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.ProgramStore.Stored;

/** Adds a program, running at once or as a draft. */
final class AddProgram {
    private final ProgramStore store;
    private final PlaceList places;
    private final World world;
    private final Idempotency idempotency;

    AddProgram(ProgramStore store, PlaceList places, World world, Idempotency idempotency) {
        this.store = store;
        this.places = places;
        this.world = world;
        this.idempotency = idempotency;
    }

    Response answer(Request request) {
        Fields fields = request.fields();
        ProgramStatus status = fields.has("draft") && fields.flag("draft") ? ProgramStatus.DRAFT : ProgramStatus.ACTIVE;
        Terms terms = Terms.read(fields);
        return idempotency.once(request, request.merchant(), () -> add(request.merchant(), terms, status),
                memo -> Response.json(201, memo));
    }

    private Change add(String merchant, Terms terms, ProgramStatus status) {
        Stored stored = store.loadNow(merchant);
        if (stored.programs().current().size() >= Programs.PROGRAMS_LIMIT) {
            throw Problem.of(409, "too-many-programs", Map.of("limit", Programs.PROGRAMS_LIMIT));
        }
        places.check(merchant, terms);
        var id = new ProgramId(world.newId(ProgramId.LENGTH));
        return NewVersion.change(merchant, stored, terms.begin(id, status, stored.programs(), world.now()));
    }
}
