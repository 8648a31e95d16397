package regulars.campaignplanning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import regulars.domain.campaign.CampaignId;
import regulars.domain.campaign.CampaignStatus;
import regulars.domain.campaign.SendTime;
import regulars.domain.message.MessageKind;
import regulars.domain.segment.Segment;
import regulars.domain.timing.LocalHour;
import regulars.fixture.AtOnce;
import regulars.platform.store.Member;
import regulars.platform.store.SendId;
import regulars.platform.store.SendLine;
import regulars.platform.store.campaign.CampaignCoupons;
import regulars.platform.store.campaign.Campaigns;
import regulars.platform.store.coupon.HeldCoupon;
import regulars.platform.table.Write;

/** It is Friday 20 November 2026, 11:15 in Warsaw. */
class CampaignPlanningFunctionTest {
    private final Street street = new Street();

    private void assertCounts(CampaignId id, CampaignStatus status, long examined, long planned) {
        var campaign = street.stored(id).campaign();
        assertEquals(List.of(status, examined, planned), List.of(campaign.status(), campaign.examined(), campaign.planned()));
    }

    @Test
    void everyGuestOfTheSegmentGetsOneLineAndTheCampaignIsFinished() {
        List<Member> guests = street.guests(3);
        CampaignId id = street.started();
        assertTrue(street.page(id, ""));

        for (Member guest : guests) {
            SendLine line = street.line(id, guest).orElseThrow();
            assertEquals(SendLine.Status.PLANNED, line.status());
            assertEquals(Optional.of(Street.NOW.plus(Duration.ofDays(2))), line.notAfter());
        }
        assertCounts(id, CampaignStatus.FINISHED, 3, 3);
        assertEquals(Optional.empty(), street.stored(id).due());
        assertEquals(Optional.of(Street.NOW), street.stored(id).campaign().finishedAt());
    }

    @Test
    void aPageThatComesTwiceCountsOnceAndTheNextOneWaitsBySoManyAsWerePlanned() {
        List<Member> guests = street.guests(PlanCampaign.PAGE + 1);
        CampaignId id = street.started();
        assertTrue(street.page(id, ""));
        assertTrue(street.page(id, ""));
        assertCounts(id, CampaignStatus.RUNNING, 100, 100);
        assertEquals(100, street.planned(id, guests));
        assertEquals(10, street.platform.table().getConsistent(Campaigns.key(street.shop.merchant(), id)).orElseThrow().number(Campaigns.PAUSE));

        assertTrue(street.page(id));
        assertTrue(street.page(id, ""));
        assertCounts(id, CampaignStatus.FINISHED, 101, 101);
    }

    @Test
    void aPageThatManyWorkOnAtOnceCountsOnce() {
        List<Member> guests = street.guests(20);
        CampaignId id = street.started();
        AtOnce.run(4, _ -> street.page(id, ""));

        assertCounts(id, CampaignStatus.FINISHED, 20, 20);
        assertEquals(20, street.planned(id, guests));
    }

    @Test
    void whatBrokeOffInTheMiddleOfAPageGoesOnAndLeavesWhatIsThere() {
        List<Member> guests = street.guests(5);
        CampaignId id = street.started();
        street.write(SendLine.planned(new SendId(street.shop.merchant(), guests.get(2).id(), MessageKind.CAMPAIGN, id.value()),
                Optional.of(Street.NOW), Map.of("seen", "before"), Street.NOW));
        assertTrue(street.page(id, ""));

        assertCounts(id, CampaignStatus.FINISHED, 5, 5);
        assertEquals(Map.of("seen", "before"), street.line(id, guests.get(2)).orElseThrow().details());
    }

    @Test
    void whatDoesNotGetOnIsTakenUpAgainFromWhereItIs() {
        street.guests(PlanCampaign.PAGE + 1);
        CampaignId id = street.started();
        assertEquals(Optional.of("2026-11-20T11:15:30Z"), street.stored(id).due());
        street.page(id, "");
        street.later(Duration.ofMinutes(61));
        assertTrue(street.look(id));
        assertCounts(id, CampaignStatus.FINISHED, 101, 101);
    }

    @Test
    void afterAStopNobodyIsLookedAt() {
        List<Member> guests = street.guests(PlanCampaign.PAGE + 5);
        CampaignId id = street.started();
        street.page(id, "");
        street.stop(id);
        assertTrue(street.page(id));
        assertTrue(street.look(id));

        assertCounts(id, CampaignStatus.STOPPED, 100, 100);
        assertEquals(100, street.planned(id, guests));
    }

    @Test
    void aScheduleThatWasMissedByAnHourRunsThen() {
        Member guest = street.guest();
        CampaignId id = street.started(new SendTime.At(LocalDateTime.parse("2026-11-21T18:00")), Segment.EVERYBODY, Optional.empty(), 0);
        assertEquals(Optional.of("2026-11-21T17:00:00Z"), street.stored(id).due());
        street.look(id);
        assertCounts(id, CampaignStatus.SCHEDULED, 0, 0);

        street.later(Duration.between(Street.NOW, Instant.parse("2026-11-21T18:00:00Z")));
        street.look(id);
        assertCounts(id, CampaignStatus.RUNNING, 0, 0);
        street.page(id, "");
        assertCounts(id, CampaignStatus.FINISHED, 1, 1);
        SendLine line = street.line(id, guest).orElseThrow();
        assertEquals(List.of(SendLine.Status.PLANNED, Optional.of(Instant.parse("2026-11-23T17:00:00Z"))), List.of(line.status(), line.notAfter()));
    }

