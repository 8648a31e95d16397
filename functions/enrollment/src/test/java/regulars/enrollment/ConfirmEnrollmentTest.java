package regulars.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.domain.AccountId;
import regulars.domain.ledger.EntryType;
import regulars.domain.message.Channel;
import regulars.domain.message.Purpose;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.platform.auth.Tokens;
import regulars.platform.contact.EmailAddress;
import regulars.platform.store.ConsentStore;
import regulars.platform.store.Member;
import regulars.platform.store.Suppressions;

class ConfirmEnrollmentTest {
    private final JoinPage page = new JoinPage();
    private final String ania = JoinPage.newEmail();

    private Answer send(HttpCall call) {
        return call.send(page.function);
    }

    private static String card(Answer answer) {
        assertEquals(201, answer.status(), answer.text());
        return answer.json().path("cardToken").stringValue();
    }

    @Test
    void theConfirmedAddressMakesTheCard() {
        Answer answer = page.join(ania);

        Member member = page.members().getFirst();
        assertEquals("Ania", answer.json().path("firstName").stringValue());
        assertEquals("Café Zosia", answer.json().path("shop").stringValue());
        assertEquals(Optional.of(member.cardTokenId()),
                page.fixture.platform().tokens().verify(Tokens.Kind.CARD, card(answer)));
        assertEquals("--02-29", member.birthday().orElseThrow().toString());
    }

    private Suppressions suppressions() {
        return new Suppressions(page.fixture.platform().table(), page.fixture.platform().tokens());
    }

    private void suppress() {
        page.fixture.platform().table().transact(List.of(suppressions()
                .add(EmailAddress.parse(ania).orElseThrow(), page.fixture.world().now())));
    }

    @Test
    void whoProvesAnAddressIsWrittenToAgain() {
        suppress();
        card(page.join(ania));
        assertFalse(suppressions().holds(page.members().getFirst()));

        suppress();
        card(page.join(ania));
        assertFalse(suppressions().holds(page.members().getFirst()), "the second time too, when the card is there");
    }

    @Test
    void anOldLinkProvesNothingNew() {
        String token = page.tokenFor(page.start().field("email", ania), ania);
        card(page.confirm(token).send(page.function));
        suppress();

        card(page.confirm(token).send(page.function));
        assertTrue(suppressions().holds(page.members().getFirst()));
    }

    @Test
    void theZoneIsKeptWhereItIsKnownAndKeepsNobodyOutWhereItIsNot() {
        page.join(ania);
        assertEquals("Europe/Sofia", page.members().getFirst().zone().orElseThrow().getId());

        for (String zone : List.of("Europe/Atlantis", "+02:00", "", "UTC+1;DROP")) {
            var other = new JoinPage();
            String email = JoinPage.newEmail();
            HttpCall start = other.start().field("email", email).field("timeZone", zone);
            assertEquals(201, other.confirm(other.tokenFor(start, email)).send(other.function).status(), zone);
            assertEquals(Optional.empty(), other.members().getFirst().zone(), zone);
        }
    }

    @Test
    void theJoiningGiftIsOnTheCard() {
        page.join(ania);

        AccountId account = page.members().getFirst().account();
        var entries = page.fixture.platform().accounts().all(page.shop.merchant(), account);
        assertEquals(List.of(EntryType.BONUS), entries.stream().map(stored -> stored.sealed().entry().type()).toList());
        assertEquals(1, page.fixture.platform().accounts().findConsistent(page.shop.merchant(), account).orElseThrow()
                .account().holding(page.shop.coffee()).balance());
    }

    @Test
    void whatWasDecidedAboutMessagesIsKeptWithItsText() {
        page.join(ania);

        Member member = page.members().getFirst();
        assertEquals(Map.of(Channel.EMAIL, true), new ConsentStore(page.fixture.platform().table())
                .current(page.shop.merchant(), member.id(), Purpose.SERVICE));
        assertEquals(Map.of(Channel.EMAIL, false), new ConsentStore(page.fixture.platform().table())
                .current(page.shop.merchant(), member.id(), Purpose.MARKETING));
        var line = page.items("MEMBER").stream().filter(item -> item.key().sort().startsWith("CONSENT#")).findFirst()
                .orElseThrow();
        assertEquals(List.of("join-page", "2-pl"), List.of(line.text("how"), line.text("text")));
        assertEquals(1, page.items("ROSTER").size());
    }

    @Test
    void onceConfirmedThePersonIsInTheMemberAlone() {
        page.join("only-in-member@example.com");

        assertEquals(1, page.fixture.items("").stream()
                .filter(item -> item.attributes().toString().contains("only-in-member")).count());
        assertTrue(page.joins().getFirst().optionalText("firstName").isEmpty());
    }

