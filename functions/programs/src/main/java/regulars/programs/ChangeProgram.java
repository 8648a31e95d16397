package regulars.programs;

import regulars.domain.program.Program;
import regulars.domain.program.ProgramStatus;
import regulars.platform.World;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.ProgramStore.Stored;

/** New terms for what is earned from now on. */
final class ChangeProgram {
    private final ProgramStore store;
    private final PlaceList places;
    private final World world;
    private final Idempotency idempotency;

    ChangeProgram(ProgramStore store, PlaceList places, World world, Idempotency idempotency) {
        this.store = store;
        this.places = places;
        this.world = world;
        this.idempotency = idempotency;
    }

    Response answer(Request request) {
        Terms terms = Terms.read(request.fields());
        return idempotency.once(request, request.merchant(), () -> change(request, terms),
                memo -> Response.json(200, memo));
    }

    private Change change(Request request, Terms terms) {
        Stored stored = store.loadNow(request.merchant());
        Program before = ProgramPath.find(request, stored.programs());
        if (before.status() == ProgramStatus.CLOSED) {
            throw ChangeStatus.refused(before);
        }
        if (terms.kind() != before.kind()) {
            throw Problem.invalid("/kind", "fixed");
        }
        places.check(request.merchant(), terms);
        Program after = terms.follow(before, stored.programs(), world.now());
        if (!after.canFollow(before)) {
            throw Problem.invalid("/currency", "fixed");
        }
        return after.equals(before) ? NewVersion.none(before) : NewVersion.change(request.merchant(), stored, after);
    }
}
