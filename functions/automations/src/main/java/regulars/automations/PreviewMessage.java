package regulars.automations;

import java.util.Map;
import java.util.Optional;
import regulars.domain.message.MessageKind;
import regulars.letters.Drafts;
import regulars.letters.Guests;
import regulars.letters.Words;
import regulars.platform.http.Fields;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.Merchant;
import regulars.platform.text.Language;
import tools.jackson.databind.node.ObjectNode;

/** A message as it would go out, in the words of the moment or in those that are being written. Nothing is kept. */
final class PreviewMessage {
    private static final int CODE_CHARS_MAX = 40;

    private final Shops shops;
    private final Drafts drafts;
    private final Guests guests;

    PreviewMessage(Shops shops, Drafts drafts, Guests guests) {
        this.shops = shops;
        this.drafts = drafts;
        this.guests = guests;
    }

    Response answer(Request request) {
        MessageKind kind = MessagePath.kind(request);
        Merchant merchant = shops.merchant(request.merchant());
        Fields fields = request.fields();
        Language language = MessagePath.language(fields);
        Optional<Words> written = fields.optionalObject("texts").flatMap(texts -> drafts.read(texts, merchant, kind, language));
        Optional<String> card = fields.optionalText("card", 1, CODE_CHARS_MAX);
        fields.done();
        Optional<String> name = card.map(code -> guests.firstName(merchant.id(), code));
        Words words = written.orElseGet(() -> shops.words(merchant.id(), kind, language).words());
        ObjectNode answer = drafts.of(merchant, kind, language, words,
                name.map(first -> Map.of("name", first)).orElse(Map.of())).json();
        name.ifPresent(first -> answer.put("member", first));
        return Response.json(200, answer);
    }
}
