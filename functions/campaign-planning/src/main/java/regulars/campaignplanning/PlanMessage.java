package regulars.campaignplanning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.coupon.Coupon;
import regulars.domain.message.MessageKind;
import regulars.platform.Platform;
import regulars.platform.http.Jitter;
import regulars.platform.store.Member;
import regulars.platform.store.SendId;
import regulars.platform.store.SendLine;
import regulars.platform.store.campaign.CampaignCoupons;
import regulars.platform.store.campaign.Reach;
import regulars.platform.store.coupon.Coupons;
import regulars.platform.store.coupon.Voucher;
import regulars.platform.table.Outcome;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/**
 * Plans a campaign's message to one guest, once. Who would not be reached has a line too, which ends with the reason. A
 * coupon comes about in the same transaction, for those who would be reached alone.
 */
final class PlanMessage {
    private static final Duration WORTH_SENDING = Duration.ofDays(2);

    private final Table table;
    private final Coupons coupons;
    private final Reach reach;
    private final Jitter jitter;

    PlanMessage(Platform platform, Reach reach) {
        this.table = platform.table();
        this.coupons = platform.coupons();
        this.reach = reach;
        this.jitter = new Jitter(platform.world().random());
    }

    /** @throws IllegalStateException where others kept writing in between, to be tried again later */
    void plan(Run run, Member member) {
        List<Write> writes = writes(run, member);
        for (int attempt = 0; attempt < Jitter.TRIES_MAX; attempt++) {
            switch (table.transact(writes)) {
                case Outcome.Committed _ -> {
                    return;
                }
                case Outcome.Refused(List<Integer> failed) -> {
                    if (failed.contains(0)) {
                        return;
                    }
                    jitter.pause(attempt);
                }
            }
        }
        throw new IllegalStateException("A message could not be planned");
    }

    /** The line goes first: where it is there, the message has been planned before. */
    private List<Write> writes(Run run, Member member) {
        if (run.campaign().leavesOut(member.id())) {
            return List.of(line(run, member, Map.of(SendLine.LEFT_OUT, "1")));
        }
        Optional<Coupon> gift = run.gift().filter(_ -> reach.way(member, run.paused()).obstacle().isEmpty());
        return gift.map(coupon -> withCoupon(run, member, coupon)).orElseGet(() -> List.of(line(run, member, Map.of())));
    }

    private List<Write> withCoupon(Run run, Member member, Coupon coupon) {
        String merchant = run.merchant().id();
        String cause = "campaign/" + run.campaign().id() + "/" + member.id();
        String tag = coupons.tag(merchant, coupons.code(merchant, coupon.id(), cause).value());
        var writes = new ArrayList<Write>();
        writes.add(line(run, member, Map.of(SendLine.COUPON, tag)));
        var voucher = Voucher.issued(tag, coupon.id(), coupon.terms(), Optional.of(member.account()), run.programs().localDate(run.now()))
                .of(run.campaign().id());
        writes.addAll(Coupons.give(merchant, member.account(), voucher, cause, run.now()));
        writes.add(CampaignCoupons.countGiven(merchant, run.campaign().id()));
        return writes;
    }

    private static Write line(Run run, Member member, Map<String, String> details) {
        Instant at = run.campaign().terms().when().at(run.now(), run.merchant().zone(), member.zone().orElse(run.merchant().zone()));
        var id = new SendId(run.merchant().id(), member.id(), MessageKind.CAMPAIGN, run.campaign().id().value());
        return SendLine.at(at, id, at.plus(WORTH_SENDING), details, run.now());
    }
}
