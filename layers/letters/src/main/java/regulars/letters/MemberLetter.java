package regulars.letters;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regulars.domain.message.Purpose;
import regulars.domain.message.SmsText;
import regulars.platform.store.Member;
import regulars.platform.store.Merchant;

/** Writes a message to a member: what it says, why it comes, and the way out of it. */
public final class MemberLetter {
    /** Names are cut to the first of these lengths at which the SMS has the fewest parts. */
    private static final List<Integer> SMS_NAME_CHARS_MAX = List.of(40, 28, 20, 14);

    private final Letters letters;
    private final Links links;

    public MemberLetter(Letters letters, Links links) {
        this.letters = letters;
        this.links = links;
    }

    /** The message as it goes out on the member's channel. */
    public Message write(Merchant merchant, Member member, Purpose purpose, Topic topic) {
        return switch (member.channel()) {
            case EMAIL -> mail(merchant, member, purpose, topic);
            case SMS -> sms(member, purpose, topic);
        };
    }

    private Message mail(Merchant merchant, Member member, Purpose purpose, Topic topic) {
        String reason = switch (purpose) {
            case SERVICE -> "card.note";
            case MARKETING -> "wishes.note";
        };
        Letter letter = letters.member(member.language(), safe(topic), reason, links.card(member),
                links.preferences(member), merchant.colour());
        return new Message.Mail(member.address(), merchant.name(), letter,
                Optional.of(links.unsubscribe(member, purpose)));
    }

    /** One link, at the end: on the card what is about the card can be stopped; wishes end with the way out itself. */
    private Message sms(Member member, Purpose purpose, Topic topic) {
        String link = switch (purpose) {
            case SERVICE -> links.card(member);
            case MARKETING -> links.preferences(member);
        };
        Stream<String> variants = SMS_NAME_CHARS_MAX.stream().map(max -> letters.sentence(member.language(), topic.sms(),
                with("link", link, mapped(topic.variables(), name -> PlainText.shortName(name, max)))));
        return new Message.Sms(member.address(), variants.min(Comparator.comparingInt(MemberLetter::parts)).orElseThrow());
    }

    private static int parts(String text) {
        return new SmsText(text).parts();
    }

    private static Topic safe(Topic topic) {
        return new Topic(topic.key(), topic.sms(), mapped(topic.variables(), PlainText::name), topic.more().stream()
                .map(more -> new Topic.Sentence(more.key(), mapped(more.variables(), PlainText::name))).toList());
    }

    private static Map<String, String> mapped(Map<String, String> variables, UnaryOperator<String> change) {
        return variables.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> change.apply(entry.getValue())));
    }

    private static Map<String, String> with(String name, String value, Map<String, String> variables) {
        var more = new HashMap<>(variables);
        more.put(name, value);
        return more;
    }
}
