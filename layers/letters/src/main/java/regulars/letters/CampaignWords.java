package regulars.letters;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import regulars.domain.campaign.CampaignText;
import regulars.domain.coupon.Coupon;
import regulars.platform.store.campaign.CampaignJson;
import regulars.platform.text.Language;

/** What a campaign says, as words of a message and as it is kept. */
public final class CampaignWords {
    private CampaignWords() {
    }

    /** @throws regulars.platform.text.MalformedTemplate where it can no longer be read */
    public static Words of(Language language, CampaignText text) {
        return Words.of(language, CampaignJson.of(text));
    }

    /** The sources of the words. */
    public static CampaignText text(Words words) {
        return CampaignJson.text(words.json());
    }

    /** What such a message names that is not made up, by variable: the coupon, and nothing where there is none. */
    public static Map<String, String> known(Optional<Coupon> coupon) {
        if (coupon.isEmpty()) {
            return Map.of("coupon", "", "date", "");
        }
        String name = coupon.get().terms().name();
        boolean ends = coupon.get().terms().validity().lastDay(LocalDate.EPOCH).isPresent();
        return ends ? Map.of("coupon", name) : Map.of("coupon", name, "date", "");
    }
}
