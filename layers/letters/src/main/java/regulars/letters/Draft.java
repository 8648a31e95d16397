package regulars.letters;

import java.util.Optional;
import regulars.domain.message.SmsText;
import regulars.platform.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message as it would go out.
 *
 * @param pricePerPart the most that a part of an SMS costs, in thousandths of a US cent; none where SMS do not go
 */
public record Draft(Letter letter, String sms, Optional<Long> pricePerPart) {
    /** What the SMS is sent and paid as. */
    public int smsParts() {
        return new SmsText(sms).parts();
    }

    /** As the contract's {@code MessageFigures}. */
    public ObjectNode figures() {
        ObjectNode figures = Json.object().put("subjectLetters", letters(letter.subject()))
                .put("previewLetters", letters(letter.preview())).put("smsLetters", letters(sms)).put("smsParts", smsParts());
        pricePerPart.ifPresent(price -> figures.put("smsCost", price * smsParts()));
        return figures;
    }

    /** As the contract's {@code MessagePreview}. */
    public ObjectNode json() {
        ObjectNode json = Json.object().put("locale", letter.language().tag()).put("subject", letter.subject())
                .put("preheader", letter.preview()).put("heading", letter.heading());
        var paragraphs = json.putArray("paragraphs");
        letter.paragraphs().forEach(paragraphs::add);
        letter.link().ifPresent(link -> json.put("button", link.label()));
        json.put("note", letter.note()).put("text", LetterText.of(letter)).put("html", LetterHtml.of(letter)).put("sms", sms);
        json.set("figures", figures());
        return json;
    }

    private static int letters(String text) {
        return text.codePointCount(0, text.length());
    }
}
