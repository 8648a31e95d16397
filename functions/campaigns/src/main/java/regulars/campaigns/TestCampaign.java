package regulars.campaigns;

import java.util.List;
import java.util.Optional;
import regulars.domain.campaign.Campaign;
import regulars.domain.message.MessageKind;
import regulars.letters.TestMessages;
import regulars.platform.http.Fields;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.Merchant;
import regulars.platform.text.Language;

/** {@code POST /v1/campaigns/{campaignId}/test}: asks for the message to the address that the caller signs in with. */
final class TestCampaign {
    private final Shops shops;
    private final Idempotency idempotency;
    private final TestMessages tests;

    TestCampaign(Shops shops, Idempotency idempotency, TestMessages tests) {
        this.shops = shops;
        this.idempotency = idempotency;
        this.tests = tests;
    }

    Response send(Request request) {
        Fields fields = request.fields();
        Language language = Language.of(fields.oneOf("locale", Language.tags())).orElseThrow();
        fields.done();
        return idempotency.once(request, request.merchant(), () -> wanted(request, language), memo -> Response.json(202, memo));
    }

    private Change wanted(Request request, Language language) {
        Campaign campaign = shops.campaign(request);
        Merchant merchant = shops.merchant(request);
        Language spoken = PreviewCampaign.spoken(campaign, merchant, language);
        return new Change(List.of(tests.wanted(request, merchant, MessageKind.CAMPAIGN, Optional.of(campaign.id()), spoken)),
                Json.object().put("locale", spoken.tag()));
    }
}
