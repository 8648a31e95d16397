package regulars.campaignplanning;

import java.time.Instant;
import java.util.Optional;
import regulars.domain.campaign.Campaign;
import regulars.domain.coupon.Coupon;
import regulars.domain.program.Programs;
import regulars.platform.store.Merchant;

/**
 * What is the same for all guests of a page.
 *
 * @param coupon that each who is written to is given
 * @param paused whether the merchant's e-mails are
 */
record Run(Campaign campaign, Merchant merchant, Optional<Coupon> coupon, boolean paused, Programs programs, Instant now) {
    /** The coupon, while it is given out and the merchant may have anything sent. */
    Optional<Coupon> gift() {
        return coupon.filter(given -> !merchant.suspended() && given.issuesNoMore(programs.localDate(now)).isEmpty());
    }
}