    @Test
    void theLinkGoesOnLeadingToTheCard() {
        String token = page.tokenFor(ania);
        HttpCall first = page.confirm(token);
        String card = card(send(first));

        assertEquals(card, card(send(first)));
        assertEquals(card, card(send(page.confirm(token))));
        assertEquals(1, page.members().size());
        assertEquals("key-reused", send(first.field("token", page.tokenFor(JoinPage.newEmail()))).code());
    }

    @Test
    void aKnownAddressGetsItsOwnCardAndNothingIsOverwritten() {
        String card = card(page.join(ania));
        Member before = page.members().getFirst();

        String token = page.tokenFor(page.start().field("firstName", "Mallory").field("birthday", "01-01")
                .field("email", ania.toUpperCase(Locale.ROOT)), ania);
        Answer again = send(page.confirm(token));
        assertEquals(card, card(again));
        assertEquals("Ania", again.json().path("firstName").stringValue());
        assertEquals(List.of(before), page.members());
        assertEquals(1, page.items("ACCOUNT").stream().filter(item -> item.key().sort().equals("@")).count());
    }

    @Test
    void theSameAddressAtTwoShopsIsTwoMembers() {
        var other = new JoinPage(page.fixture);
        String card = card(page.join(ania));

        assertFalse(card.equals(card(other.join(ania))));
        assertEquals(List.of(1, 1), List.of(page.members().size(), other.members().size()));
    }

    @Test
    void ofManyWhoRaceWithOneAddressOneMemberIsMade() throws Exception {
        var tokens = List.of(page.tokenFor("race@example.com"), later(), later());

        var cards = atOnce(12, i -> page.confirm(tokens.get(i % tokens.size())));
        assertEquals(1, cards.size());
        assertEquals(1, page.members().size());
        assertEquals(1, page.items("CLAIM").size());
    }

    private String later() {
        page.fixture.clock().advance(Duration.ofSeconds(1));
        return page.tokenFor("race@example.com");
    }

    @Test
    void manyClicksOnOneLinkAreOneMember() throws Exception {
        String token = page.tokenFor("click@example.com");

        assertEquals(1, atOnce(12, _ -> page.confirm(token)).size());
        assertEquals(1, page.members().size());
    }

    private interface Numbered {
        HttpCall call(int number);
    }

    /** The cards that come of it; whoever is told to try again does. */
    private HashSet<String> atOnce(int count, Numbered call) throws InterruptedException, ExecutionException {
        var cards = new HashSet<String>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, count)
                    .<Callable<Answer>>mapToObj(i -> () -> untilAnswered(call.call(i))).toList();
            for (var future : executor.invokeAll(calls)) {
                cards.add(card(future.get()));
            }
        }
        return cards;
    }

    private Answer untilAnswered(HttpCall call) {
        Answer answer = send(call);
        return answer.status() == 503 ? untilAnswered(call) : answer;
    }

    @Test
    void aLinkIsGoodForADay() {
        String token = page.tokenFor(ania);
        String used = page.tokenFor(JoinPage.newEmail());
        HttpCall first = page.confirm(used);
        String card = card(send(first));
        page.fixture.clock().advance(Duration.ofHours(24));

        Answer late = send(page.confirm(token));
        assertEquals(409, late.status());
        assertEquals("link-expired", late.code());
        assertEquals("link-expired", send(page.confirm(used)).code());
        assertEquals(card, card(send(first)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1.ABC.DEF", "..", "'; --", "ЖЖЖ",
            "1.00000000000000000000000000.AAAAAAAAAAAAAAAAAAAAAA"})
    void aForgedLinkIsAnsweredLikeAnExpiredOne(String token) {
        Answer answer = send(page.confirm(token));

        assertEquals(409, answer.status());
        assertEquals("link-expired", answer.code());
    }

    @Test
    void aTokenOfAnotherKindIsWorthless() {
        page.tokenFor(ania);
        String id = page.joins().getFirst().text("id");

        for (Tokens.Kind kind : List.of(Tokens.Kind.CARD, Tokens.Kind.SESSION, Tokens.Kind.DEVICE)) {
            assertEquals("link-expired", send(page.confirm(page.fixture.platform().tokens().issue(kind, id))).code());
        }
        assertEquals(List.of(), page.members());
    }

    @Test
    void whatIsKeptForRetriesNamesNoPerson() {
        page.join(ania);

        assertTrue(page.fixture.items("REQUEST#public").stream().noneMatch(item ->
                item.attributes().toString().contains("Ania") || item.attributes().toString().contains(ania)));
    }

    @Test
    void aBodyWithoutItsTokenIsRefused() {
        Answer answer = send(page.confirm("x").body("{}"));

        assertEquals(400, answer.status());
        assertEquals("/token", answer.json().at("/errors/0/pointer").stringValue());
    }
}
