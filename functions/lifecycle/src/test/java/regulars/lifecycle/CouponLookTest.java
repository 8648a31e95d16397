package regulars.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import regulars.domain.coupon.CouponId;
import regulars.domain.coupon.CouponTerms;
import regulars.domain.coupon.Effect;
import regulars.domain.coupon.Validity;
import regulars.domain.message.Automations;
import regulars.domain.message.MessageKind;
import regulars.domain.message.Tone;
import regulars.domain.program.Selection;
import regulars.domain.purchase.SalesChannel;
import regulars.fixture.AtOnce;
import regulars.platform.json.Json;
import regulars.platform.store.Accounts;
import regulars.platform.store.Due;
import regulars.platform.store.Member;
import regulars.platform.store.coupon.HeldCoupon;

/** Members hear of a coupon that ends on 31 January three days before, at ten where they are. */
class CouponLookTest {
    private static final CouponTerms TERMS = new CouponTerms("Cake", Optional.empty(), new Effect.FreeItem("Cake"), Optional.empty(), 0,
            Optional.empty(), new Selection(Set.of(), Set.of(), Set.of()), new Validity(Optional.empty(), Optional.empty(), OptionalInt.empty()),
            OptionalInt.of(1), OptionalInt.empty(), Set.of(SalesChannel.COUNTER), false, false, false, Optional.empty());

    private final Town town = new Town("2027-01-04T12:00:00Z");

    @AfterEach
    void close() {
        town.close();
    }

    private Member holder(String zone) {
        Member member = town.member("", zone);
        var held = new HeldCoupon(new CouponId("C0FFEE00"), "window/test", TERMS, Optional.of(LocalDate.of(2027, 1, 31)));
        town.write(held.write(member.merchant(), member.account(), "TAG", town.fixture.world().now()));
        return member;
    }

    private List<String> planned(Member member) {
        return town.lines(member, MessageKind.COUPON_EXPIRING).stream().map(line -> town.platform.table().getConsistent(line.id().key()).orElseThrow())
                .map(item -> item.text("status") + item.optionalText(Due.AT).map(due -> " " + due).orElse("") + " until " + item.text("notAfter")).toList();
    }

    @Test
    void theReminderWaitsForTenOClockWhereTheMemberIs() {
        Member warsaw = holder("");
        Member auckland = holder("Pacific/Auckland");
        town.tick("2027-01-27T15:45:00Z");
        assertEquals(List.of(), planned(warsaw));

        town.tick("2027-01-27T16:00:00Z");
        assertEquals(List.of("held 2027-01-28T09:00:00Z until 2027-01-31T23:00:00Z"), planned(warsaw));
        assertEquals(List.of("held 2027-01-27T21:00:00Z until 2027-01-31T23:00:00Z"), planned(auckland));
    }

    @Test
    void lookingManyTimesAtOncePlansItOnceAndNobodyLooksAgain() {
        Member member = holder("");
        town.at("2027-01-27T16:00:00Z");
        var look = Json.object().put("type", "due").put("pk", Accounts.partition(member.merchant(), member.account())).put("sk", "COUPON#TAG")
                .put("due", "2027-01-27T15:59:59Z");
        AtOnce.run(6, _ -> town.send("lifecycle-due.json", look.deepCopy()));
        town.tick("2027-01-28T00:00:00Z");
        assertEquals(1, planned(member).size());
        assertEquals(Optional.empty(), HeldCoupon.find(town.platform.table(), member.merchant(), member.account(), "TAG").orElseThrow().due());
    }

    @Test
    void whoGetsItOnTheDayOfTheReminderOrWhereItIsSwitchedOffHearsNothing() {
        town.at("2027-01-28T08:00:00Z");
        Member late = holder("");
        town.tick("2027-01-28T10:00:00Z");
        assertEquals(List.of(), planned(late));

        town.at("2027-01-04T12:00:00Z");
        Member member = holder("");
        Automations as = Automations.DEFAULT;
        town.set(new Automations(as.birthday(), as.anniversary(), as.firstVisit(), as.winBack(), as.expiring(), Set.of(), 4, Tone.WARM));
        town.tick("2027-01-27T16:00:00Z");
        assertEquals(List.of(), planned(member));
    }
}