    @Test
    void everyGuestIsWrittenToAtTheOwnHour() {
        List<String> zones = List.of("Pacific/Kiritimati", "Asia/Tokyo", "Asia/Kathmandu", "Europe/Sofia", "Europe/Warsaw", "America/St_Johns",
                "Pacific/Pago_Pago");
        List<Member> guests = zones.stream().map(zone -> street.guest(Optional.of(ZoneId.of(zone)), true)).toList();
        var hour = new LocalHour(LocalDate.parse("2026-11-23"), 10);
        CampaignId id = street.started(new SendTime.AtLocalHour(hour), Segment.EVERYBODY, Optional.empty(), 0);
        assertEquals(Optional.of("2026-11-22T20:00:00Z"), street.stored(id).due());
        street.later(Duration.between(Street.NOW, Instant.parse("2026-11-22T20:10:00Z")));
        street.look(id);
        street.page(id, "");

        assertCounts(id, CampaignStatus.FINISHED, 7, 7);
        assertEquals(SendLine.Status.PLANNED, street.line(id, guests.getFirst()).orElseThrow().status());
        IntStream.range(1, zones.size()).forEach(i -> assertEquals(hour.in(ZoneId.of(zones.get(i))).toString(),
                street.item(id, guests.get(i)).orElseThrow().text("due"), zones.get(i)));
    }

    @Test
    void whoJoinsWhileItRunsIsLookedAtToo() {
        street.guests(PlanCampaign.PAGE);
        CampaignId id = street.started();
        street.page(id, "");
        assertCounts(id, CampaignStatus.RUNNING, 100, 100);
        Member newcomer = street.guest();
        street.page(id);

        assertTrue(street.line(id, newcomer).isPresent());
        assertCounts(id, CampaignStatus.FINISHED, 101, 101);
    }

    @Test
    void whoHasBeenErasedIsNotThereAndWhoDoesNotMatchHasNoLine() {
        Member erased = street.guest();
        Member guest = street.guest();
        street.write(Write.delete(Member.key(street.shop.merchant(), erased.id())));
        CampaignId id = street.started(new SendTime.Now(), new Segment(Set.of(), Set.of(), Optional.empty(), Set.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Set.of(), Set.of("bg"), Set.of()), Optional.empty(), 0);
        street.page(id, "");

        assertCounts(id, CampaignStatus.FINISHED, 2, 0);
        assertEquals(0, street.planned(id, List.of(erased, guest)));
    }

    @Test
    void aCouponComesWithTheLineOnceAndOnlyForThoseWhoAreReached() {
        street.cake();
        Member reached = street.guest();
        Member unwilling = street.guest(Optional.empty(), false);
        CampaignId id = street.started(new SendTime.Now(), Segment.EVERYBODY, Optional.of(Street.CAKE), 0);
        AtOnce.run(3, _ -> street.page(id, ""));
        street.page(id, "");

        LocalDate today = LocalDate.of(2026, 11, 20);
        String tag = street.line(id, reached).orElseThrow().details().get(SendLine.COUPON);
        assertTrue(HeldCoupon.find(street.platform.table(), street.shop.merchant(), reached.account(), tag).isPresent());
        assertEquals(1, HeldCoupon.list(street.platform.table(), street.shop.merchant(), reached.account(), today).size());
        assertEquals(List.of(), HeldCoupon.list(street.platform.table(), street.shop.merchant(), unwilling.account(), today));
        assertEquals(Map.of(), street.line(id, unwilling).orElseThrow().details());
        assertEquals(1, street.platform.coupons().find(street.shop.merchant(), Street.CAKE).orElseThrow().issued());
        assertEquals(Optional.of(new CampaignCoupons(1, 0)), CampaignCoupons.find(street.platform.table(), street.shop.merchant(), id));
    }

    @Test
    void whoIsLeftOutHasALineThatSaysSoAndNoCoupon() {
        street.cake();
        List<Member> guests = street.guests(40);
        CampaignId id = street.started(new SendTime.Now(), Segment.EVERYBODY, Optional.of(Street.CAKE), 50);
        street.page(id, "");

        List<Member> leftOut = guests.stream().filter(guest -> street.stored(id).campaign().leavesOut(guest.id())).toList();
        assertTrue(leftOut.size() > 5 && leftOut.size() < 35, "about half of them: " + leftOut.size());
        guests.forEach(guest -> assertEquals(leftOut.contains(guest), street.line(id, guest).orElseThrow().details().containsKey(SendLine.LEFT_OUT)));
        assertEquals(40L - leftOut.size(), street.platform.coupons().find(street.shop.merchant(), Street.CAKE).orElseThrow().issued());
        assertCounts(id, CampaignStatus.FINISHED, 40, 40);
    }

    @Test
    void aCampaignThatHasBeenThrownAwayIsNothingToDo() {
        assertTrue(street.page(CampaignId.of(Street.NOW, "ZZZZ"), ""));
    }
}
