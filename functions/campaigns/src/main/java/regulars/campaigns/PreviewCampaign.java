package regulars.campaigns;

import java.util.HashMap;
import java.util.Optional;
import regulars.domain.campaign.Campaign;
import regulars.domain.campaign.CampaignRefusal;
import regulars.domain.message.MessageKind;
import regulars.letters.CampaignWords;
import regulars.letters.Drafts;
import regulars.letters.Guests;
import regulars.letters.Words;
import regulars.platform.http.Fields;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.Merchant;
import regulars.platform.text.Language;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /v1/campaigns/{campaignId}/preview}: the message as it would go out. Nothing is kept. */
final class PreviewCampaign {
    private static final int CODE_CHARS_MAX = 40;

    private final Shops shops;
    private final Drafts drafts;
    private final Guests guests;

    PreviewCampaign(Shops shops, Drafts drafts, Guests guests) {
        this.shops = shops;
        this.drafts = drafts;
        this.guests = guests;
    }

    Response answer(Request request) {
        Campaign campaign = shops.campaign(request);
        Merchant merchant = shops.merchant(request);
        Fields fields = request.fields();
        Language language = Language.of(fields.oneOf("locale", Language.tags())).orElseThrow();
        Optional<Words> written = fields.optionalObject("texts").flatMap(texts -> drafts.read(texts, merchant, MessageKind.CAMPAIGN, language));
        Optional<String> card = fields.optionalText("card", 1, CODE_CHARS_MAX);
        fields.done();
        Language spoken = written.isPresent() ? language : spoken(campaign, merchant, language);
        Words words = written.orElseGet(() -> CampaignWords.of(spoken, campaign.terms().texts().get(spoken.tag())));
        var known = new HashMap<>(CampaignWords.known(shops.coupon(merchant.id(), campaign.terms())));
        Optional<String> name = card.map(code -> guests.firstName(merchant.id(), code));
        name.ifPresent(first -> known.put("name", first));
        ObjectNode answer = drafts.of(merchant, MessageKind.CAMPAIGN, spoken, words, known).json();
        name.ifPresent(first -> answer.put("member", first));
        return Response.json(200, answer);
    }

    /** The language that a guest of another one is written to in.
     * @throws Problem 409 where there is no text at all */
    static Language spoken(Campaign campaign, Merchant merchant, Language guest) {
        Optional<Language> spoken = campaign.terms().localeFor(guest.tag(), merchant.language().tag()).flatMap(Language::of);
        if (spoken.isEmpty()) {
            Shops.accept(Optional.of(new CampaignRefusal.TextMissing(guest.tag())));
        }
        return spoken.orElseThrow();
    }
}
