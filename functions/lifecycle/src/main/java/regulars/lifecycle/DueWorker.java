package regulars.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import regulars.domain.AccountId;
import regulars.domain.MemberId;
import regulars.domain.campaign.CampaignId;
import regulars.lifecycle.HandOver.Part;
import regulars.platform.World;
import regulars.platform.log.Log;
import regulars.platform.queue.QueueFunction;
import regulars.platform.store.Roots;
import regulars.platform.store.SendId;
import regulars.platform.store.Timer;
import regulars.platform.store.campaign.Campaigns;
import regulars.platform.store.coupon.HeldCoupon;
import regulars.platform.table.Key;
import tools.jackson.databind.JsonNode;

/** Works off the due queue: things to look at, further pages of them, members and merchants whose timers are to be set. */
final class DueWorker extends QueueFunction {
    private static final int VERSION = 1;

    private final World world;
    private final HandOver handOver;
    private final TimerLooks timers;
    private final AccountLook accounts;
    private final CouponLook coupons;
    private final CampaignLook campaigns;
    private final HeldMessages held;
    private final Planning planning;
    private final DayRoots days;

    DueWorker(World world, HandOver handOver, TimerLooks timers, AccountLook accounts, CouponLook coupons, CampaignLook campaigns,
              HeldMessages held, Planning planning, DayRoots days) {
        this.world = world;
        this.handOver = handOver;
        this.timers = timers;
        this.accounts = accounts;
        this.coupons = coupons;
        this.campaigns = campaigns;
        this.held = held;
        this.planning = planning;
        this.days = days;
    }

    @Override
    protected void handle(JsonNode message, Log log) {
        if (message.path("v").asInt(0) != VERSION) {
            throw new IllegalArgumentException("a message of another version");
        }
        switch (message.path("type").asString("")) {
            case "due" -> look(message, log);
            case "page" -> handOver.handOver(Part.of(message));
            case "member" -> planning.member(text(message, "merchant"), new MemberId(text(message, "member")));
            case "merchant" -> planning.merchant(text(message, "merchant"), message.path("after").asStringOpt());
            default -> throw new IllegalArgumentException("an unknown type of message");
        }
    }

    /** What is no longer due, or not yet, has been seen to by somebody else. */
    private void look(JsonNode message, Log log) {
        var key = new Key(text(message, "pk"), text(message, "sk"));
        String due = text(message, "due");
        if (Instant.parse(due).isAfter(world.now())) {
            return;
        }
        String[] parts = key.partition().split("#");
        Optional<LocalDate> day = Roots.day(key);
        if (day.isPresent()) {
            days.close(parts[1], day.get(), log);
            return;
        }
        if (parts[0].equals("CAMPAIGN")) {
            campaigns.look(parts[1], new CampaignId(key.sort().substring(Campaigns.PREFIX.length())), due);
            return;
        }
        if (parts.length != 3) {
            throw new IllegalArgumentException("nothing of this family is ever due");
        }
        if (parts[0].equals("ACCOUNT") && key.sort().equals(Key.MAIN)) {
            accounts.look(parts[1], new AccountId(parts[2]), due, log);
        } else if (parts[0].equals("ACCOUNT") && key.sort().startsWith(HeldCoupon.PREFIX)) {
            coupons.look(parts[1], new AccountId(parts[2]), key.sort().substring(HeldCoupon.PREFIX.length()), due);
        } else if (key.sort().startsWith(Timer.PREFIX)) {
            timers.look(parts[1], new MemberId(parts[2]), key.sort().substring(Timer.PREFIX.length()), due, log);
        } else {
            held.look(SendId.of(key).orElseThrow(() -> new IllegalArgumentException("nothing of this family is ever due")), due);
        }
    }

    private static String text(JsonNode message, String name) {
        return message.path(name).asStringOpt().orElseThrow(() -> new IllegalArgumentException("a message without its " + name));
    }
}
