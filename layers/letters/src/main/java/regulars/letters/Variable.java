package regulars.letters;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import regulars.domain.message.MessageKind;

/**
 * What can be named in the words of a message.
 *
 * @param fields where it can stand
 * @param number whether it is a whole number, by which a form of a word can be chosen
 * @param mayBeEmpty whether there is not always something to say
 */
public record Variable(String name, Set<WordsField> fields, boolean number, boolean mayBeEmpty) {
    /** The one variable that every SMS has to have: the way to the card, or the way out. */
    public static final String LINK = "link";

    private static final Set<WordsField> EVERYWHERE = EnumSet.allOf(WordsField.class);

    /** Those of a kind, in the order in which they are offered. */
    public static List<Variable> of(MessageKind kind) {
        return Stream.of(Stream.of(text("shop"), text("name")), own(kind), Stream.of(only(LINK, WordsField.SMS, false)))
                .flatMap(variables -> variables).toList();
    }

    private static Stream<Variable> own(MessageKind kind) {
        return switch (kind) {
            case WELCOME -> Stream.of(only("offers", WordsField.BODY, true));
            case BIRTHDAY -> Stream.of(optional("gift"), optional("program"));
            case ANNIVERSARY, FIRST_VISIT -> Stream.of(number("years"), optional("gift"), optional("program"));
            case WIN_BACK -> Stream.of(only("again", WordsField.BODY, true), only("balances", WordsField.BODY, true));
            case REWARD_READY, ALMOST_READY -> Stream.of(text("program"), text("reward"));
            case TIER_UP -> Stream.of(text("level"), optional("date"));
            case TIER_LOST -> Stream.of(text("level"), optional("newLevel"));
            case COUPON_GIVEN -> Stream.of(text("coupon"), optional("date"));
            case CAMPAIGN -> Stream.of(optional("coupon"), optional("date"));
            case COUPON_EXPIRING -> Stream.of(text("coupon"), text("date"));
            case TIER_AT_RISK -> Stream.of(text("level"), text("units"), number("missing"), text("date"));
            case UNITS_EXPIRING -> Stream.of(text("program"), text("units"), text("date"));
            case SURVEY -> Stream.empty();
            case SURVEY_REPLY -> Stream.of(only("reply", WordsField.BODY, false), only("answer", WordsField.BODY, true));
            case SIGN_UP_CODE, SIGN_IN_CODE, ADDRESS_CONFIRMATION, CARD_LINK, SENDING_PAUSED, LOW_SCORE ->
                    throw new IllegalArgumentException("not a merchant's to word");
        };
    }

    private static Variable text(String name) {
        return new Variable(name, EVERYWHERE, false, false);
    }

    private static Variable number(String name) {
        return new Variable(name, EVERYWHERE, true, false);
    }

    private static Variable optional(String name) {
        return new Variable(name, EVERYWHERE, false, true);
    }

    private static Variable only(String name, WordsField field, boolean mayBeEmpty) {
        return new Variable(name, Set.of(field), false, mayBeEmpty);
    }
}
