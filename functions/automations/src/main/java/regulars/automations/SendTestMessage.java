package regulars.automations;

import java.time.Duration;
import java.util.List;
import regulars.domain.message.MessageKind;
import regulars.letters.TestMessage;
import regulars.platform.World;
import regulars.platform.auth.Principal;
import regulars.platform.http.Fields;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.limit.Limits;
import regulars.platform.table.Write;
import regulars.platform.text.Language;

/** Asks for a message to the address that the caller signs in with. */
final class SendTestMessage {
    private static final int PER_HOUR = 10;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Shops shops;
    private final Idempotency idempotency;
    private final Limits limits;
    private final World world;

    SendTestMessage(Shops shops, Idempotency idempotency, Limits limits, World world) {
        this.shops = shops;
        this.idempotency = idempotency;
        this.limits = limits;
        this.world = world;
    }

    Response send(Request request) {
        MessageKind kind = MessagePath.kind(request);
        Fields fields = request.fields();
        Language language = MessagePath.language(fields);
        fields.done();
        return idempotency.once(request, request.merchant(), () -> wanted(request, kind, language),
                memo -> Response.json(202, memo));
    }

    /** A retry is answered before it gets here, so it counts once. */
    private Change wanted(Request request, MessageKind kind, Language language) {
        if (shops.merchant(request.merchant()).suspended()) {
            throw Problem.of(403, "forbidden");
        }
        limits.count("test-message", request.merchant(), PER_HOUR, HOUR);
        var test = TestMessage.wanted(world.newId(TestMessage.ID_LENGTH), request.merchant(), staff(request), kind, language, world.now());
        return new Change(List.of(Write.insert(test.item())), Json.object().put("kind", kind.code()).put("locale", language.tag()));
    }

    private static String staff(Request request) {
        return switch (request.principal()) {
            case Principal.Owner owner -> owner.staff();
            default -> throw new IllegalStateException("The route is for owners");
        };
    }
}
