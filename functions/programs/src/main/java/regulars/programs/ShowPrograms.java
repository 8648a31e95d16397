package regulars.programs;

import regulars.domain.program.Program;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.ProgramJson;
import regulars.platform.store.ProgramStore;
import tools.jackson.databind.node.ObjectNode;

/** Programs as they are now, closed ones too. */
final class ShowPrograms {
    private final ProgramStore store;

    ShowPrograms(ProgramStore store) {
        this.store = store;
    }

    Response list(Request request) {
        ObjectNode body = Json.object();
        var items = body.putArray("items");
        store.loadNow(request.merchant()).programs().current().forEach(program -> items.add(ProgramJson.of(program)));
        return Response.json(200, body);
    }

    Response one(Request request) {
        Program program = ProgramPath.find(request, store.loadNow(request.merchant()).programs());
        return Response.json(200, ProgramJson.of(program));
    }
}
