package regulars.letters;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regulars.domain.message.MessageKind;
import regulars.domain.message.Purpose;
import regulars.domain.message.SmsText;
import regulars.platform.store.Member;
import regulars.platform.store.Merchant;
import regulars.platform.text.Language;

/** Writes a message to a member: what it says, why it comes, and the way out of it. */
public final class MemberLetter {
    /** Names are cut to the first of these lengths at which the SMS has the fewest parts. */
    private static final List<Integer> SMS_NAME_CHARS_MAX = List.of(40, 28, 20, 14);
    /** More than any system shows, and far less than a push service takes. */
    private static final int NOTIFICATION_CHARS_MAX = 300;
    private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");

    private final Letters letters;
    private final Links links;

    public MemberLetter(Letters letters, Links links) {
        this.letters = letters;
        this.links = links;
    }

    /** The message as it goes out on the member's channel.
     * @throws IllegalArgumentException where the words name something that there is not */
    public Message write(Merchant merchant, Member member, MessageKind kind, Topic topic, Words words) {
        var ways = new Links.Ways(links.card(member), links.preferences(member));
        return switch (member.channel()) {
            case EMAIL -> new Message.Mail(member.address(), merchant.name(),
                    letter(merchant, member.language(), kind.purpose(), topic, words, ways),
                    Optional.of(links.unsubscribe(member, kind.purpose())));
            case SMS -> new Message.Sms(member.address(), sms(kind, topic, words, ways));
            case PUSH -> throw new IllegalArgumentException("a member's address is no browser");
        };
    }

    /** The message as a notification: the letter's heading and first paragraph. An SMS would leave the word before its link.
     * @throws IllegalArgumentException where the words name something that there is not */
    public Message.Push notification(Situation now, Topic topic, Words words) {
        Member member = now.member();
        var ways = new Links.Ways(links.card(member), links.preferences(member));
        Letter letter = letter(now.merchant(), member.language(), now.id().kind().purpose(), topic, words, ways);
        String text = Stream.concat(Stream.of(letter.heading()), letter.paragraphs().stream().limit(1)).collect(Collectors.joining("\n"));
        return new Message.Push(now.id(), now.browsers(), PlainText.line(now.merchant().name()), PlainText.cut(text, NOTIFICATION_CHARS_MAX),
                ways.card(), now.notAfter());
    }

    /** What it says by e-mail. */
    public Letter letter(Merchant merchant, Language language, Purpose purpose, Topic topic, Words words, Links.Ways ways) {
        Map<String, String> values = values(language, topic);
        String reason = switch (purpose) {
            case SERVICE -> "card.note";
            case MARKETING -> "wishes.note";
        };
        return new Letter(language, PlainText.line(words.subject().fill(values)),
                PlainText.line(words.heading().fill(values)), paragraphs(words.body().fill(values)), Optional.empty(),
                Optional.of(letters.link(language, "card.link", ways.card())), letters.sentence(language, reason, values),
                Optional.of(letters.link(language, "preferences.link", ways.preferences())), merchant.colour());
    }

    private static List<String> paragraphs(String body) {
        return BLANK_LINE.splitAsStream(body).map(PlainText::line).filter(paragraph -> !paragraph.isEmpty()).toList();
    }

    /** Ready sentences stand in paragraphs of their own. */
    private Map<String, String> values(Language language, Topic topic) {
        var values = mapped(topic.variables(), PlainText::name);
        topic.sentences().forEach((name, sentences) -> values.put(name, sentences.stream()
                .map(ready -> letters.sentence(language, ready.key(), mapped(ready.variables(), PlainText::name)))
                .collect(Collectors.joining("\n\n"))));
        return values;
    }

    /** One link: to the card, where everything can be stopped too; with wishes it is the way out itself. */
    public String sms(MessageKind kind, Topic topic, Words words, Links.Ways ways) {
        String link = kind.leadsToCard() ? ways.card() : ways.preferences();
        Stream<String> variants = SMS_NAME_CHARS_MAX.stream().map(max -> {
            var values = mapped(topic.inShort(), name -> PlainText.shortName(name, max));
            values.put(Variable.LINK, link);
            return PlainText.line(words.sms().fill(values));
        });
        return variants.min(Comparator.comparingInt(text -> new SmsText(text).parts())).orElseThrow();
    }

    private static Map<String, String> mapped(Map<String, String> variables, UnaryOperator<String> change) {
        return variables.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> change.apply(entry.getValue()), (first, _) -> first, TreeMap::new));
    }
}
