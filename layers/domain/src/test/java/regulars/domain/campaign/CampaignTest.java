package regulars.domain.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import regulars.domain.coupon.Coupon;
import regulars.domain.coupon.CouponId;
import regulars.domain.coupon.CouponStatus;
import regulars.domain.coupon.CouponTerms;
import regulars.domain.coupon.Effect;
import regulars.domain.coupon.Validity;
import regulars.domain.program.Selection;
import regulars.domain.purchase.SalesChannel;
import regulars.domain.segment.Segment;
import regulars.domain.timing.LocalHour;

class CampaignTest {
    private static final Instant NOW = Instant.parse("2027-03-27T12:00:00Z");
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final CampaignText TEXT = new CampaignText("Subject", "Heading", "Body", "SMS {link}");
    private static final CouponId COUPON = new CouponId("CAKE0000");

    private static Campaign draft(SendTime when, Optional<CouponId> coupon, String... locales) {
        Map<String, CampaignText> texts = new TreeMap<>();
        for (String locale : locales) {
            texts.put(locale, TEXT);
        }
        return Campaign.draft(CampaignId.of(NOW, "0000"), new CampaignTerms("Spring", Segment.EVERYBODY, texts, when, coupon, 0));
    }

    private static Coupon coupon(CouponStatus status, Optional<String> sharedCode, Optional<LocalDate> lastDay) {
        var terms = new CouponTerms("Cake", sharedCode, new Effect.FreeItem("Cake"), Optional.empty(), 0, Optional.empty(), Selection.NOTHING,
                new Validity(Optional.empty(), lastDay, OptionalInt.empty()), OptionalInt.of(1), OptionalInt.empty(),
                EnumSet.allOf(SalesChannel.class), false, false, false, Optional.empty());
        return new Coupon(COUPON, 1, NOW, status, terms, 0, 0);
    }

    private static Optional<String> unstartable(Campaign campaign, Coupon... coupon) {
        return campaign.unstartable(NOW, WARSAW, "pl", Set.of(coupon).stream().findFirst()).map(CampaignRefusal::code);
    }

    @Test
    void onlyADraftCanBeChangedOrStarted() {
        Campaign draft = draft(new SendTime.Now(), Optional.empty(), "pl");
        assertEquals(Optional.empty(), draft.unchangeable());
        assertEquals(Optional.empty(), unstartable(draft));
        Campaign running = draft.started(NOW, WARSAW);
        assertEquals(CampaignStatus.RUNNING, running.status());
        assertEquals(Optional.of("campaign-begun"), running.unchangeable().map(CampaignRefusal::code));
        assertEquals(Optional.of("campaign-begun"), unstartable(running));
        assertEquals(Optional.of("campaign-begun"), unstartable(running.stopped(NOW)));
    }

    @Test
    void whatRunsWaitsOrHasMessagesThatWaitCanBeStopped() {
        Campaign draft = draft(new SendTime.At(LocalDateTime.parse("2027-03-27T13:01")), Optional.empty(), "pl");
        assertEquals(Optional.of("campaign-not-running"), draft.unstoppable().map(CampaignRefusal::code));
        Campaign scheduled = draft.started(NOW, WARSAW);
        assertEquals(CampaignStatus.SCHEDULED, scheduled.status());
        assertEquals(Optional.empty(), scheduled.unstoppable());
        Campaign stopped = scheduled.stopped(NOW.plusSeconds(1));
        assertEquals(Optional.of(NOW.plusSeconds(1)), stopped.finishedAt());
        assertEquals(Optional.of("campaign-not-running"), stopped.unstoppable().map(CampaignRefusal::code));
        assertEquals(3, stopped.version());
    }

    @Test
    void theTextInTheMerchantsOwnLanguageHasToBeThere() {
        Campaign draft = draft(new SendTime.Now(), Optional.empty(), "en");
        assertEquals(Map.of("locale", "pl"), draft.unstartable(NOW, WARSAW, "pl", Optional.empty()).orElseThrow().parameters());
        assertEquals(Optional.of("campaign-text-missing"), unstartable(draft));
    }

