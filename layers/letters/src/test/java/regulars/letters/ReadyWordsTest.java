package regulars.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import regulars.domain.message.MessageKind;
import regulars.domain.message.SmsText;
import regulars.domain.message.Tone;
import regulars.fixture.FunctionFixture;
import regulars.platform.Platform;
import regulars.platform.store.Merchant;
import regulars.platform.text.Language;

/** All ready words in all tones and languages, with the names that a preview shows. */
class ReadyWordsTest {
    private static final Set<MessageKind> KINDS = Set.of(MessageKind.WELCOME, MessageKind.BIRTHDAY, MessageKind.ANNIVERSARY,
            MessageKind.FIRST_VISIT, MessageKind.WIN_BACK, MessageKind.REWARD_READY, MessageKind.TIER_UP, MessageKind.TIER_AT_RISK, MessageKind.UNITS_EXPIRING,
            MessageKind.ALMOST_READY, MessageKind.TIER_LOST, MessageKind.COUPON_GIVEN, MessageKind.COUPON_EXPIRING,
            MessageKind.SURVEY, MessageKind.SURVEY_REPLY);
    private static final Merchant MERCHANT = new Merchant("M000000000", "Cafe Zosia", "zosia", Language.POLISH, "PL",
            ZoneId.of("Europe/Warsaw"), 4, "#7b3f00", false);

    private final Platform platform = new FunctionFixture().platform();
    private final Links links = new Links(platform.parameters(), platform.tokens(), platform.world());
    private final MemberLetter letter = new MemberLetter(new Letters(), links);
    private final ReadyWords ready = new ReadyWords();

    static Stream<Arguments> all() {
        return KINDS.stream().flatMap(kind -> Arrays.stream(Tone.values()).flatMap(tone ->
                Arrays.stream(Language.values()).map(language -> Arguments.of(kind, tone, language))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void areAsWhatAMerchantMayWrite(MessageKind kind, Tone tone, Language language) {
        var words = ready.of(language, kind, tone);
        var check = new WordsCheck(kind, language);
        for (WordsField field : WordsField.values()) {
            check.read(field, words.template(field).toString());
        }
        assertEquals(List.of(), check.violations());
        assertEquals(words, check.words().orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("all")
    void areShortAsAnSmsAndSaySomethingWhereNothingIsToBeSaid(MessageKind kind, Tone tone, Language language) {
        var words = ready.of(language, kind, tone);
        Topic full = new Samples().topic(MERCHANT, kind, language);
        String sms = letter.sms(kind, full, words, links.sample());
        assertTrue(new SmsText(sms).parts() <= (language == Language.BULGARIAN ? 3 : 1), sms.length() + ": " + sms);

        Topic bare = Variable.of(kind).stream().filter(Variable::mayBeEmpty).map(Variable::name)
                .reduce(full, (topic, name) -> topic.with(name, ""), (first, _) -> first);
        for (Topic topic : List.of(full, bare)) {
            Letter written = letter.letter(MERCHANT, language, kind.purpose(), topic, words, links.sample());
            String text = LetterText.of(written) + written.subject();
            assertFalse(text.matches("(?s).*([{}\\[\\]]|\\+[ .!(]|\\(\\)|  |\\.\\.| [.,!]).*"), text);
            assertFalse(written.paragraphs().isEmpty());
        }
    }
}
