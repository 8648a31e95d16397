package regulars.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.program.StampProgram;
import regulars.platform.store.Member;
import regulars.platform.store.Merchant;
import regulars.platform.store.ProgramStore;
import regulars.platform.text.Language;

/** What a new member is welcomed with: the link to the card, what it gives, and what is on it already. */
final class WelcomeLetter {
    private static final String KIND = "welcome";
    /** So that an SMS in the GSM alphabet stays one part with a link of this system's length. */
    private static final int SMS_SHOP_CHARS_MAX = 28;
    private static final int SMS_NAME_CHARS_MAX = 18;

    private final Letters letters;
    private final Links links;
    private final ProgramStore programs;

    WelcomeLetter(Letters letters, Links links, ProgramStore programs) {
        this.letters = letters;
        this.links = links;
        this.programs = programs;
    }

    Message write(Merchant merchant, Member member) {
        return switch (member.channel()) {
            case EMAIL -> mail(merchant, member);
            case SMS -> sms(merchant, member);
        };
    }

    private Message mail(Merchant merchant, Member member) {
        String link = links.card(member);
        var variables = Map.of("shop", PlainText.name(merchant.name()), "name", PlainText.name(member.firstName()));
        Letter letter = letters.card(member.language(), KIND, variables, offers(member), link, merchant.colour());
        return new Message.Mail(member.address(), merchant.name(), letter, Optional.of(link));
    }

    private Message sms(Merchant merchant, Member member) {
        return new Message.Sms(member.address(), letters.sentence(member.language(), KIND + ".sms", Map.of(
                "shop", PlainText.shortName(merchant.name(), SMS_SHOP_CHARS_MAX),
                "name", PlainText.shortName(member.firstName(), SMS_NAME_CHARS_MAX), "link", links.card(member))));
    }

    /** By the terms in force when the member joined, which are those of the joining gift. */
    private List<String> offers(Member member) {
        var offers = new ArrayList<String>();
        for (StampProgram program : programs.load(member.merchant()).inForce(member.joinedAt())) {
            if (program.isActive()) {
                offers.add(offer(member.language(), program));
            }
        }
        return offers;
    }

    private String offer(Language language, StampProgram program) {
        String key = program.joiningBonus() > 0 ? KIND + ".offer-with-gift" : KIND + ".offer";
        return letters.sentence(language, key, Map.of("program", PlainText.name(program.name()),
                "goal", Integer.toString(program.goal()), "reward", PlainText.name(program.reward()),
                "gift", Integer.toString(program.joiningBonus())));
    }
}
