package regulars.couponissuing;

import java.util.Map;
import regulars.domain.AccountId;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.log.Log;
import regulars.platform.queue.QueueFunction;
import tools.jackson.databind.JsonNode;

/** Gives members the coupons that they have earned, told by a queue which account has changed. */
public final class CouponIssuingFunction extends QueueFunction {
    private final IssueByMeasure issue;

    public CouponIssuingFunction() {
        this(World.ofLambda());
    }

    public CouponIssuingFunction(World world) {
        Platform platform = new Platform(world);
        this.issue = new IssueByMeasure(platform.table(), platform.accounts(), platform.coupons(), platform.programs(), world);
    }

    @Override
    protected void handle(JsonNode message, Log log) {
        String merchant = message.path("merchant").asString("");
        AccountId account = new AccountId(message.path("account").asString(""));
        issue.handle(merchant, account).forEach(done -> log.info(done.given() ? "coupon given" : "coupon taken back",
                Map.of("merchant", merchant, "account", account, "coupon", done.coupon(), "window", done.window())));
    }
}
