package regulars.automations;

import java.util.List;
import java.util.stream.Stream;
import regulars.domain.message.MessageKind;
import regulars.letters.CurrentWords.Chosen;
import regulars.letters.Drafts;
import regulars.letters.OwnWords;
import regulars.letters.Variable;
import regulars.letters.Words;
import regulars.platform.http.Fields;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.Merchant;
import regulars.platform.text.Language;
import tools.jackson.databind.node.ObjectNode;

/** What a message says: shown, replaced by the merchant's own words, and given back to the ready ones. */
final class MessageTexts {
    private final Shops shops;
    private final Drafts drafts;
    private final Idempotency idempotency;

    MessageTexts(Shops shops, Drafts drafts, Idempotency idempotency) {
        this.shops = shops;
        this.drafts = drafts;
        this.idempotency = idempotency;
    }

    Response show(Request request) {
        MessageKind kind = MessagePath.kind(request);
        Merchant merchant = shops.merchant(request.merchant());
        ObjectNode answer = Json.object().put("kind", kind.code());
        var variables = answer.putArray("variables");
        Variable.of(kind).forEach(variable -> variables.add(drafts.json(merchant, variable)));
        var texts = answer.putArray("texts");
        Stream.of(Language.values()).forEach(language -> texts.add(
                json(merchant, kind, language, shops.words(merchant.id(), kind, language))));
        return Response.json(200, answer);
    }

    Response change(Request request) {
        MessageKind kind = MessagePath.kind(request);
        Language language = MessagePath.language(request);
        Merchant merchant = shops.merchant(request.merchant());
        Fields fields = request.fields();
        var read = drafts.read(fields, merchant, kind, language);
        fields.done();
        Words words = read.orElseThrow();
        ObjectNode answer = json(merchant, kind, language, new Chosen(words, true));
        return idempotency.once(request, merchant.id(),
                () -> new Change(List.of(OwnWords.write(merchant.id(), kind, language, words)), answer),
                memo -> Response.json(200, memo));
    }

    Response erase(Request request) {
        MessageKind kind = MessagePath.kind(request);
        Language language = MessagePath.language(request);
        return idempotency.once(request, request.merchant(),
                () -> new Change(List.of(OwnWords.erase(request.merchant(), kind, language)), Json.object()),
                _ -> Response.noContent());
    }

    private ObjectNode json(Merchant merchant, MessageKind kind, Language language, Chosen chosen) {
        ObjectNode json = Json.object().put("locale", language.tag()).put("own", chosen.own());
        json.setAll(chosen.words().json());
        json.set("figures", drafts.of(merchant, kind, language, chosen.words()).figures());
        return json;
    }
}
