package regulars.local.scenario;

import java.util.Arrays;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What happens in a step. */
enum Action {
    /** A guest joins. */
    JOIN,
    /** A card is scanned: a visit, or a purchase. */
    SCAN,
    /** A guest has done something that a program gives for. */
    ACT,
    /** A scan is undone. */
    REFUND,
    /** A purchase is undone by the till's name for it. */
    RETURN,
    /** A reward is reserved. */
    RESERVE,
    /** A reserved reward is handed out. */
    CONFIRM,
    /** A reserved reward is given up. */
    RELEASE,
    /** A reward is reserved and handed out at once. */
    REDEEM,
    /** A guest gives units to another. */
    GIVE,
    /** Somebody asks what a purchase would give. */
    QUOTE,
    /** A program gets new terms. */
    CHANGE,
    /** A program is closed. */
    CLOSE,
    /** A draft or a paused program is started. */
    ACTIVATE,
    /** A program rests. */
    PAUSE,
    /** The merchant's own data change. */
    SETTINGS,
    /** The ladder is replaced. */
    TIERS,
    /** Guests choose among other programs. */
    CHOICE,
    /** A guest chooses how to be rewarded. */
    CHOOSE,
    /** The automatic messages are set. */
    AUTOMATIONS,
    /** The owner gives a guest a coupon. */
    ISSUE,
    /** A coupon is reserved and used at once. */
    USE,
    /** A coupon ends. */
    END,
    /** The owner says what a guest is called. */
    LABEL,
    /** A guest activates a promotion on the card. */
    TAP,
    /** A guest takes a coupon that the card offers. */
    TAKE,
    /** What guests are asked after a visit is set. */
    SURVEY,
    /** A guest answers what the card asks. */
    ANSWER,
    /** Somebody looks at a card. */
    SEE,
    /** Time goes by. */
    NOTHING;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that a step names. */
    static Action of(JsonNode step) {
        return Arrays.stream(values()).filter(action -> step.has(action.word())).findFirst().orElse(NOTHING);
    }

    /** Whether terms change, which everybody knows of some seconds later. */
    boolean changesTerms() {
        return switch (this) {
            case CHANGE, CLOSE, ACTIVATE, PAUSE, SETTINGS, TIERS, CHOICE, AUTOMATIONS, SURVEY -> true;
            case JOIN, SCAN, ACT, REFUND, RETURN, RESERVE, CONFIRM, RELEASE, REDEEM, GIVE, QUOTE, ISSUE, USE, END, LABEL, TAP, TAKE, CHOOSE, ANSWER, SEE, NOTHING -> false;
        };
    }
}
