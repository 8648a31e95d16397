package regulars.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.domain.message.Automations;
import regulars.domain.message.Channel;
import regulars.domain.message.MessageKind;
import regulars.domain.message.Pace;
import regulars.domain.message.Purpose;
import regulars.domain.message.Tone;
import regulars.domain.program.Gift;
import regulars.platform.contact.EmailAddress;
import regulars.platform.store.Member;
import regulars.platform.store.SendId;
import regulars.platform.store.SendLine;
import regulars.platform.store.Suppressions;
import regulars.platform.text.Language;

/** What has changed between plan and send is what counts, and the owner is told. */
class SkippedTest {
    private final Post post = new Post();
    private final Member ania = post.member("Ania", Channel.EMAIL, Language.ENGLISH);

    @AfterEach
    void close() {
        post.close();
    }

    private void assertSkipped(SendId id, String reason) {
        assertTrue(post.ask(id), () -> String.join("\n", post.context.lines()));
        assertEquals("skipped " + reason, post.line(id));
        assertEquals(List.of(id.kind().code() + " skipped " + reason), post.owner.told());
        assertEquals(List.of(), post.providers.taken());
    }

    @Test
    void consentWithdrawnAfterThePlanStopsIt() {
        SendId wish = post.birthday(ania);
        post.decide(ania, Purpose.MARKETING, false);

        assertSkipped(wish, "no-consent");
    }

    @Test
    void whoIsLeftOutToCompareWithHearsNothing() {
        String today = LocalDate.ofInstant(post.fixture.world().now(), post.shop.details().zone()).toString();
        assertSkipped(post.plan(ania, MessageKind.WIN_BACK, today, Optional.empty(), Map.of(SendLine.LEFT_OUT, "1")), "left-out");
    }

    @Test
    void consentToOnePurposeIsNoneToTheOther() {
        post.decide(ania, Purpose.MARKETING, false);

        post.ask(post.birthday(ania));
        post.welcome(ania);
        assertEquals(List.of("birthday skipped no-consent", "welcome sent"), post.owner.told());
    }

    @Test
    void aSuspendedMerchantSendsNothing() {
        SendId wish = post.birthday(ania);
        post.owner.suspend();

        assertSkipped(wish, "merchant-suspended");
    }

    @Test
    void whatIsSwitchedOffAfterThePlanIsNotSent() {
        SendId wish = post.birthday(ania);
        post.owner.automate(as -> new Automations(new Automations.Wish(false, 0, 9, Gift.stamps(1)), as.anniversary(), as.firstVisit(), as.winBack(),
                as.expiring(), as.alerts(), as.weeklyLimit(), Tone.WARM));

        assertSkipped(wish, "switched-off");
    }

    private void suppress(String address) {
        post.write(new Suppressions(post.platform.table(), post.platform.tokens())
                .add(EmailAddress.parse(address).orElseThrow(), post.fixture.world().now()));
    }

    @Test
    void whereThereIsNoMailboxNothingIsSent() {
        Member gone = post.member("Ania", Channel.EMAIL, "gone@example.com", Language.ENGLISH);
        SendId wish = post.birthday(gone);
        suppress("gone@example.com");

        assertSkipped(wish, "suppressed");
    }

    @Test
    void anotherAddressIsNotMeant() {
        suppress("other@example.com");

        assertTrue(post.ask(post.birthday(ania)));
        assertEquals(List.of("birthday sent"), post.owner.told());
    }

    @Test
    void aWishThatWasLeftLyingComesTooLate() {
        SendId wish = post.birthday(ania);
        post.fixture.clock().advance(Duration.ofDays(3).plusSeconds(1));

        assertSkipped(wish, "too-late");
    }

    @Test
    void whoeverHasComeInTheMeantimeIsNotAskedBack() {
        SendId invitation = post.plan(ania, MessageKind.WIN_BACK, "2026-10-12", Optional.empty(), Map.of());
        new Regular(post, ania).stamp(1);

        assertSkipped(invitation, "no-longer-true");
    }

    @Test
    void aVisitThatWasTakenBackWasNone() {
        SendId invitation = post.plan(ania, MessageKind.WIN_BACK, "2026-10-12", Optional.empty(), Map.of());
        var regular = new Regular(post, ania);
        regular.reverse(regular.stamp(1));

        assertTrue(post.ask(invitation));
        assertEquals("sent", post.line(invitation));
    }

    @Test
    void aRewardThatIsTakenIsNoLongerReady() {
        var regular = new Regular(post, ania);
        regular.stamp(10);
        regular.reserve();

        assertSkipped(post.id(ania, MessageKind.REWARD_READY, post.shop.coffee() + "/test"), "no-longer-true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0000000/KEY", "nothing", "/", "P0000000"})
    void aRewardOfNoProgramIsNotReady(String occurrence) {
        assertSkipped(post.id(ania, MessageKind.REWARD_READY, occurrence), "no-longer-true");
    }

