package regulars.coupons;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import regulars.platform.World;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.table.Write;

/**
 * {@code POST /v1/coupons/uses}: takes one of the code's uses for some minutes. Code, member's share and purchase are
 * written in one transaction, each on top of what was read, so that however many callers come together, none is promised
 * what another has.
 */
final class Reserve {
    private static final Duration TIME_TO_LIVE = Duration.ofMinutes(10);

    private final Till till;
    private final World world;
    private final Idempotency idempotency;

    Reserve(Till till, World world, Idempotency idempotency) {
        this.till = till;
        this.world = world;
        this.idempotency = idempotency;
    }

    Response answer(Request http) {
        UseForm form = UseForm.read(http.fields());
        return idempotency.once(http, http.merchant(), () -> reserve(http, form), memo -> Response.json(201, memo));
    }

    private Change reserve(Request http, UseForm form) {
        Till.Offer offer = till.offer(http, form);
        Instant now = world.now();
        Instant expiresAt = now.plus(TIME_TO_LIVE);
        String key = world.newId(UseId.KEY_LENGTH);
        var use = new StoredUse(new UseId(offer.voucher().tag(), key), UseState.RESERVED, UseJson.promise(offer),
                offer.saving().money(), offer.member().map(Tallies.Member::account), offer.basket().map(Tallies.OnPurchase::id),
                expiresAt, Optional.empty());
        var writes = new ArrayList<Write>();
        writes.add(use.insert(http.merchant()));
        writes.add(offer.voucher().with(offer.voucher().tally().asOf(now).holding(key, expiresAt)).write(http.merchant()));
        offer.member().ifPresent(member -> writes.add(member.write(http.merchant(), member.tally().asOf(now).holding(key, expiresAt))));
        offer.basket().ifPresent(on -> writes.add(on.write(http.merchant(),
                on.basket().holding(key, offer.terms().combinable(), now, expiresAt), now)));
        return new Change(writes, UseJson.of(use, now));
    }
}
