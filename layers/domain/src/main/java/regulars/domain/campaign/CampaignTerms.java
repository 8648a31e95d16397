package regulars.domain.campaign;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import regulars.domain.coupon.CouponId;
import regulars.domain.segment.Segment;

/**
 * What an owner has set up.
 *
 * @param name    the owner's, never sent
 * @param texts   by the tag of their language
 * @param coupon  that each guest who is written to is given
 * @param leftOut percent of those who would be written to that are not, to compare with
 */
public record CampaignTerms(String name, Segment segment, Map<String, CampaignText> texts, SendTime when,
                            Optional<CouponId> coupon, int leftOut) {
    /** Longest name, in code points. */
    public static final int NAME_LENGTH_LIMIT = 60;

    private static final String ENGLISH = "en";

    public CampaignTerms {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** The language in which a guest is written to: the own, else the merchant's, else English, else any. */
    public Optional<String> localeFor(String guest, String shop) {
        return Stream.concat(Stream.of(guest, shop, ENGLISH), texts.keySet().stream()).filter(texts::containsKey).findFirst();
    }
}
