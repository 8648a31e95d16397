package regulars.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.Ledger;
import regulars.domain.message.MessageKind;
import regulars.domain.program.Gift;
import regulars.domain.survey.LocalText;
import regulars.domain.survey.Question;
import regulars.domain.survey.QuestionKind;
import regulars.domain.survey.Survey;
import regulars.fixture.AtOnce;
import regulars.platform.json.Json;
import regulars.platform.store.Accounts;
import regulars.platform.store.Member;
import regulars.platform.store.survey.Asked;
import regulars.platform.store.survey.SurveyStore;
import regulars.platform.table.Write;

/** Guests are asked some hours after a visit, once, and no scan is lost by it. */
class AskMembersTest {
    private static final String DUE = "2027-01-04T15:00:00Z";

    private final Town town = new Town("2027-01-04T12:00:00Z");
    private Member guest;

    @BeforeEach
    void aVisit() {
        guest = town.member();
        var question = new Question(QuestionKind.RATING, new LocalText(Map.of("pl", "Jak było?")), List.of());
        set(new Survey(true, List.of(question), 3, 90, Gift.stamps(0), true));
        town.stamp(guest, 1);
        due(DUE);
    }

    @AfterEach
    void close() {
        town.close();
    }

    private void set(Survey survey) {
        var store = new SurveyStore(town.platform.table(), town.fixture.world());
        SurveyStore.Stored before = store.loadNow(guest.merchant());
        town.write(SurveyStore.replace(guest.merchant(), before, before.changed(survey)).toArray(Write[]::new));
    }

    private Accounts.Stored stored() {
        return town.platform.accounts().findConsistent(guest.merchant(), guest.account()).orElseThrow();
    }

    /** As the tiers queue does. */
    private void due(String at) {
        town.write(Accounts.standing(guest.merchant(), stored(), List.of(), Optional.of(Instant.parse(at)), town.fixture.world().now()).toArray(Write[]::new));
    }

    @Test
    void theVisitIsAskedAboutOnce() {
        town.tick("2027-01-04T14:45:00Z");
        assertEquals(List.of(), town.messages(guest, MessageKind.SURVEY));
        town.tick(DUE);
        town.tick("2027-01-04T15:15:00Z");
        assertEquals(1, town.messages(guest, MessageKind.SURVEY).size());
        assertEquals(Optional.of(Instant.parse(DUE)), stored().asked());
        Asked asked = Asked.find(town.platform.table(), guest.merchant(), guest.id(), Instant.parse(DUE)).orElseThrow();
        assertEquals("2027-01-04 1", asked.visit() + " " + asked.version());
    }

    @Test
    void whoeverSwitchesItOffInBetweenAsksNobody() {
        set(new Survey(false, List.of(), 3, 90, Gift.stamps(0), true));
        town.tick(DUE);
        assertEquals(List.of(), town.messages(guest, MessageKind.SURVEY));
        assertEquals(Optional.empty(), stored().asked());
    }

    @Test
    void manyLooksAtOnceAskOnceAndKeepTheStampsInBetween() {
        var look = Json.object().put("type", "due").put("pk", Accounts.partition(guest.merchant(), guest.account())).put("sk", "@").put("due", DUE);
        town.at(DUE);
        AtOnce.run(8, i -> {
            if (i % 2 == 0) {
                return town.send("lifecycle-due.json", look.deepCopy());
            }
            town.post(guest.account(), "stamp" + i, (account, request) -> Ledger.earn(account,
                    town.platform.programs().load(guest.merchant()), new Command.Earn(request, 1, Set.of(), false)));
            return false;
        });
        assertEquals(1, town.messages(guest, MessageKind.SURVEY).size());
        assertEquals(5, town.balance(guest));
        assertEquals(Optional.of(Instant.parse(DUE)), stored().asked());
    }
}