    @Test
    void aTimeThatHasPassedWhereTheMerchantIsIsOver() {
        assertEquals(Optional.empty(), unstartable(draft(new SendTime.At(LocalDateTime.parse("2027-03-27T13:00")), Optional.empty(), "pl")));
        assertEquals(Optional.of("campaign-time-over"),
                unstartable(draft(new SendTime.At(LocalDateTime.parse("2027-03-27T12:59")), Optional.empty(), "pl")));
        assertEquals(Optional.of("campaign-time-over"),
                unstartable(draft(new SendTime.AtLocalHour(new LocalHour(LocalDate.parse("2027-03-27"), 12)), Optional.empty(), "pl")));
        assertEquals(Optional.empty(),
                unstartable(draft(new SendTime.AtLocalHour(new LocalHour(LocalDate.parse("2027-03-27"), 13)), Optional.empty(), "pl")));
    }

    @Test
    void itsCouponHasToGiveOutCodesOfTheirOwn() {
        Campaign draft = draft(new SendTime.Now(), Optional.of(COUPON), "pl");
        assertEquals(Optional.empty(), unstartable(draft, coupon(CouponStatus.ACTIVE, Optional.empty(), Optional.empty())));
        assertEquals(Optional.of("campaign-coupon-over"), unstartable(draft));
        assertEquals(Optional.of("campaign-coupon-over"), unstartable(draft, coupon(CouponStatus.ENDED, Optional.empty(), Optional.empty())));
        assertEquals(Optional.of("campaign-coupon-over"), unstartable(draft, coupon(CouponStatus.ACTIVE, Optional.of("CAKE"), Optional.empty())));
        assertEquals(Optional.of("campaign-coupon-over"),
                unstartable(draft, coupon(CouponStatus.ACTIVE, Optional.empty(), Optional.of(LocalDate.parse("2027-03-26")))));
    }

    @Test
    void aTimeIsReadOffTheMerchantsClockAlsoInTheNightsThatLeap() {
        assertEquals(Instant.parse("2027-03-28T01:00:00Z"), new SendTime.At(LocalDateTime.parse("2027-03-28T02:30")).begins(NOW, WARSAW));
        assertEquals(Instant.parse("2027-10-31T00:30:00Z"), new SendTime.At(LocalDateTime.parse("2027-10-31T02:30")).begins(NOW, WARSAW));
    }

    @Test
    void anHourOfEachGuestsOwnBeginsWhereADayBeginsFirstAndComesToEveryZone() {
        var when = new SendTime.AtLocalHour(new LocalHour(LocalDate.parse("2027-04-02"), 10));
        assertEquals(Instant.parse("2027-04-01T20:00:00Z"), when.begins(NOW, WARSAW));
        for (int offset = -11; offset <= 14; offset++) {
            Instant own = when.at(NOW, WARSAW, ZoneOffset.ofHours(offset));
            assertEquals(Instant.parse("2027-04-02T10:00:00Z").minus(Duration.ofHours(offset)), own);
            assertFalse(own.isBefore(when.begins(NOW, WARSAW)));
        }
        assertEquals(NOW, new SendTime.Now().at(NOW, WARSAW, ZoneOffset.UTC));
    }

    @Test
    void aGuestIsWrittenToInTheOwnLanguageElseInTheMerchantsElseInEnglishElseInAny() {
        CampaignTerms all = draft(new SendTime.Now(), Optional.empty(), "pl", "en", "bg").terms();
        assertEquals(Optional.of("bg"), all.localeFor("bg", "pl"));
        assertEquals(Optional.of("pl"), draft(new SendTime.Now(), Optional.empty(), "pl", "en").terms().localeFor("bg", "pl"));
        assertEquals(Optional.of("en"), draft(new SendTime.Now(), Optional.empty(), "en").terms().localeFor("bg", "pl"));
        assertEquals(Optional.of("bg"), draft(new SendTime.Now(), Optional.empty(), "bg").terms().localeFor("en", "pl"));
        assertEquals(Optional.empty(), draft(new SendTime.Now(), Optional.empty()).terms().localeFor("en", "pl"));
    }

    @Test
    void campaignsLieInOrderOfTime() {
        String first = CampaignId.of(NOW, "ZZZZ").value();
        String later = CampaignId.of(NOW.plusSeconds(1), "0000").value();
        assertTrue(first.compareTo(later) < 0);
        assertTrue(CampaignId.isValid(later));
        assertFalse(CampaignId.isValid("0000"));
    }
}
