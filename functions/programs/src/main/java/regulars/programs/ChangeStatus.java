package regulars.programs;

import java.util.Map;
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

/** Starts, pauses or closes a program; one that is there already stays as it is. */
final class ChangeStatus {
    private final ProgramStatus wanted;
    private final ProgramStore store;
    private final World world;
    private final Idempotency idempotency;

    ChangeStatus(ProgramStatus wanted, ProgramStore store, World world, Idempotency idempotency) {
        this.wanted = wanted;
        this.store = store;
        this.world = world;
        this.idempotency = idempotency;
    }

    Response answer(Request request) {
        request.optionalFields().done();
        return idempotency.once(request, request.merchant(), () -> change(request), memo -> Response.json(200, memo));
    }

    private Change change(Request request) {
        Stored stored = store.loadNow(request.merchant());
        Program program = ProgramPath.find(request, stored.programs());
        if (program.status() == wanted) {
            return NewVersion.none(program);
        }
        if (!program.status().canBecome(wanted)) {
            throw refused(program);
        }
        return NewVersion.change(request.merchant(), stored, program.next(wanted, world.now()));
    }

    /** Only a draft or a closed program stands in the way of anything. */
    static Problem refused(Program program) {
        Map<String, Object> named = Map.of("program", program.id().value());
        return program.isDraft()
                ? Problem.of(409, "program-draft", named)
                : Problem.of(409, "program-closed", named);
    }
}
