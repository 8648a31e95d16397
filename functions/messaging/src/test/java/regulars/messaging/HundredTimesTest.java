package regulars.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import regulars.domain.coupon.CouponId;
import regulars.domain.message.Automations;
import regulars.domain.message.Channel;
import regulars.domain.message.MessageKind;
import regulars.domain.message.Tone;
import regulars.platform.store.Member;
import regulars.platform.store.coupon.HeldCoupon;
import regulars.platform.text.Language;

/** Every trigger a hundred times, in any order and many at once: every message once, and the owner is told of each once. */
class HundredTimesTest {
    private static final int TIMES = 100;
    private static final int AT_ONCE = 16;
    private static final long SEED = 20261123;

    private final Post post = new Post();

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void everyMessageGoesOutOnce() throws InterruptedException {
        post.owner.automate(as -> new Automations(as.birthday(), as.birthday(), as.birthday(), as.winBack(), as.expiring(), as.alerts(),
                Automations.WEEKLY_LIMIT, Tone.WARM));
        post.shop.expiring(1);
        Member ania = post.member("Ania", Channel.EMAIL, Language.ENGLISH);
        var regular = new Regular(post, ania);
        regular.stamp(12);
        regular.recalculate();
        List<BooleanSupplier> triggers = triggers(ania);

        var calls = new ArrayList<>(triggers.stream().flatMap(trigger -> Collections.nCopies(TIMES, trigger).stream()).toList());
        Collections.shuffle(calls, new Random(SEED));
        var turns = new Semaphore(AT_ONCE);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (BooleanSupplier call : calls) {
                turns.acquire();
                executor.submit(() -> {
                    try {
                        return call.getAsBoolean();
                    } finally {
                        turns.release();
                    }
                });
            }
        }
        triggers.forEach(trigger -> assertEquals(true, trigger.getAsBoolean(), "nothing is left to be done"));

        List<String> expected = List.of("anniversary sent", "birthday sent", "coupon-expiring sent", "coupon-given sent", "first-visit sent", "reward-ready sent",
                "tier-up sent", "units-expiring sent", "welcome sent", "win-back sent");
        assertEquals(expected, post.owner.told().stream().sorted().toList());
        assertEquals(expected.size(), post.providers.taken().size());
    }

    private List<BooleanSupplier> triggers(Member ania) {
        String today = LocalDate.ofInstant(post.fixture.world().now(), post.shop.details().zone()).toString();
        var held = new HeldCoupon(new CouponId("C0FFEE00"), "window/test", MemberMessagesTest.TERMS, Optional.of(LocalDate.of(2027, 1, 31)));
        post.write(held.write(ania.merchant(), ania.account(), "TAG1", post.fixture.world().now()));
        var birthday = post.wish(ania, MessageKind.BIRTHDAY);
        var anniversary = post.wish(ania, MessageKind.ANNIVERSARY);
        var firstVisit = post.wish(ania, MessageKind.FIRST_VISIT);
        var winBack = post.plan(ania, MessageKind.WIN_BACK, today, Optional.empty(), Map.of());
        var units = post.plan(ania, MessageKind.UNITS_EXPIRING, post.shop.coffee() + "/2026-12-31", Optional.empty(), Map.of());
        var ending = post.plan(ania, MessageKind.COUPON_EXPIRING, "TAG1", Optional.empty(), Map.of());
        return List.of(() -> post.welcome(ania), () -> post.ask(birthday), () -> post.ask(anniversary), () -> post.ask(firstVisit), () -> post.ask(winBack),
                () -> post.ask(units), () -> post.ask(ending), () -> post.askAccount(MessageKind.REWARD_READY, ania, post.shop.coffee() + "/test-1"),
                () -> post.askAccount(MessageKind.TIER_UP, ania, "5/2026-11"), () -> post.askAccount(MessageKind.COUPON_GIVEN, ania, "TAG1"));
    }
}
