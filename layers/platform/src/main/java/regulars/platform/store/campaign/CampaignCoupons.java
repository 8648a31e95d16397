package regulars.platform.store.campaign;

import java.util.Map;
import java.util.Optional;
import regulars.domain.campaign.CampaignId;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/**
 * How many coupons a campaign has given and how many of these were used, counted as it happens: their codes lie under
 * digests, so finding them again would take a read for each guest.
 */
public record CampaignCoupons(long given, long used) {
    private static final int FORM = 1;

    /** What is counted of a campaign; empty where it has given none. */
    public static Optional<CampaignCoupons> find(Table table, String merchant, CampaignId id) {
        return table.get(key(merchant, id)).map(item -> new CampaignCoupons(item.number("given"), item.optionalNumber("used").orElse(0L)));
    }

    /** Counts one that is given, in the transaction that does. */
    public static Write countGiven(String merchant, CampaignId id) {
        return Write.update(key(merchant, id), "SET #v = :form ADD #given :one", "attribute_not_exists(#v) OR #v = :form", Map.of(":form", FORM, ":one", 1));
    }

    /** Counts one that is used for the first time. */
    public static Write countUsed(String merchant, CampaignId id) {
        return Write.update(key(merchant, id), "ADD #used :one", "attribute_exists(#given)", Map.of(":one", 1));
    }

    private static Key key(String merchant, CampaignId id) {
        return new Key("CAMPAIGN#" + merchant, "COUPONS#" + id);
    }
}
