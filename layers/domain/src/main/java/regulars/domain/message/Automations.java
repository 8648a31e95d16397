package regulars.domain.message;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import regulars.domain.Check;
import regulars.domain.Violation;
import regulars.domain.program.Gift;
import regulars.domain.program.Programs;

/**
 * Which messages of a merchant go out by themselves.
 *
 * @param alerts      those of {@link #ALERTS} that are switched on
 * @param weeklyLimit most messages to one customer in seven days, over all channels
 * @param tone        of the words that come ready
 */
public record Automations(Wish birthday, Wish anniversary, Wish firstVisit, WinBack winBack, Expiring expiring,
                          Set<MessageKind> alerts, int weeklyLimit, Tone tone) {
    /** Earliest hour of the customer's day at which a merchant may have something sent. */
    public static final int HOUR_LEAST = 8;
    /** Latest such hour. */
    public static final int HOUR_LIMIT = 20;
    /** Most days between a birthday and its message, before or after. */
    public static final int BIRTHDAY_DAYS_LIMIT = 14;
    /** Shortest silence after which a customer may be asked back, in days. */
    public static final int SILENCE_LEAST = 7;
    /** Longest such silence. */
    public static final int SILENCE_LIMIT = 180;
    /** Most invitations in one silence. */
    public static final int INVITATIONS_LIMIT = 3;
    /** Largest share of those who stay away that is left out, to compare with, in percent. */
    public static final int LEFT_OUT_LIMIT = 50;
    /** Fewest days before units end that their holder is reminded. */
    public static final int EXPIRING_LEAST = 3;
    /** Most such days. */
    public static final int EXPIRING_LIMIT = 60;
    /** Most messages a week that a merchant may allow. */
    public static final int WEEKLY_LIMIT = 14;

    /** What can only be on or off. */
    public static final Set<MessageKind> ALERTS = Collections.unmodifiableSet(EnumSet.of(MessageKind.REWARD_READY, MessageKind.ALMOST_READY,
            MessageKind.TIER_UP, MessageKind.TIER_AT_RISK, MessageKind.TIER_LOST, MessageKind.COUPON_GIVEN, MessageKind.COUPON_EXPIRING));

    private static final Wish NO_WISH = new Wish(false, 0, 9, Gift.stamps(1));

    /** What a merchant has that has changed nothing. */
    public static final Automations DEFAULT = new Automations(new Wish(true, 0, 9, Gift.stamps(1)),
            NO_WISH, NO_WISH, new WinBack(true, 28, 10, 1, 0), Expiring.DEFAULT, ALERTS, 4, Tone.WARM);

    public Automations {
        alerts = Set.copyOf(alerts);
    }

    /**
     * A wish with an optional gift, once a year.
     *
     * @param daysBefore the day that it is for; below 0 after it
     * @param hour of the customer's wall clock
     */
    public record Wish(boolean on, int daysBefore, int hour, Gift gift) { }

    /**
     * An invitation to come back.
     *
     * @param afterDays of silence at least; for a customer with a rhythm twice the usual gap, if that is longer
     * @param hour of the customer's wall clock
     * @param invitations most in one silence, each after as long again as the first
     * @param leftOut percent of those who would be invited that are not, so that it shows what inviting brings
     */
    public record WinBack(boolean on, int afterDays, int hour, int invitations, int leftOut) { }

    /**
     * A reminder of units that end.
     *
     * @param daysBefore the last day on which they can be used
     */
    public record Expiring(boolean on, int daysBefore) {
        /** What a merchant has that has said nothing about it. */
        public static final Expiring DEFAULT = new Expiring(true, 14);
    }

    /** What of it breaks a rule, given the merchant's programs. */
    public List<Violation> violations(Programs programs) {
        var check = new Check();
        check.within("/birthday", birthday.gift().violations(programs));
        check.within("/anniversary", anniversary.gift().violations(programs));
        check.within("/firstVisit", firstVisit.gift().violations(programs));
        return check.violations();
    }

    /** Whether messages of this kind go out; those that belong to no automation always do. */
    public boolean isOn(MessageKind kind) {
        return switch (kind) {
            case BIRTHDAY -> birthday.on();
            case ANNIVERSARY -> anniversary.on();
            case FIRST_VISIT -> firstVisit.on();
            case WIN_BACK -> winBack.on();
            case UNITS_EXPIRING -> expiring.on();
            case REWARD_READY, ALMOST_READY, TIER_UP, TIER_AT_RISK, TIER_LOST, COUPON_GIVEN, COUPON_EXPIRING -> alerts.contains(kind);
            case SIGN_UP_CODE, SIGN_IN_CODE, ADDRESS_CONFIRMATION, CARD_LINK, WELCOME, SURVEY, SURVEY_REPLY, CAMPAIGN, SENDING_PAUSED, LOW_SCORE -> true;
        };
    }
}
