package regulars.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import regulars.domain.coupon.CouponId;
import regulars.domain.coupon.CouponTerms;
import regulars.domain.coupon.Effect;
import regulars.domain.coupon.Validity;
import regulars.domain.message.Automations;
import regulars.domain.message.Channel;
import regulars.domain.message.MessageKind;
import regulars.domain.message.Purpose;
import regulars.domain.message.SmsText;
import regulars.domain.message.Tone;
import regulars.domain.program.Selection;
import regulars.domain.purchase.SalesChannel;
import regulars.letters.LetterHtml;
import regulars.platform.store.Accounts;
import regulars.platform.store.Member;
import regulars.platform.store.coupon.HeldCoupon;
import regulars.platform.text.Language;

class MemberMessagesTest {
    static final CouponTerms TERMS = new CouponTerms("Cheesecake", Optional.empty(), new Effect.FreeItem("Cheesecake"), Optional.empty(), 0,
            Optional.empty(), new Selection(Set.of(), Set.of(), Set.of()), new Validity(Optional.empty(), Optional.empty(), OptionalInt.empty()), OptionalInt.of(1),
            OptionalInt.empty(), Set.of(SalesChannel.COUNTER), false, false, false, Optional.empty());

    private final Post post = new Post();

    @AfterEach
    void nothingPersonalIsLogged() {
        post.close();
        String log = String.join("", post.context.lines());
        assertFalse(log.contains("Ania") || log.contains("guest@example.com") || log.contains(Post.PHONE), log);
    }

    /** A member with a full card and a level, of whom every message is true but that of a level at risk. */
    private Regular regular(Channel channel, Language language) {
        post.shop.expiring(1);
        var regular = new Regular(post, post.member("Ania", channel, language));
        regular.stamp(12);
        regular.recalculate();
        return regular;
    }

    /** A member whose card lacks one stamp. */
    private Regular nearlyThere(Channel channel, Language language) {
        var regular = new Regular(post, post.member("Ania", channel, language));
        regular.stamp(9);
        return regular;
    }

    /** A member who reached a level in November, for the most part with October's stamps. */
    private Regular slipping(Language language) {
        post.at("2026-10-20T10:00:00Z");
        var regular = new Regular(post, post.member("Ania", Channel.EMAIL, language));
        regular.stamp(4);
        post.at("2026-11-20T10:00:00Z");
        regular.stamp(1);
        regular.recalculate();
        post.at("2027-11-09T10:00:00Z");
        return regular;
    }

    private boolean ask(MessageKind kind, Member member) {
        post.owner.automate(as -> new Automations(as.birthday(), as.birthday(), as.birthday(), as.winBack(), as.expiring(), as.alerts(), as.weeklyLimit(), Tone.WARM));
        return switch (kind) {
            case BIRTHDAY, ANNIVERSARY, FIRST_VISIT -> post.ask(post.wish(member, kind));
            case WIN_BACK -> post.ask(post.plan(member, kind, today(), Optional.empty(), Map.of()));
            case REWARD_READY -> post.askAccount(kind, member, post.shop.coffee() + "/test-1");
            case TIER_UP -> post.askAccount(kind, member, "5/2026-11");
            case TIER_AT_RISK -> post.ask(post.plan(member, kind, "2027-11-30", Optional.empty(), Map.of()));
            case UNITS_EXPIRING -> post.ask(post.plan(member, kind, post.shop.coffee() + "/2026-12-31", Optional.empty(), Map.of()));
            case COUPON_GIVEN -> post.askAccount(kind, member, coupon(member));
            case COUPON_EXPIRING -> post.ask(post.plan(member, kind, coupon(member), Optional.empty(), Map.of()));
            case TIER_LOST -> post.askAccount(kind, member, "20/2026-11");
            case ALMOST_READY -> post.ask(post.plan(member, kind, post.shop.coffee() + "/" + today(), Optional.empty(), Map.of()));
            default -> throw new IllegalArgumentException();
        };
    }

    /** Puts a coupon on the card, and says where it lies. */
    private String coupon(Member member) {
        var held = new HeldCoupon(new CouponId("C0FFEE00"), "window/test", TERMS, Optional.of(LocalDate.of(2027, 1, 31)));
        post.platform.table().transact(List.of(held.write(member.merchant(), member.account(), "TAG1", post.fixture.world().now())));
        return "TAG1";
    }

