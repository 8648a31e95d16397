package regulars.domain.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SendRulesTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-20T22:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-21T07:00:00Z");

    private static SendDecision decide(MessageKind kind, Instant now, Optional<Instant> notAfter) {
        return SendRules.decide(new SendFacts(kind, now, true, true, false, true, false, false, true, false, notAfter, WARSAW));
    }

    private static SendDecision skip(SkipReason reason) {
        return new SendDecision.Skip(reason);
    }

    @ParameterizedTest
    @CsvSource({"false,true,true,false,false,true,false,MERCHANT_SUSPENDED", "true,false,true,false,false,true,false,SWITCHED_OFF",
            "true,true,false,false,false,true,true,NO_CONSENT", "true,true,true,true,false,true,false,SUPPRESSED",
            "true,true,true,false,true,true,true,SENDING_PAUSED", "true,true,true,false,false,false,true,NO_LONGER_TRUE",
            "true,true,true,false,false,true,true,LEFT_OUT"})
    void whateverSpeaksAgainstItStopsItByDayAndNight(boolean active, boolean on, boolean consented, boolean suppressed,
                                                     boolean paused, boolean stillTrue, boolean leftOut, SkipReason reason) {
        for (Instant now : List.of(NOON, NIGHT)) {
            assertEquals(skip(reason), SendRules.decide(new SendFacts(MessageKind.BIRTHDAY, now, active, on, false, consented,
                    suppressed, paused, stillTrue, leftOut, Optional.empty(), WARSAW)));
        }
    }

    @Test
    void whatBelongsToACampaignThatWasStoppedStaysHere() {
        assertEquals(skip(SkipReason.CAMPAIGN_STOPPED), SendRules.decide(new SendFacts(MessageKind.CAMPAIGN, NOON, true, true, true, false,
                false, false, true, true, Optional.empty(), WARSAW)));
    }

    @Test
    void byDayItGoesOut() {
        assertEquals(new SendDecision.Send(), decide(MessageKind.BIRTHDAY, NOON, Optional.empty()));
    }

    @Test
    void atItsLastInstantItGoesOutAndAfterItNotAnyMore() {
        assertEquals(new SendDecision.Send(), decide(MessageKind.WIN_BACK, NOON, Optional.of(NOON)));
        assertEquals(skip(SkipReason.TOO_LATE), decide(MessageKind.WIN_BACK, NOON.plusMillis(1), Optional.of(NOON)));
    }

    @ParameterizedTest
    @EnumSource(value = MessageKind.class, names = {"BIRTHDAY", "WIN_BACK", "REWARD_READY", "ALMOST_READY", "TIER_UP", "TIER_AT_RISK", "TIER_LOST", "UNITS_EXPIRING",
            "COUPON_GIVEN", "COUPON_EXPIRING", "CAMPAIGN"})
    void byNightItWaitsForTheMorning(MessageKind kind) {
        assertEquals(new SendDecision.Hold(MORNING), decide(kind, NIGHT, Optional.empty()));
        assertEquals(new SendDecision.Hold(MORNING), decide(kind, NIGHT, Optional.of(MORNING)));
    }

    @Test
    void whatWouldBeTooLateInTheMorningDoesNotWaitForIt() {
        assertEquals(skip(SkipReason.TOO_LATE), decide(MessageKind.BIRTHDAY, NIGHT, Optional.of(MORNING.minusMillis(1))));
    }

    @Test
    void aWelcomeAnswersAtAnyHour() {
        assertEquals(new SendDecision.Send(), decide(MessageKind.WELCOME, NIGHT, Optional.empty()));
    }

    private static List<WeeklyLimit.Sent> sent(int count, MessageKind kind, Duration ago) {
        return IntStream.range(0, count).mapToObj(_ -> new WeeklyLimit.Sent(kind, NOON.minus(ago))).toList();
    }

    @Test
    void theWeeklyLimitCountsWhatWentOutInSevenDays() {
        var limit = new WeeklyLimit(4);
        Duration sevenDays = Duration.ofDays(7);

        assertFalse(limit.forbids(MessageKind.TIER_UP, sent(3, MessageKind.BIRTHDAY, Duration.ofDays(1)), NOON));
        assertTrue(limit.forbids(MessageKind.TIER_UP, sent(4, MessageKind.BIRTHDAY, Duration.ofDays(1)), NOON));
        assertTrue(limit.forbids(MessageKind.TIER_UP, sent(4, MessageKind.WIN_BACK, sevenDays.minusMillis(1)), NOON));
        assertFalse(limit.forbids(MessageKind.TIER_UP, sent(4, MessageKind.WIN_BACK, sevenDays), NOON));
    }

    @Test
    void aWelcomeIsNeitherLimitedNorCounted() {
        var limit = new WeeklyLimit(1);

        assertFalse(limit.forbids(MessageKind.WELCOME, sent(9, MessageKind.BIRTHDAY, Duration.ZERO), NOON));
        assertFalse(limit.forbids(MessageKind.BIRTHDAY, sent(9, MessageKind.WELCOME, Duration.ZERO), NOON));
    }
}
