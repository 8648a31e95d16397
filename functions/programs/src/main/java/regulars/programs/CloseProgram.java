package regulars.programs;

import regulars.domain.program.Program;
import regulars.platform.World;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.ProgramStore.Stored;

/** Closes a program; one that is closed stays as it is. */
final class CloseProgram {
    private final ProgramStore store;
    private final World world;
    private final Idempotency idempotency;

    CloseProgram(ProgramStore store, World world, Idempotency idempotency) {
        this.store = store;
        this.world = world;
        this.idempotency = idempotency;
    }

    Response answer(Request request) {
        request.optionalFields().done();
        return idempotency.once(request, request.merchant(), () -> close(request), memo -> Response.json(200, memo));
    }

    private Change close(Request request) {
        Stored stored = store.loadNow(request.merchant());
        Program program = ProgramPath.find(request, stored.programs());
        return program.isActive()
                ? NewVersion.change(request.merchant(), stored, program.closed(world.now()))
                : NewVersion.none(program);
    }
}