    private String today() {
        return LocalDate.ofInstant(post.fixture.world().now(), post.shop.details().zone()).toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "BIRTHDAY|ENGLISH|All the best for your birthday, Ania|There is a present from us on your card: 2 stamps (Coffee card).",
            "BIRTHDAY|POLISH|Ania, wszystkiego najlepszego!|Na Twojej karcie jest prezent od nas: 2 pieczątki (Coffee card).",
            "BIRTHDAY|BULGARIAN|Ania, всичко най-хубаво за рождения ден!|На картата Ви има подарък от нас: 2 печата (Coffee card).",
            "ANNIVERSARY|ENGLISH|It is our anniversary, Ania|There is a present from us on your card: 2 stamps (Coffee card).",
            "ANNIVERSARY|POLISH|Ania, to nasza rocznica!|To rocznica Twojej karty",
            "ANNIVERSARY|BULGARIAN|Ania, имаме годишнина!|годишнината на картата Ви от",
            "FIRST_VISIT|ENGLISH|We remember your first visit, Ania|2 years ago you came to Café Zosia for the first time.",
            "FIRST_VISIT|POLISH|Ania, pamiętamy Twoją pierwszą wizytę|2 lata temu była Twoja pierwsza wizyta (Café Zosia).",
            "FIRST_VISIT|BULGARIAN|Ania, помним първото Ви посещение|Преди 2 години бяхте за първи път в",
            "WIN_BACK|ENGLISH|It has been a while, Ania|Coffee card: 12 of 10. The reward: A free coffee.",
            "WIN_BACK|POLISH|Ania, dawno się nie widzieliśmy|Coffee card: 12 z 10. Nagroda: A free coffee.",
            "WIN_BACK|BULGARIAN|Ania, отдавна не сме се виждали|Coffee card: 12 от 10. Награда: A free coffee.",
            "REWARD_READY|ENGLISH|Your reward is waiting, Ania|Your reward: A free coffee. Show your card",
            "REWARD_READY|POLISH|Ania, Twoja nagroda czeka|Twoja nagroda: A free coffee. Pokaż kartę",
            "REWARD_READY|BULGARIAN|Ania, наградата Ви чака|Вашата награда: A free coffee. Покажете картата",
            "TIER_UP|ENGLISH|A new level for you, Ania: Silver|Silver is yours until 30 November 2027.",
            "TIER_UP|POLISH|Ania, Twój nowy poziom: Silver|Poziom Silver masz do 30 listopada 2027.",
            "TIER_UP|BULGARIAN|Ania, новото Ви ниво: Silver|Ниво Silver е Ваше до 30 ноември 2027 г.",
            "TIER_AT_RISK|ENGLISH|Silver is yours until 30 November 2027, Ania|What is missing to keep it: 4 stamps.",
            "TIER_AT_RISK|POLISH|Ania, poziom Silver masz do 30 listopada 2027|Tyle brakuje, aby go zatrzymać: 4 pieczątki.",
            "TIER_AT_RISK|BULGARIAN|Ania, ниво Silver е Ваше до 30 ноември 2027 г.|Толкова не достига, за да го запазите: 4 печата.",
            "ALMOST_READY|ENGLISH|One more stamp, Ania|(Coffee card) lacks a single stamp. With your next visit it is full: A free coffee.",
            "ALMOST_READY|POLISH|Ania, jeszcze jedna pieczątka|Po następnej wizycie czeka nagroda: A free coffee.",
            "ALMOST_READY|BULGARIAN|Ania, остава само един печат|При следващото посещение Ви чака награда: A free coffee.",
            "TIER_LOST|ENGLISH|Your level at Café Zosia, Ania|Your card now says Silver.",
            "TIER_LOST|POLISH|Ania, Twój poziom (Café Zosia)|Na Twojej karcie jest teraz poziom Silver.",
            "TIER_LOST|BULGARIAN|Ania, Вашето ниво в „Café Zosia“|Сега на картата Ви е ниво Silver.",
            "COUPON_GIVEN|ENGLISH|A coupon for you, Ania|It is good until 31 January 2027.",
            "COUPON_GIVEN|POLISH|Ania, kupon dla Ciebie|Masz kupon (Café Zosia): Cheesecake.",
            "COUPON_GIVEN|BULGARIAN|Ania, имате купон|Спечелихте купон в „Café Zosia“: Cheesecake.",
            "COUPON_EXPIRING|ENGLISH|Your coupon is good until 31 January 2027, Ania|can be used until 31 January 2027. You find it on your card.",
            "COUPON_EXPIRING|POLISH|Ania, kupon masz do 31 stycznia 2027|Twój kupon (Café Zosia), czyli Cheesecake,",
            "COUPON_EXPIRING|BULGARIAN|Ania, купонът Ви е до 31 януари 2027 г.|Ще го намерите на картата си.",
            "UNITS_EXPIRING|ENGLISH|12 stamps to use by 31 December 2026, Ania|Your card at Café Zosia (Coffee card) has 12 stamps to use. The last day is 31 December 2026;",
            "UNITS_EXPIRING|POLISH|Ania, do wykorzystania do 31 grudnia 2026: 12 pieczątek|jest jeszcze do wykorzystania: 12 pieczątek. Ostatni dzień to 31 grudnia 2026.",
            "UNITS_EXPIRING|BULGARIAN|Ania, за използване до 31 декември 2026 г.: 12 печата|имате 12 печата за използване. Последният ден е 31 декември 2026 г."})
    void everyMessageSpeaksTheMembersLanguage(MessageKind kind, Language language, String subject, String sentence) {
        Regular regular = switch (kind) {
            case TIER_AT_RISK -> slipping(language);
            case ALMOST_READY -> nearlyThere(Channel.EMAIL, language);
            default -> regular(Channel.EMAIL, language);
        };

        assertTrue(ask(kind, regular.member()));
        var mail = post.only();
        assertEquals(subject, mail.subject());
        assertTrue(mail.text().contains(sentence), mail.text());
        assertTrue(mail.html().contains(LetterHtml.escaped(sentence)), mail.html());
        assertEquals(List.of(kind.code() + " sent"), post.owner.told());
    }

    static Stream<Arguments> kindsAndLanguages() {
        return Stream.of(MessageKind.BIRTHDAY, MessageKind.ANNIVERSARY, MessageKind.FIRST_VISIT, MessageKind.WIN_BACK, MessageKind.REWARD_READY,
                        MessageKind.TIER_UP, MessageKind.TIER_LOST, MessageKind.UNITS_EXPIRING, MessageKind.COUPON_GIVEN, MessageKind.COUPON_EXPIRING)
                .flatMap(kind -> Arrays.stream(Language.values()).map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("kindsAndLanguages")
    void everyLetterShowsTheWayOut(MessageKind kind, Language language) {
        Member member = regular(Channel.EMAIL, language).member();

        assertTrue(ask(kind, member));
        var mail = post.only();
        String initials = kind.purpose() == Purpose.MARKETING ? "EM" : "ES";
        assertEquals("<" + post.unsubscribeLink(member, initials) + ">", mail.header("List-Unsubscribe"));
        assertEquals("List-Unsubscribe=One-Click", mail.header("List-Unsubscribe-Post"));
        assertEquals("auto-generated", mail.header("Auto-Submitted"));
        assertTrue(mail.text().contains(post.cardLink(member)), mail.text());
        assertTrue(mail.text().endsWith(post.preferencesLink(member) + "\n"), mail.text());
        assertTrue(mail.html().contains("href=\"" + post.preferencesLink(member) + "\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"BIRTHDAY|ENGLISH|Your birthday gift: 2 stamps. Stop", "BIRTHDAY|POLISH|Prezent na karcie: 2 stemple. Rezygnacja",
            "BIRTHDAY|BULGARIAN|Подарък: 2 печата. Отказ", "ANNIVERSARY|POLISH|Prezent na karcie: 2 stemple. Rezygnacja"})
    void anSmsNamesTheGiftInTheProgramsUnits(MessageKind kind, Language language, String gift) {
        assertTrue(ask(kind, regular(Channel.SMS, language).member()));
        assertTrue(post.providers.taken().getFirst().text().contains(gift), post.providers.taken().getFirst().text());
    }

    @ParameterizedTest
    @MethodSource("kindsAndLanguages")
    void everySmsEndsWithTheWayOutAndIsShort(MessageKind kind, Language language) {
        Member member = regular(Channel.SMS, language).member();
        post.owner.rename("The Very Best Coffee and Cake Company of Warsaw");

        assertTrue(ask(kind, member));
        String text = post.only().text();
        boolean wishes = kind.purpose() == Purpose.MARKETING;
        assertTrue(text.endsWith(": " + (wishes ? post.preferencesLink(member) : post.cardLink(member))), text);
        assertTrue(new SmsText(text).parts() <= (language == Language.BULGARIAN ? 3 : 1), text);
    }

    @Test
    void aWishWithoutGiftPromisesNone() {
        Member member = post.member("Ania", Channel.EMAIL, Language.ENGLISH);
        post.ask(post.plan(member, MessageKind.BIRTHDAY, "2026", Optional.empty(), Map.of("gift", "0")));

        assertFalse(post.only().text().contains("present"), post.only().text());
    }

    @Test
    void everyoneWithACardOfTheAccountHears() {
        Regular regular = regular(Channel.EMAIL, Language.ENGLISH);
        post.share(regular.member(), "V0000000SHAR", "Ola");

        assertTrue(ask(MessageKind.REWARD_READY, regular.member()));
        assertEquals(List.of("Your reward is waiting, Ania", "Your reward is waiting, Ola"),
                post.providers.taken().stream().map(Providers.Taken::subject).sorted().toList());
    }

    @Test
    void anAccountThatIsGoneHasNobodyToWriteTo() {
        Member member = post.member("Ania", Channel.EMAIL, Language.ENGLISH);
        post.platform.table().delete(Accounts.key(member.merchant(), member.account()));

        assertTrue(post.askAccount(MessageKind.TIER_UP, member, "5/2026-11"));
        assertEquals(List.of(), post.providers.taken());
    }

    @Test
    void theSameOccurrenceIsOneMessageAndAnotherIsAnother() {
        Member member = regular(Channel.EMAIL, Language.ENGLISH).member();
        post.askAccount(MessageKind.REWARD_READY, member, post.shop.coffee() + "/test-1");
        post.fixture.clock().advance(Duration.ofHours(1));
        post.askAccount(MessageKind.REWARD_READY, member, post.shop.coffee() + "/test-1");
        post.askAccount(MessageKind.REWARD_READY, member, post.shop.coffee() + "/test-2");

        assertEquals(List.of("reward-ready sent", "reward-ready sent"), post.owner.told());
    }
}
