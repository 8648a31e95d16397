package regulars.automations;

import java.util.List;
import java.util.Optional;
import regulars.domain.message.MessageKind;
import regulars.letters.TestMessages;
import regulars.platform.http.Fields;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.text.Language;

/** Asks for a message to the address that the caller signs in with. */
final class SendTestMessage {
    private final Shops shops;
    private final Idempotency idempotency;
    private final TestMessages tests;

    SendTestMessage(Shops shops, Idempotency idempotency, TestMessages tests) {
        this.shops = shops;
        this.idempotency = idempotency;
        this.tests = tests;
    }

    Response send(Request request) {
        MessageKind kind = MessagePath.kind(request);
        Fields fields = request.fields();
        Language language = MessagePath.language(fields);
        fields.done();
        return idempotency.once(request, request.merchant(), () -> wanted(request, kind, language),
                memo -> Response.json(202, memo));
    }

    private Change wanted(Request request, MessageKind kind, Language language) {
        return new Change(List.of(tests.wanted(request, shops.merchant(request.merchant()), kind, Optional.empty(), language)),
                Json.object().put("kind", kind.code()).put("locale", language.tag()));
    }
}
