package regulars.campaigns;

import java.util.List;
import java.util.Optional;
import regulars.domain.campaign.Campaign;
import regulars.domain.campaign.CampaignId;
import regulars.domain.campaign.CampaignRefusal;
import regulars.domain.campaign.CampaignTerms;
import regulars.domain.coupon.Coupon;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.store.Merchant;
import regulars.platform.store.campaign.Campaigns;
import regulars.platform.store.coupon.Coupons;
import regulars.platform.table.Table;

/** A merchant, its campaigns, and the coupons that they give. */
final class Shops {
    private final Table table;
    private final Campaigns campaigns;
    private final Coupons coupons;

    Shops(Table table, Campaigns campaigns, Coupons coupons) {
        this.table = table;
        this.campaigns = campaigns;
        this.coupons = coupons;
    }

    Merchant merchant(Request request) {
        return table.get(Merchant.key(request.merchant())).map(Merchant::of).orElseThrow(Problem::notFound);
    }

    /** The campaign that a path names.
     * @throws Problem 404 where this merchant has no such campaign */
    Campaign campaign(Request request) {
        return Optional.of(request.path().get("campaignId")).filter(CampaignId::isValid).map(CampaignId::new)
                .flatMap(id -> campaigns.find(request.merchant(), id)).map(Campaigns.Stored::campaign).orElseThrow(Problem::notFound);
    }

    List<Campaign> newest(String merchant, Optional<String> before, int limit) {
        return campaigns.newest(merchant, before, limit);
    }

    /** What the campaign gives with its message. */
    Optional<Coupon> coupon(String merchant, CampaignTerms terms) {
        return terms.coupon().flatMap(id -> coupons.find(merchant, id));
    }

    /** @throws Problem 409 where there is a refusal */
    static void accept(Optional<CampaignRefusal> refusal) {
        refusal.ifPresent(found -> {
            throw Problem.of(409, found.code(), found.parameters());
        });
    }
}
