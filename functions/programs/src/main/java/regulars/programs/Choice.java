package regulars.programs;

import java.util.List;
import java.util.Optional;
import regulars.domain.ProgramId;
import regulars.domain.Violation;
import regulars.domain.program.EarningChoice;
import regulars.domain.program.Programs;
import regulars.platform.http.Fields;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.ProgramStore.Stored;
import tools.jackson.databind.node.ObjectNode;

/** What members choose among, shown and replaced. */
final class Choice {
    private static final Violation NO_PROGRAM = Violation.of("", "program-not-running");

    private final ProgramStore store;
    private final Idempotency idempotency;

    Choice(ProgramStore store, Idempotency idempotency) {
        this.store = store;
        this.idempotency = idempotency;
    }

    Response show(Request request) {
        return Response.json(200, json(store.loadNow(request.merchant()).programs().choice()));
    }

    Response change(Request request) {
        return idempotency.once(request, request.merchant(), () -> replace(request.merchant(), request.fields()),
                memo -> Response.json(200, memo));
    }

    private Change replace(String merchant, Fields fields) {
        Stored stored = store.loadNow(merchant);
        Programs programs = stored.programs();
        EarningChoice choice = read(fields, programs);
        return new Change(List.of(ProgramStore.replace(merchant, programs.with(choice), stored.revision())), json(choice));
    }

    private static EarningChoice read(Fields fields, Programs programs) {
        List<ProgramId> options = fields.optionalList("programIds", 0, EarningChoice.OPTIONS_LIMIT, NO_PROGRAM, node ->
                Optional.of(node.asString("")).filter(ProgramId::isValid).map(ProgramId::new)).orElse(List.of());
        if (!fields.has("programIds")) {
            fields.violate("programIds", "required");
        }
        int everyDays = fields.optionalNumber("everyDays", 0, EarningChoice.DAYS_LIMIT).orElse(EarningChoice.USUAL_DAYS);
        fields.done();
        var choice = new EarningChoice(options, everyDays);
        choice.violations(programs.current()).forEach(fields::violate);
        fields.done();
        return choice;
    }

    private static ObjectNode json(EarningChoice choice) {
        ObjectNode node = Json.object();
        var ids = node.putArray("programIds");
        choice.options().forEach(option -> ids.add(option.value()));
        return node.put("everyDays", choice.everyDays());
    }
}
