package regulars.platform.store.push;

import java.time.Instant;
import regulars.domain.MemberId;
import regulars.platform.hash.Hashes;
import regulars.platform.store.Member;
import regulars.platform.table.Item;
import regulars.platform.table.Key;

/**
 * Where a browser of a member takes messages, as the browser has told (Push API, {@code PushSubscription}). Whoever knows
 * it can write to the browser, so it goes into no log.
 *
 * @param endpoint address at the browser's push service
 * @param p256dh   the browser's public key, URL-safe base 64
 * @param auth     the secret that it shares with those who write to it, URL-safe base 64
 * @param at       when it was told last
 */
public record PushSubscription(String endpoint, String p256dh, String auth, Instant at) {
    /** What the sort keys of subscriptions begin with. */
    public static final String PREFIX = "PUSH#";

    private static final int VERSION = 1;

    static PushSubscription of(Item item) {
        return new PushSubscription(item.text("endpoint"), item.text("p256dh"), item.text("auth"), item.instant("at"));
    }

    Item item(String merchant, MemberId member) {
        return Item.of(key(merchant, member), VERSION).with("endpoint", endpoint).with("p256dh", p256dh).with("auth", auth).with("at", at);
    }

    /** Each address is there once. */
    Key key(String merchant, MemberId member) {
        return new Key(Member.partition(merchant, member), PREFIX + Hashes.sha256Text(endpoint));
    }

    /** Nothing that a log should not hold. */
    @Override
    public String toString() {
        return "PushSubscription[at=" + at + "]";
    }
}