    @Test
    void aLevelThatIsLostIsNotCongratulatedOn() {
        var regular = new Regular(post, ania);
        var earned = regular.stamp(5);
        regular.recalculate();
        post.fixture.clock().advance(Duration.ofMinutes(1));
        regular.reverse(earned);
        regular.recalculate();

        assertSkipped(post.id(ania, MessageKind.TIER_UP, "5/2026-11"), "no-longer-true");
    }

    @Test
    void aLevelThatIsNotReachedAtAllIsNotAtRisk() {
        assertSkipped(post.id(ania, MessageKind.TIER_AT_RISK, "2027-11-30"), "no-longer-true");
    }

    @Test
    void unitsThatAreSpentDoNotEndAnyMore() {
        var regular = new Regular(post, ania);
        post.shop.expiring(1);
        regular.stamp(10);
        SendId reminder = post.plan(ania, MessageKind.UNITS_EXPIRING, post.shop.coffee() + "/2026-12-31", Optional.empty(), Map.of());
        regular.reserve();

        assertSkipped(reminder, "no-longer-true");
    }

    @Test
    void unitsThatEndOnAnotherDayAreNotSpokenOf() {
        post.shop.expiring(1);
        new Regular(post, ania).stamp(10);

        assertSkipped(post.plan(ania, MessageKind.UNITS_EXPIRING, post.shop.coffee() + "/2026-11-30", Optional.empty(), Map.of()), "no-longer-true");
    }

    @Test
    void aNumberThatIsNoneGetsNothingAndCostsNothing() {
        Member strange = post.member("Ania", Channel.SMS, "number", Language.ENGLISH);
        assertSkipped(post.birthday(strange), "country");
        assertEquals(0, post.spent());
    }

    @Test
    void aNumberThatTheProviderKnowsToBeNoneIsGivenUp() {
        Member strange = post.member("Ania", Channel.SMS, "+4851", Language.ENGLISH);
        post.providers.are(Providers.Mood.REFUSES);

        assertSkipped(post.birthday(strange), "refused");
        assertEquals(0, post.spent());
    }

    private SendId another(int number) {
        return post.plan(ania, MessageKind.BIRTHDAY, Integer.toString(2000 + number), Optional.empty(), Map.of());
    }

    @Test
    void theWeeklyLimitHoldsUntilAWeekIsOver() {
        assertTrue(post.welcome(ania));
        IntStream.range(0, 4).forEach(number -> assertTrue(post.ask(another(number))));

        assertTrue(post.ask(another(4)));
        assertEquals("skipped weekly-limit", post.line(post.id(ania, MessageKind.BIRTHDAY, "2004")));
        post.fixture.clock().advance(Duration.ofDays(7));
        assertTrue(post.ask(another(5)));
        assertEquals("sent", post.line(post.id(ania, MessageKind.BIRTHDAY, "2005")));
        assertEquals(6, post.providers.taken().size());
    }

    @Test
    void whoWantsOneInvitationAMonthGetsOneAMonth() {
        post.slower(ania, Pace.MONTHLY);
        assertTrue(post.ask(another(0)));
        post.fixture.clock().advance(Duration.ofDays(29));
        assertTrue(post.ask(another(1)));
        assertEquals("skipped own-pace", post.line(post.id(ania, MessageKind.BIRTHDAY, "2001")));

        post.fixture.clock().advance(Duration.ofDays(1));
        assertTrue(post.ask(another(2)));
        assertEquals("sent", post.line(post.id(ania, MessageKind.BIRTHDAY, "2002")));
        assertEquals(2, post.providers.taken().size());
    }

    @Test
    void messagesAtTheSameMomentDoNotSlipThroughTheWeeklyLimitTogether() throws Exception {
        var asks = IntStream.range(0, 8).mapToObj(this::another).<Callable<Boolean>>map(id -> () -> post.ask(id)).toList();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var ask : executor.invokeAll(asks)) {
                assertTrue(ask.get());
            }
        }
        assertTrue(post.providers.taken().size() <= 4, () -> "sent: " + post.providers.taken().size());
        assertEquals(8, post.owner.told().size());
    }

    @Test
    void aMemberWhoHasLeftIsNotWrittenTo() {
        SendId wish = post.birthday(ania);
        post.platform.table().delete(Member.key(ania.merchant(), ania.id()));

        assertTrue(post.ask(wish));
        assertEquals("none", post.line(wish));
        assertEquals(List.of(), post.providers.taken());
    }

    @Test
    void theDateOfTheMerchantsPlaceTellsWhetherAVisitIsLater() {
        post.at("2026-11-20T23:30:00Z");
        new Regular(post, ania).stamp(1);
        post.at("2026-12-20T12:00:00Z");

        assertTrue(post.ask(post.plan(ania, MessageKind.WIN_BACK, LocalDate.of(2026, 11, 21).toString(), Optional.empty(), Map.of())));
        assertEquals(List.of("win-back sent"), post.owner.told());
    }
}
