package regulars.domain.message;

import java.time.Instant;
import java.util.Optional;

/** Whether a message to a member goes out now, later or never. */
public final class SendRules {
    private SendRules() {
    }

    /** Decides by the facts alone. The weekly limit is left to {@link WeeklyLimit}, which counts what goes out. */
    public static SendDecision decide(SendFacts facts) {
        return objection(facts).<SendDecision>map(SendDecision.Skip::new)
                .or(() -> quietEnd(facts).map(end -> holdUntil(end, facts)))
                .orElseGet(SendDecision.Send::new);
    }

    private static Optional<SkipReason> objection(SendFacts facts) {
        if (!facts.merchantActive()) {
            return Optional.of(SkipReason.MERCHANT_SUSPENDED);
        }
        if (!facts.switchedOn()) {
            return Optional.of(SkipReason.SWITCHED_OFF);
        }
        if (facts.stopped()) {
            return Optional.of(SkipReason.CAMPAIGN_STOPPED);
        }
        if (!facts.consented()) {
            return Optional.of(SkipReason.NO_CONSENT);
        }
        if (facts.suppressed()) {
            return Optional.of(SkipReason.SUPPRESSED);
        }
        if (facts.paused() && !isAnswer(facts.kind())) {
            return Optional.of(SkipReason.SENDING_PAUSED);
        }
        if (isTooLate(facts.now(), facts)) {
            return Optional.of(SkipReason.TOO_LATE);
        }
        if (!facts.stillTrue()) {
            return Optional.of(SkipReason.NO_LONGER_TRUE);
        }
        return facts.leftOut() ? Optional.of(SkipReason.LEFT_OUT) : Optional.empty();
    }

    /** A welcome answers what the guest has just done, so it disturbs nobody. */
    private static Optional<Instant> quietEnd(SendFacts facts) {
        return isAnswer(facts.kind()) ? Optional.empty() : QuietHours.end(facts.now(), facts.zone());
    }

    private static SendDecision holdUntil(Instant end, SendFacts facts) {
        return isTooLate(end, facts) ? new SendDecision.Skip(SkipReason.TOO_LATE) : new SendDecision.Hold(end);
    }

    private static boolean isTooLate(Instant at, SendFacts facts) {
        return facts.notAfter().map(at::isAfter).orElse(false);
    }

    /** Whether a message of this kind is the answer that a person waits for, which no hour and no number limits. */
    public static boolean isAnswer(MessageKind kind) {
        return switch (kind) {
            case SIGN_UP_CODE, SIGN_IN_CODE, ADDRESS_CONFIRMATION, CARD_LINK, WELCOME, SENDING_PAUSED, LOW_SCORE -> true;
            case BIRTHDAY, ANNIVERSARY, FIRST_VISIT, WIN_BACK, REWARD_READY, ALMOST_READY, TIER_UP, TIER_AT_RISK, TIER_LOST, UNITS_EXPIRING,
                 COUPON_GIVEN, COUPON_EXPIRING, SURVEY, SURVEY_REPLY, CAMPAIGN -> false;
        };
    }
}
