package regulars.programs;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import regulars.domain.program.OfferId;
import regulars.domain.program.Program;
import regulars.domain.program.Reward;
import regulars.domain.program.RewardKind;
import regulars.platform.http.Fields;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.Supplies;
import regulars.platform.store.Supplies.Stock;
import tools.jackson.databind.node.ObjectNode;

/** How much of a reward is left, and more codes for its pool. */
final class RewardStock {
    /** With the pool itself and the guard of the request they are one transaction. */
    private static final int CODES_MAX = 90;
    private static final int CODE_LENGTH_LIMIT = 64;

    private final ProgramStore programs;
    private final Supplies supplies;
    private final Idempotency idempotency;

    RewardStock(ProgramStore programs, Supplies supplies, Idempotency idempotency) {
        this.programs = programs;
        this.supplies = supplies;
        this.idempotency = idempotency;
    }

    /** A reward of a program. */
    private record Supplied(Program program, Reward reward) {
        OfferId offer() {
            return OfferId.of(program.id(), reward.id());
        }
    }

    Response show(Request request) {
        Supplied supplied = find(request);
        return Response.json(200, json(supplied.reward(), supplies.stock(request.merchant(), supplied.offer())));
    }

    Response addCodes(Request request) {
        Fields fields = request.fields();
        List<String> codes = fields.optionalTexts("codes", 1, CODES_MAX, CODE_LENGTH_LIMIT).orElse(List.of());
        if (!fields.has("codes")) {
            fields.violate("codes", "required");
        }
        if (new HashSet<>(codes).size() < codes.size()) {
            fields.violate("codes", "not-unique");
        }
        fields.done();
        Supplied supplied = find(request);
        if (supplied.reward().kind() != RewardKind.CODE) {
            throw Problem.notFound();
        }
        return idempotency.once(request, request.merchant(), () -> add(request.merchant(), supplied, codes),
                memo -> Response.json(201, memo));
    }

    private Change add(String merchant, Supplied supplied, List<String> codes) {
        Stock before = supplies.stock(merchant, supplied.offer());
        var after = new Stock(before.given(), before.codes() + codes.size());
        return new Change(supplies.put(merchant, supplied.offer(), before, codes), json(supplied.reward(), after));
    }

    private Supplied find(Request request) {
        Program program = ProgramPath.find(request, programs.loadNow(request.merchant()).programs());
        return program.rewards().stream().filter(reward -> reward.id().value().equals(request.path().get("rewardId")))
                .filter(Reward::isSupplied).findFirst().map(reward -> new Supplied(program, reward)).orElseThrow(Problem::notFound);
    }

    private static ObjectNode json(Reward reward, Stock stock) {
        OptionalLong inAll = reward.limit().inAll();
        ObjectNode node = Json.object().put("given", stock.given()).put("left", stock.left(inAll));
        return inAll.isPresent() ? node : node.put("codes", stock.codes());
    }
}
