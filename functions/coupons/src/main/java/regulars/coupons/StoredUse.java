package regulars.coupons;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import regulars.domain.AccountId;
import regulars.domain.purchase.Money;
import regulars.platform.json.Json;
import regulars.platform.store.coupon.Voucher;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Write;
import tools.jackson.databind.JsonNode;

/**
 * A use of a code.
 *
 * @param state     as stored: a reservation that has lapsed is still reserved there
 * @param promise   what the coupon was good for
 * @param counted   the member whose share it is taken from
 * @param basket    the purchase it is on, where that has a name
 * @param expiresAt first instant at which the reservation is over
 * @param endedAt   of what was redeemed or released
 */
record StoredUse(UseId id, UseState state, JsonNode promise, Optional<Money> saving, Optional<AccountId> counted,
                 Optional<String> basket, Instant expiresAt, Optional<Instant> endedAt) {
    private static final int FORM = 1;
    private static final Duration UNUSED_KEPT = Duration.ofDays(30);

    static Key key(String merchant, UseId id) {
        return new Key(Voucher.partition(merchant, id.tag()), "USE#" + id.key());
    }

    /** What it is at this instant. */
    UseState state(Instant now) {
        return state == UseState.RESERVED && !now.isBefore(expiresAt) ? UseState.EXPIRED : state;
    }

    StoredUse ended(UseState end, Instant at) {
        return new StoredUse(id, end, promise, saving, counted, basket, expiresAt, Optional.of(at));
    }

    Write insert(String merchant) {
        return Write.insert(item(merchant));
    }

    /** Puts what has become of a reservation; fails where something has before. */
    Write replace(String merchant) {
        return Write.put(item(merchant), "#state = :reserved", Map.of(":reserved", UseState.RESERVED.code()));
    }

    /** Only what was redeemed is kept for good. */
    private Item item(String merchant) {
        Item item = Item.of(key(merchant, id), FORM).with("state", state.code()).with("promise", Json.write(promise))
                .with("currency", saving.map(Money::currency)).with("account", counted.map(AccountId::value))
                .with("basket", basket).with("expires", expiresAt).with("ended", endedAt.map(Instant::toString));
        Item priced = saving.map(money -> item.with("saving", money.amount())).orElse(item);
        return state == UseState.REDEEMED ? priced : priced.expiring(expiresAt.plus(UNUSED_KEPT));
    }

    static StoredUse of(UseId id, Item item) {
        return new StoredUse(id, UseState.of(item.text("state")), Json.read(item.text("promise")),
                item.optionalNumber("saving").map(amount -> new Money(item.text("currency"), amount)),
                item.optionalText("account").map(AccountId::new), item.optionalText("basket"), item.instant("expires"),
                item.optionalInstant("ended"));
    }
}
